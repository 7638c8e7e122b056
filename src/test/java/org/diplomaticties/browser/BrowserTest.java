package org.diplomaticties.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of pages see what goes wrong. */
@ExtendWith(Chromium.class)
final class BrowserTest {

    private HttpServer server;
    private String html = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = html.getBytes(StandardCharsets.UTF_8);
            boolean page = exchange.getRequestURI().getPath().equals("/");
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page ? 200 : 404, page ? answer.length : -1);
            exchange.getResponseBody().write(page ? answer : new byte[0]);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void errors_of_scripts_are_seen(Browser browser) {
        open(browser, "<script>nothing.at.all()</script>");
        assertThatThrownBy(browser::assertNothingWentWrong).hasMessageContaining("nothing is not defined");
        browser.forgive("nothing is not defined");
    }

    @Test
    void requests_to_other_hosts_are_seen(Browser browser) {
        open(browser, "<script src='http://localhost:" + server.getAddress().getPort() + "/'></script>");
        assertThat(browser.traffic().hosts()).containsExactlyInAnyOrder("127.0.0.1", "localhost");
        browser.open("about:blank").reset();
    }

    @Test
    void requests_that_fail_are_seen(Browser browser) {
        open(browser, "<img src='/nothing.png' alt='nothing'>");
        assertThat(browser.traffic().failures()).singleElement().asString().endsWith("/nothing.png 404");
        browser.forgive("404");
    }

    @Test
    void what_keeps_people_out_is_seen(Browser browser) {
        open(browser, "<img src='data:image/png;base64,'><p style='color:#ccc'>pale</p>");
        assertThat(Axe.violations(browser))
                .anyMatch(found -> found.startsWith("critical image-alt"))
                .anyMatch(found -> found.startsWith("serious color-contrast"));
    }

    @Test
    void pages_that_are_too_wide_are_seen(Browser browser) {
        open(browser.width(360), "<pre>" + "wide ".repeat(200) + "</pre>");
        assertThat(browser.scrollsSideways()).isTrue();
    }

    @Test
    void script_can_be_switched_off(Browser browser) {
        open(browser.withoutScript(), "<title>before</title><script>document.title = 'after'</script>");
        assertThat(browser.title()).isEqualTo("before");
    }

    @Test
    void each_test_begins_as_with_a_new_browser(Browser browser) {
        open(browser, "<script>localStorage.theme = 'dark'</script>");
        browser.reset();
        open(browser, "");
        assertThat(browser.script("return localStorage.length")).isEqualTo(0L);
    }

    private void open(Browser browser, String body) {
        html = "<!doctype html><html lang=en><head><link rel=icon href='data:,'></head><body>" + body;
        browser.open("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
}
