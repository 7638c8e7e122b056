package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.diplomaticties.TestData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of addresses and bodies, and how large it may be. */
final class BodiesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final byte[] ASK = "ASK { ?s ?p ?o }".getBytes(StandardCharsets.UTF_8);
    private static final int LIMIT = 1 << 20;
    private static final int BOMB = 200 << 20;

    private TiesServer server;

    @BeforeEach
    void start() {
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Wire.Answer post(String type, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder("POST /sparql HTTP/1.1\nHost: x\nConnection: close\nContent-Type: "
                + type + "\nContent-Length: " + body.length + "\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append('\n');
        }
        return Wire.ask(server.url(), joined(Wire.bytes(head + "\n"), body));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] gzip(byte[] start, int zeros) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(start);
            byte[] block = new byte[LIMIT];
            Arrays.fill(block, (byte) ' ');
            for (int left = zeros; left > 0; left -= block.length) {
                out.write(block, 0, Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql?query=%",
                "/sparql?query=%zz",
                "/sparql?query=%c3%28",
                "/sparql?query=%ff",
                "/sparql?query=%c0%80",
                "/sparql?query=%ed%a0%80",
                "/?%",
                "/search?q=%4",
                "/api/queries/coverage?%ff=x",
                "/static/site.css?v=%",
                "/$/ping?%zz"
            })
    void broken_encodings_and_bad_utf_8_in_an_address_are_400(String target) {
        Wire.Answer answer = Wire.get(server.url(), target);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).startsWith("The parameters cannot be decoded.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query=%", "query=%zz", "query=%ff", "query=%c3%28", "%=x"})
    void broken_encodings_and_bad_utf_8_in_a_form_are_400(String form) {
        assertThat(post(FORM, utf8(form)).status()).isEqualTo(400);
        assertThat(post(FORM, new byte[] {'q', 'u', 'e', 'r', 'y', '=', (byte) 0xff})
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"close, a;b =c", "close;x =", "a;b= c"})
    void a_connection_header_that_is_no_list_is_400(String header) {
        String answer = Wire.everything(
                server.url(), Wire.bytes("GET /nothing HTTP/1.1\nHost: x\nConnection: " + header + "\n\n"));
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Connection: It is no list of options.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/doc/official/dmitry-krutoi.ttl", "/ontology.ttl", "/feed/meetings"})
    void a_host_that_is_longer_than_a_name_is_400(String path) {
        String host = "a".repeat(20_000) + ".org";
        for (String target : new String[] {path, "http://" + host + path}) {
            Wire.Answer answer =
                    Wire.ask(server.url(), "GET " + target + " HTTP/1.1\nHost: " + host + "\nConnection: close\n\n");
            assertThat(answer.status()).as(target).isIn(400, 414, 431);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/official/dmitry-krutoi?x=", "/id/official/"})
    void a_long_address_that_is_repeated_in_the_headers_of_its_answer_is_not_500(String target) {
        for (int length : new int[] {15_000, 30_000, 32_000}) {
            // Jetty forgets to close the connection where the headers are longer than its buffer; the client does here.
            String answer = Wire.everything(
                    server.url(), Wire.bytes("GET " + target + "a".repeat(length) + " HTTP/1.1\nHost: x\n\n"));
            assertThat(answer).matches("(?s)HTTP/1\\.1 (303|404|414|431) .*");
        }
    }

    @Test
    void a_query_that_is_not_utf_8_is_400() {
        assertThat(post(QUERY, new byte[] {'A', 'S', 'K', '{', '}', '#', (byte) 0xc3})
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, QUERY})
    void an_unknown_charset_is_415(String type) {
        for (String charset : new String[] {"klingon", "utf-16", "\"\"", "é"}) {
            Wire.Answer answer = post(type + "; charset=" + charset, ASK);
            assertThat(answer.status()).as(charset).isIn(415, 400);
            assertThat(answer.body()).endsWith("Request-Id: " + answer.header("Request-Id") + "\n");
        }
        assertThat(post(QUERY + "; charset=UTF-8", ASK).status()).isEqualTo(200);
    }

    @Test
    void gzip_is_taken() {
        assertThat(post(QUERY, gzip(ASK, 0), "Content-Encoding", "gzip").status())
                .isEqualTo(200);
        byte[] form = gzip(utf8("query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D"), 0);
        assertThat(post(FORM, form, "Content-Encoding", "GZIP").status()).isEqualTo(200);
    }

    @Test
    void bad_gzip_is_400() {
        byte[] good = gzip(ASK, 5000);
        byte[] broken = good.clone();
        broken[good.length - 6] ^= 0x55;
        for (byte[] body :
                new byte[][] {utf8("not gzip"), {31, (byte) 139}, Arrays.copyOf(good, good.length - 9), broken}) {
            Wire.Answer answer = post(QUERY, body, "Content-Encoding", "gzip");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).startsWith("Content-Encoding: The content is not in gzip");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "zstd", "*"})
    void other_codings_are_415_and_told_what_is_taken(String coding) {
        Wire.Answer answer = post(QUERY, ASK, "Content-Encoding", coding);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("Send it with gzip, or as it is.");
    }

    @Test
    void a_little_gzip_that_becomes_200_mb_is_413() {
        byte[] bomb = gzip(ASK, BOMB);
        assertThat(bomb.length).isLessThan(480 << 10);
        Wire.Answer answer = post(QUERY, bomb, "Content-Encoding", "gzip");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).startsWith("The body has more than 1024 KB.");
    }

    @Test
    void a_body_that_is_too_large_is_413_whether_announced_or_not() {
        byte[] head = Wire.bytes("POST /sparql HTTP/1.1\nHost: x\nConnection: close\nContent-Type: " + QUERY
                + "\nTransfer-Encoding: chunked\n\n");
        assertThat(post(QUERY, new byte[LIMIT + 1]).status()).isEqualTo(413);
        byte[] chunk = joined(Wire.bytes("fffff\n"), joined(new byte[0xfffff], Wire.bytes("\n")));
        Wire.Answer endless = Wire.ask(server.url(), joined(head, joined(chunk, chunk)));
        assertThat(endless.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /about, 200",
        "HEAD, /about, 200",
        "GET, /sparql?query=ASK%7B%7D, 200",
        "DELETE, /about, 405",
        "POST, /nothing, 404"
    })
    void a_body_where_none_is_taken_is_not_read(String method, String target, int status) {
        String head = method + " " + target + " HTTP/1.1\nHost: x\nConnection: close\nContent-Type: " + FORM + "\n";
        assertThat(Wire.ask(server.url(), head + "Content-Length: 4000000000\n\nquery=")
                        .status())
                .isEqualTo(status);
        assertThat(Wire.ask(server.url(), head + "Transfer-Encoding: chunked\n\n5\n%%%%%\n")
                        .status())
                .isEqualTo(status);
        assertThat(Wire.ask(server.url(), head + "Content-Encoding: br\nContent-Length: 1\n\nx")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\n\nxyz\n\n",
                "Transfer-Encoding: chunked\n\n-1\n\n",
                "Transfer-Encoding: chunked\n\nfffffffffffffffff\n",
                "Transfer-Encoding: identity\n\n",
                "Transfer-Encoding: chunked, chunked\n\n0\n\n",
                "Content-Length: 3\nTransfer-Encoding: chunked\n\n0\n\n",
                "Content-Length: 3\nContent-Length: 4\n\nabcd",
                "Content-Length: -3\n\n",
                "Content-Length: 99999999999999999999\n\n"
            })
    void a_body_whose_end_is_not_clear_is_400(String rest) {
        Wire.Answer answer = Wire.ask(
                server.url(),
                "POST /sparql HTTP/1.1\nHost: x\nConnection: close\nContent-Type: " + QUERY + "\n" + rest);
        assertThat(answer.status()).isIn(400, 413);
        assertThat(answer.body()).contains("Request-Id: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback", "stylesheet", "%63allback"})
    void nothing_of_callback_and_stylesheet_is_ever_reflected(String name) {
        String parameters = "query=ASK%7B%7D&" + name + "=alert(1)";
        for (String accept :
                new String[] {"*/*", "application/sparql-results+xml", "text/html", "application/javascript"}) {
            for (String target : new String[] {
                "/sparql?" + parameters, "/?" + name + "=alert(1)", "/nothing?" + name + "=alert(1)",
                "/api/queries/topics?" + name + "=alert(1)", "/search?q=x&" + name + "=alert(1)",
                        "/$/ping?" + name + "=alert(1)"
            }) {
                Wire.Answer answer = Wire.get(server.url(), target, "Accept", accept);
                assertThat(answer.status()).as(target).isLessThan(500);
                assertThat(answer.body() + answer.headers()).doesNotContain("alert", "xml-stylesheet");
            }
            Wire.Answer form = post(FORM, utf8(parameters), "Accept", accept);
            assertThat(form.body() + form.headers()).doesNotContain("alert", "xml-stylesheet");
        }
        assertThat(Wire.get(server.url(), "/api/queries/coverage?format=csv&" + name + "=alert(1)")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql?query=ASK%7B%7D&query=ASK%7B%7D",
                "/sparql?query=ASK%7B%7D&version=1&version=2",
                "/search?q=a&q=b",
                "/api/queries/coverage?format=csv&format=csv",
                "/api/queries/coverage?version=1&version=1",
                "/about?lang=en&lang=ru",
                "/?version=1&version=1"
            })
    void what_is_meant_once_and_given_twice_is_400(String target) {
        assertThat(Wire.get(server.url(), target).status()).isEqualTo(400);
    }
}
