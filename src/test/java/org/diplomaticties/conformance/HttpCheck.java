package org.diplomaticties.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.rowset.QueryResults;
import org.apache.jena.sparql.util.IsoMatcher;
import org.diplomaticties.rdf.Format;

/** Whether requests of the SPARQL Protocol, or of the Graph Store Protocol, are answered as they must be, one by one. */
final class HttpCheck {

    private static final List<Format> BOOLEANS = List.of(Format.JSON, Format.XML);

    private final Entry entry;
    private final Endpoint endpoint;
    private String location = "";

    private HttpCheck(Entry entry, Endpoint endpoint) {
        this.entry = entry;
        this.endpoint = endpoint;
    }

    static void run(Entry entry, Endpoint endpoint) throws IOException {
        endpoint.store().put(entry.dataset(entry.test(), Vocabulary.UT));
        HttpCheck check = new HttpCheck(entry, endpoint);
        for (RDFNode request : list(entry.action(), "requests")) {
            check.send(request.asResource());
        }
    }

    private void send(Resource request) throws IOException {
        Map<String, String> headers = headers(request);
        Optional<Resource> content = Entry.value(request, ht("body"));
        byte[] body = content.isEmpty()
                ? new byte[0]
                : chars(content.get())
                        .getBytes(Charset.forName(text(content.get(), Vocabulary.CNT, "characterEncoding")));
        String path = text(request, Vocabulary.HT, "absolutePath");
        HttpResponse<byte[]> answer =
                endpoint.send(text(request, Vocabulary.HT, "methodName"), path(path, headers), headers, body);
        compare(request.getRequiredProperty(ht("resp")).getResource(), answer);
    }

    /** The path here: the manifests have {@code /gsp} for graphs, and {@code /sparql/} for queries and updates alike. */
    private String path(String path, Map<String, String> headers) {
        if (path.startsWith("/gsp")) {
            return "/data" + path.substring("/gsp".length()).replace("$LOCATION$", location);
        }
        boolean update =
                entry.iri().contains("update") && !"application/sparql-query".equals(headers.get("content-type"));
        return (update ? "/update" : "/sparql") + path.substring("/sparql/".length());
    }

    private void compare(Resource expected, HttpResponse<byte[]> answer) {
        Integer[] statuses =
                expected.listProperties(Vocabulary.property(Vocabulary.MF, "expectedStatus")).toList().stream()
                        .flatMap(statement -> statuses(statement.getResource().getLocalName()))
                        .toArray(Integer[]::new);
        SyntaxCheck.assertStatus(answer, statuses);
        String type = Endpoint.mediaType(answer);
        if (expected.hasProperty(Vocabulary.property(Vocabulary.MF, "expectedFormat"))) {
            List<Format> formats = switch (text(expected, Vocabulary.MF, "expectedFormat")) {
                case "boolean" -> BOOLEANS;
                case "tabular" -> Format.OF_ROWS;
                default -> Format.OF_GRAPHS;
            };
            assertThat(formats).extracting(Format::mediaType).contains(type);
        }
        Optional.ofNullable(expected.getProperty(Vocabulary.property(Vocabulary.MF, "expectedBoolean")))
                .ifPresent(value -> assertThat(QueryResults.create()
                                .forceLang(RDFLanguages.contentTypeToLang(type))
                                .build()
                                .readAny(new ByteArrayInputStream(answer.body()))
                                .booleanResult())
                        .isEqualTo(value.getBoolean()));
        if (expected.hasProperty(Vocabulary.property(Vocabulary.MF, "expectedLocation"))) {
            location = answer.headers().firstValue("Location").orElse("");
            assertThat(location).as("Location").isNotEmpty();
        }
        headers(expected)
                .forEach((name, value) -> assertThat(answer.headers().firstValue(name))
                        .hasValueSatisfying(actual -> assertThat(actual).isEqualToIgnoringCase(value)));
        Entry.value(expected, ht("body")).ifPresent(content -> assertGraph(answer, chars(content)));
    }

    private static void assertGraph(HttpResponse<byte[]> answer, String turtle) {
        Graph expected = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
        Graph actual = RDFParser.create()
                .source(new ByteArrayInputStream(answer.body()))
                .lang(RDFLanguages.contentTypeToLang(Endpoint.mediaType(answer)))
                .toGraph();
        assertThat(IsoMatcher.isomorphic(expected, actual))
                .as(() -> "Expected " + expected + " but was " + actual)
                .isTrue();
    }

    /** The statuses that a term of http://www.w3.org/2011/http-statusCodes stands for. */
    private static Stream<Integer> statuses(String name) {
        return switch (name) {
            case "OK" -> Stream.of(200);
            case "Created" -> Stream.of(201);
            case "NoContent" -> Stream.of(204);
            case "BadRequest" -> Stream.of(400);
            case "NotFound" -> Stream.of(404);
            default -> {
                int hundreds = 100 * Character.digit(name.charAt("StatusCode".length()), 10);
                yield IntStream.range(hundreds, hundreds + 100).boxed();
            }
        };
    }

    private static Map<String, String> headers(Resource message) {
        Map<String, String> headers = new TreeMap<>();
        for (RDFNode header : list(message, "headers")) {
            headers.put(
                    text(header.asResource(), Vocabulary.HT, "fieldName").toLowerCase(Locale.ROOT),
                    text(header.asResource(), Vocabulary.HT, "fieldValue"));
        }
        return headers;
    }

    private String chars(Resource content) {
        return text(content, Vocabulary.CNT, "chars").replace("$LOCATION$", location);
    }

    private static List<RDFNode> list(Resource subject, String name) {
        return Entry.value(subject, ht(name))
                .map(list -> list.as(RDFList.class).asJavaList())
                .orElse(List.of());
    }

    private static String text(Resource subject, String namespace, String name) {
        return subject.getRequiredProperty(Vocabulary.property(namespace, name)).getString();
    }

    private static Property ht(String name) {
        return Vocabulary.property(Vocabulary.HT, name);
    }
}
