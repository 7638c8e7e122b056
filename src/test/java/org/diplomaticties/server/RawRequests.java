package org.diplomaticties.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Requests that are made up byte by byte: some are right, most are a little wrong, some are noise. */
final class RawRequests {

    private static final List<String> PATHS = List.of(
            "/",
            "/sparql",
            "/sparql/",
            "/update",
            "/data",
            "/search",
            "/about",
            "/browse",
            "/path",
            "/pair",
            "/id/official/dmitry-krutoi",
            "/doc/official/dmitry-krutoi.ttl",
            "/api/queries",
            "/api/queries/coverage",
            "/api/queries/who-met-whom",
            "/api/openapi.json",
            "/queries",
            "/queries/topics.rq",
            "/static/site.css",
            "/static/webjars/leaflet/dist/leaflet.js",
            "/feed/meetings",
            "/feed/state/x",
            "/ontology",
            "/ontology.ttl",
            "/context.jsonld",
            "/.well-known/void",
            "/opensearch.xml",
            "/robots.txt",
            "/sparql.html",
            "/$/ping",
            "/$/x",
            "*",
            "http://localhost/about",
            "https://[::1",
            "//",
            "/%2e%2e/",
            "/a;b=c/d",
            "/\\",
            "/%",
            "/%00",
            "");
    private static final List<String> PARAMETERS = List.of(
            "query",
            "update",
            "graph",
            "default",
            "version",
            "lang",
            "format",
            "q",
            "kind",
            "limit",
            "official",
            "from",
            "to",
            "a",
            "b",
            "callback",
            "stylesheet",
            "default-graph-uri",
            "download",
            "page",
            "text",
            "");
    private static final List<String> VALUES = List.of(
            "ASK%7B%7D",
            "ASK {}",
            "SELECT+*+%7B%3Fs+%3Fp+%3Fo%7D+LIMIT+3",
            "official/dmitry-krutoi",
            "%",
            "%zz",
            "%ff",
            "%00",
            "%0d%0aSet-Cookie:%20a",
            "<script>",
            "2022-02-30",
            "-1",
            "99999999999999999999",
            "en",
            "xx",
            "csv",
            "http://[",
            "a&a",
            "=",
            "Крутой",
            "",
            "%ED%A0%80",
            "1-00000000");
    private static final List<String> NAMES = List.of(
            "Host",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Accept-Charset",
            "Content-Type",
            "Content-Encoding",
            "Content-Length",
            "Transfer-Encoding",
            "Expect",
            "Range",
            "If-None-Match",
            "If-Match",
            "If-Modified-Since",
            "Origin",
            "Access-Control-Request-Method",
            "Request-Id",
            "Authorization",
            "Cookie",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "Upgrade",
            "Connection",
            "Change-Reason",
            "X-HTTP-Method-Override",
            "Sec-Fetch-Site",
            "TE",
            "Trailer",
            "Via",
            " ",
            "a b",
            "");
    private static final List<String> FIELDS = List.of(
            "localhost",
            "",
            "*/*",
            "text/html",
            "text/html;q=x",
            "application/json, */*;q=0",
            "q=1;q=1",
            "de;q=0.5, ru",
            "gzip",
            "br",
            "identity;q=0",
            "chunked",
            "chunked, chunked",
            "100-continue",
            "bytes=0-1",
            "bytes=9-1,-",
            "*",
            "\"a\"",
            "W/\"",
            "Basic",
            "Basic !!",
            "Basic Og==",
            "Bearer x",
            "null",
            "http://elsewhere",
            "for=\"[::1]\";by=",
            "127.0.0.1, x",
            "h2c",
            "websocket",
            "close",
            "keep-alive",
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "yesterday",
            "0",
            "-1",
            "5",
            "99999999999",
            "application/x-www-form-urlencoded",
            "application/sparql-query",
            "application/sparql-query; charset=klingon",
            "application/sparql-update",
            "text/turtle",
            "multipart/form-data",
            "multipart/form-data; boundary=\"",
            "text/plain; charset=\"",
            "a/b; =",
            "é",
            "\u0001",
            "a: b");
    private static final int LONG = 3;

    private RawRequests() {}

    /** Requests in bytes. */
    static Arbitrary<byte[]> all() {
        return Arbitraries.frequencyOf(Tuple.of(12, whole()), Tuple.of(1, noise().map(RawRequests::latin)));
    }

    private static Arbitrary<byte[]> whole() {
        Arbitrary<String> line = Combinators.combine(methods(), targets(), versions())
                .as((method, target, version) -> method + " " + target + " " + version + "\r\n");
        return Combinators.combine(line, headers().list().ofMaxSize(6), bodies())
                .as(RawRequests::joined);
    }

    private static byte[] joined(String line, List<String> headers, String body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(latin("Host: localhost\r\nConnection: close\r\n"));
        headers.forEach(header -> all.writeBytes(latin(header + "\r\n")));
        all.writeBytes(latin(body));
        return all.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Arbitrary<String> methods() {
        return often(
                Arbitraries.of("GET", "HEAD", "POST"),
                Arbitraries.of(
                        "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "PRI", "get", "G\tT", "", "FOO",
                        "POST "));
    }

    private static Arbitrary<String> targets() {
        Arbitrary<String> parameter = Combinators.combine(
                        Arbitraries.of(PARAMETERS), often(Arbitraries.of(VALUES), noise()))
                .as((name, value) -> name + "=" + value);
        Arbitrary<String> query = parameter.list().ofMaxSize(LONG).map(list -> String.join("&", list));
        return Combinators.combine(often(Arbitraries.of(PATHS), noise().map(text -> "/" + text)), query)
                .as((path, text) -> text.isEmpty() ? path : path + "?" + text);
    }

    private static Arbitrary<String> versions() {
        return often(
                Arbitraries.just("HTTP/1.1"), Arbitraries.of("HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "HTTP/1.1 ", "", "x"));
    }

    private static Arbitrary<String> headers() {
        return Combinators.combine(Arbitraries.of(NAMES), often(Arbitraries.of(FIELDS), noise()))
                .as((name, value) -> name + ": " + value);
    }

    private static Arbitrary<String> bodies() {
        Arbitrary<String> text = often(
                Arbitraries.of(
                        "query=ASK%7B%7D",
                        "ASK {}", "query=%", "update=CLEAR ALL", "<a> <b> <c> .", "\u001f\u008b\u0008"),
                noise());
        Arbitrary<String> measured = text.map(body -> "Content-Length: " + body.length() + "\r\n\r\n" + body);
        Arbitrary<String> typed = Combinators.combine(
                        Arbitraries.of("application/x-www-form-urlencoded", "application/sparql-query", "text/turtle"),
                        measured)
                .as((type, body) -> "Content-Type: " + type + "\r\n" + body);
        Arbitrary<String> chunked =
                text.map(body -> "Content-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
        return Arbitraries.oneOf(
                Arbitraries.of("\r\n", "", "\r\n\r\n", "\n"),
                measured,
                typed,
                chunked,
                noise().map(body -> "\r\n" + body));
    }

    private static Arbitrary<String> noise() {
        return Arbitraries.strings().withCharRange('\u0000', '\u00ff').ofMaxLength(20);
    }

    private static Arbitrary<String> often(Arbitrary<String> usual, Arbitrary<String> odd) {
        return Arbitraries.frequencyOf(Tuple.of(4, usual), Tuple.of(1, odd));
    }
}
