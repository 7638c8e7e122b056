package org.diplomaticties.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ForwardedByTest {

    /** Tells how a request looks to those inside. */
    private static final class Mirror extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            String seen = Request.getRemoteAddr(request) + " "
                    + request.getHttpURI().getScheme() + " " + Request.getServerName(request);
            Content.Sink.write(response, true, seen, callback);
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For: 192.0.2.7 | 192.0.2.7 http here",
                "X-Forwarded-For: 203.0.113.9, 192.0.2.7 | 192.0.2.7 http here",
                "X-Forwarded-For: 203.0.113.9, 192.0.2.7, 10.1.2.3 | 192.0.2.7 http here",
                "X-Forwarded-For: 10.1.2.3 | 10.1.2.3 http here",
                "X-Forwarded-For: 2001:db8::1 | [2001:db8::1] http here",
                "X-Forwarded-Proto: https | 127.0.0.1 https here",
                "X-Forwarded-Host: ties.example.org | 127.0.0.1 http ties.example.org",
                "X-Forwarded-Host: evil.example.org, ties.example.org | 127.0.0.1 http ties.example.org",
                "X-Forwarded-Server: evil.example.org | 127.0.0.1 http here",
                "Forwarded: for=192.0.2.7;proto=https;host=ties.example.org | 192.0.2.7 https ties.example.org",
                "Forwarded: for=203.0.113.9, for=192.0.2.7, for=10.1.2.3 | 192.0.2.7 http here",
                "Forwarded: for=\"[2001:db8::1]:4711\" | [2001:db8::1] http here"
            })
    void what_a_trusted_proxy_says_last_is_believed(String header, String seen) throws Exception {
        assertThat(ask(List.of("127.0.0.1", "10.0.0.0/8"), header)).isEqualTo(seen);
    }

    @Test
    void a_client_that_adds_what_its_proxy_does_not_know_is_not_believed() throws Exception {
        assertThat(ask(List.of("127.0.0.1"), "X-Forwarded-For: 192.0.2.7\r\nForwarded: for=203.0.113.9"))
                .isEqualTo("127.0.0.1 http here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 192.0.2.7",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example.org",
                "Forwarded: for=192.0.2.7;proto=https;host=evil.example.org"
            })
    void nobody_else_is_believed(String header) throws Exception {
        assertThat(ask(List.of("192.0.2.1"), header)).isEqualTo("127.0.0.1 http here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "10.0.0.0/x", "1", ""})
    void a_proxy_is_named_by_its_address(String text) {
        assertThatThrownBy(() -> TrustedProxies.parse(List.of(text)))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("is no address");
    }

    private static String ask(List<String> proxies, String header) throws Exception {
        Server server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.addCustomizer(new ForwardedBy(TrustedProxies.parse(proxies)));
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        server.addConnector(connector);
        server.setHandler(new Mirror());
        server.start();
        try (Wanderer client = new Wanderer(connector.getLocalPort(), 1)) {
            return HttpTester.parseResponse(client.ask("/", header).rest()).getContent();
        } finally {
            server.stop();
        }
    }
}
