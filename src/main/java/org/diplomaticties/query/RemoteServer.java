package org.diplomaticties.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.diplomaticties.access.Credentials;
import org.diplomaticties.problem.Nearest;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfWriter;

/** A server of this kind elsewhere, asked over HTTP. */
public final class RemoteServer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    /** A server at an http(s) URL, such as {@code http://127.0.0.1:3330}. */
    public RemoteServer(String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Its SPARQL endpoint. */
    public RDFLink sparql() {
        return RDFLinkHTTP.newBuilder().queryEndpoint(url + "/sparql").build();
    }

    /**
     * The form of a question that the server answers.
     *
     * @throws TiesException if it has no such question, or does not answer as such a server does
     */
    public Form form(String name) {
        List<String> names = new ArrayList<>();
        for (JsonNode entry : list()) {
            if (entry.path("name").asText().equals(name)) {
                return form(entry);
            }
            names.add(entry.path("name").asText());
        }
        throw new TiesException(Questions.unknown(name, Nearest.to(name, names)));
    }

    /** Asks a question; the rows end with the call. */
    public void answer(String name, List<Arguments.Given> given, Consumer<RowSet> reader) {
        String parameters = given.stream()
                .map(value -> encode(value.name()) + "=" + encode(value.value()))
                .collect(Collectors.joining("&"));
        rows("/api/queries/" + name + "?" + parameters, reader);
    }

    /** Searches for things by name; the rows (thing, kind, name, score) end with the call. */
    public void search(String words, String kind, int limit, Consumer<RowSet> reader) {
        rows("/search?q=" + encode(words) + "&kind=" + encode(kind) + "&limit=" + limit, reader);
    }

    private void rows(String path, Consumer<RowSet> reader) {
        try (InputStream body = get(path, Format.JSON.mediaType())) {
            reader.accept(
                    ResultsReader.create().lang(Format.JSON.lang()).build().readRowSet(body));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /**
     * Puts facts in the place of those of a source.
     *
     * @param login of somebody who may write
     * @param reason why
     * @return what the server says of it, in one line
     * @throws TiesException with every problem that the server tells; then nothing has changed
     */
    public String replace(Node source, Graph facts, Credentials login, String reason) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        RdfWriter.write(facts, Format.N_TRIPLES, body);
        try {
            HttpRequest request = HttpRequest.newBuilder(address("/data?graph=" + encode(source.getURI())))
                    .header("Authorization", login.header())
                    .header("Change-Reason", "UTF-8''" + encode(reason).replace("+", "%20")) // RFC 8187
                    .header("Content-Type", Format.N_TRIPLES.mediaType())
                    .header("Accept", "application/json, text/plain")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                    .build();
            HttpResponse<String> response = send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() / 100 == 2) {
                return response.body().strip();
            }
            throw new TiesException(problems(response, response.body()));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /** What a server tells is wrong: as JSON, its own or that of RFC 9457, or as plain text. */
    private static List<Problem> problems(HttpResponse<?> response, String body) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/json") && !type.startsWith("application/problem+json")) {
            String text = body.strip();
            return List.of(Problem.invalid("", text.isEmpty() ? "Status " + response.statusCode() + "." : text, ""));
        }
        List<Problem> problems = new ArrayList<>();
        for (JsonNode problem : JSON.readTree(body).path("problems")) {
            problems.add(Problem.invalid(
                    problem.path("where").asText(),
                    problem.path("what").asText(),
                    problem.path("mend").asText()));
        }
        return problems.isEmpty()
                ? List.of(Problem.invalid("", "Status " + response.statusCode() + ".", ""))
                : problems;
    }

    private JsonNode list() {
        try (InputStream body = get("/api/queries", "application/json")) {
            return JSON.readTree(body).path("queries");
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private InputStream get(String path, String accept) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address(path)).header("Accept", accept).build();
        HttpResponse<InputStream> response = send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) {
            return response.body();
        }
        String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        throw new TiesException(problems(response, body));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return http.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        }
    }

    private URI address(String path) {
        URI address;
        try {
            address = URI.create(url + path);
        } catch (IllegalArgumentException e) {
            throw noUrl(e);
        }
        if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
            throw noUrl(null);
        }
        return address;
    }

    private TiesException noUrl(IllegalArgumentException cause) {
        return new TiesException(
                Problem.invalid(url, "This is no URL of a server.", "Give one such as http://127.0.0.1:3330."), cause);
    }

    private TiesException unreachable(Exception cause) {
        return new TiesException(
                Problem.unavailable(
                        url, "The server does not answer as expected.", "Check the URL, and that it is running."),
                cause);
    }

    private static Form form(JsonNode entry) {
        List<Parameter> parameters = new ArrayList<>();
        Map<String, String> kinds = new LinkedHashMap<>();
        for (JsonNode field : entry.path("parameters")) {
            String name = field.path("name").asText();
            parameters.add(Parameter.of(
                    name, field.path("required").asBoolean(), field.path("type").asText()));
            if (field.hasNonNull("kind")) {
                kinds.put(name, field.path("kind").asText());
            }
        }
        Map<String, String> columns = new LinkedHashMap<>();
        entry.path("columns")
                .properties()
                .forEach(
                        column -> columns.put(column.getKey(), column.getValue().asText()));
        Header header = new Header(
                entry.path("summary").asText(),
                entry.path("description").asText(),
                List.of(),
                Map.of(),
                kinds,
                columns,
                entry.path("view").asText(),
                Map.of(),
                Map.of());
        return new Form(entry.path("name").asText(), header, parameters);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
