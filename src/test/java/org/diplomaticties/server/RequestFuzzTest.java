package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.diplomaticties.TestData;
import org.eclipse.jetty.server.LocalConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Requests that grow from those in {@code RequestFuzzTestInputs} under the guidance of the code that they reach; without
 * {@code JAZZER_FUZZ=1}, those alone.
 */
final class RequestFuzzTest {

    private static final int PATIENCE_S = 20;

    private static final TiesServer[] SERVER = new TiesServer[1];

    @BeforeAll
    static void start() {
        SERVER[0] = TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions());
    }

    @AfterAll
    static void stop() {
        SERVER[0].close();
    }

    @FuzzTest
    void no_bytes_make_the_server_fail(byte[] request) {
        LocalConnector.LocalEndPoint client = SERVER[0].inside().connect();
        client.addInput(ByteBuffer.wrap(request.clone()));
        client.addInputEOF();
        client.waitUntilClosedOrIdleFor(PATIENCE_S, TimeUnit.SECONDS);
        String answers = client.takeOutputString(StandardCharsets.ISO_8859_1);
        client.close();
        assertThat(answers).doesNotContainPattern(RequestPropertiesTest.FAILURE).doesNotContain("\tat ", "Exception");
    }
}
