package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.diplomaticties.TestData;

/** Whatever bytes a client sends, it gets an answer that is no failure of the server, or none at all. */
final class RequestPropertiesTest {

    /** A status that says that the server is at fault; 503 says that it has no time now. */
    static final Pattern FAILURE = Pattern.compile("(?m)^HTTP/1\\.1 5(?!03)\\d\\d ");

    private static final List<TiesServer> SERVER = new ArrayList<>();

    /** What the server says of failures of its own. */
    private static final List<LogLines> LOG = new ArrayList<>();

    @BeforeContainer
    static void start() {
        LOG.add(LogLines.of("org.diplomaticties"));
        SERVER.add(TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions()));
    }

    @AfterContainer
    static void stop() {
        try (TiesServer server = SERVER.remove(0);
                LogLines log = LOG.remove(0)) {
            assertThat(Wire.get(server.url(), "/about").status()).isEqualTo(200);
            assertThat(log.others()).isEmpty();
        }
    }

    @Provide
    Arbitrary<byte[]> requests() {
        return RawRequests.all();
    }

    @Property
    void no_request_makes_the_server_fail(@ForAll("requests") byte[] request) {
        String answers = Wire.everything(SERVER.get(0).url(), request);
        assertThat(answers).doesNotContainPattern(FAILURE).doesNotContain("\tat ", "Exception");
        assertThat(LOG.get(0).others()).isEmpty();
        Statistics.collect(answers.startsWith("HTTP/1.1 ") ? answers.substring(9, 12) : "none");
        Statistics.coverage(coverage -> coverage.check("200").percentage(share -> share > 2));
    }
}
