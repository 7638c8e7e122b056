package org.diplomaticties.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diplomaticties.picture.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of each kind as a browser draws them. */
@ExtendWith(Chromium.class)
final class PicturesTest {

    private static final Path STYLES = Path.of("src/main/resources/org/diplomaticties/page/static");

    private static final String OUTSIDE = """
            return [...document.querySelectorAll('.picture > svg')].flatMap(svg => {
              const all = svg.getBoundingClientRect();
              return [...svg.querySelectorAll('text')].filter(text => text.getClientRects().length).filter(text => {
                const place = text.getBoundingClientRect();
                return place.width && (place.left < all.left - 1 || place.right > all.right + 1
                  || place.top < all.top - 3 || place.bottom > all.bottom + 3);
              }).map(text => svg.id + ' ' + svg.classList + ': ' + text.textContent);
            })
            """;

    private static final String UPON_EACH_OTHER = """
            return [...document.querySelectorAll('.picture > svg')].flatMap(svg => {
              const texts = [...svg.querySelectorAll('.label, .tick, .silence')].map(text => [text.textContent, text.getBoundingClientRect()])
                .filter(([, place]) => place.width);
              return texts.flatMap(([one, a], i) => texts.slice(i + 1).filter(([, b]) =>
                  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4)
                .map(([other]) => svg.classList + ': ' + one + ' / ' + other));
            })
            """;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = page().getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 720, 1200})
    void words_stand_in_the_picture_and_beside_each_other(int width, Browser browser) throws Exception {
        open(browser.width(width));
        browser.screenshot("pictures");
        assertThat((List<?>) browser.script(OUTSIDE)).as("words outside").isEmpty();
        assertThat((List<?>) browser.script(UPON_EACH_OTHER))
                .as("words upon each other")
                .isEmpty();
        assertThat(browser.scrollsSideways()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void pictures_keep_nobody_out(String theme, Browser browser) throws Exception {
        open(browser.theme(theme));
        browser.screenshot("pictures");
        Axe.assertNothingSerious(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void colours_are_those_of_the_theme(String theme, Browser browser) {
        open(browser.theme(theme));
        assertThat(browser.script("return getComputedStyle(document.querySelector('.dot.attested')).fill"))
                .isEqualTo(theme.equals("light") ? "rgb(11, 98, 98)" : "rgb(124, 199, 194)");
    }

    private void open(Browser browser) {
        browser.open("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><head><title>Pictures</title>");
        page.append("<meta name=viewport content='width=device-width'><link rel=icon href='data:,'><style>");
        page.append(Files.readString(STYLES.resolve("site.css")))
                .append(Files.readString(STYLES.resolve("pictures.css")));
        page.append("</style></head><body><main><h1>Pictures</h1>");
        Samples.all()
                .forEach((name, picture) -> page.append("<h2>")
                        .append(name)
                        .append("</h2><figure class=picture>")
                        .append(picture.svg())
                        .append("</figure>"));
        return page.append("</main></body></html>").toString();
    }
}
