package org.diplomaticties.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Parameter;
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.result.Answers;

/** Describes the saved queries in OpenAPI 3.0, from their headers. */
final class OpenApiServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] document;

    OpenApiServlet(Questions questions) {
        try (InputStream skeleton = OpenApiServlet.class.getResourceAsStream("openapi.json")) {
            ObjectNode root = (ObjectNode) JSON.readTree(skeleton);
            ObjectNode paths = (ObjectNode) root.get("paths");
            questions.all().forEach(question -> describe(question.form(), paths));
            this.document = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(document);
    }

    private static void describe(Form question, ObjectNode paths) {
        ObjectNode get = paths.putObject("/api/queries/" + question.name()).putObject("get");
        get.put("operationId", question.name());
        get.put("summary", question.header().summary());
        get.put("description", question.header().description());
        ArrayNode tags = get.putArray("tags");
        question.header().tags().forEach(tags::add);
        ArrayNode parameters = get.putArray("parameters");
        question.parameters().forEach(parameter -> describe(question, parameter, parameters.addObject()));
        ObjectNode format = parameters.addObject();
        format.put("name", "format").put("in", "query").put("required", false);
        format.put("description", "Format of the answer; without it, the Accept header decides.");
        ObjectNode version = parameters.addObject();
        version.put("name", VersionHeaders.PARAMETER).put("in", "query").put("required", false);
        version.put(
                "description",
                "Version of the graph to answer from, as the header Ties-Version names it; without it, the newest.");
        version.putObject("schema").put("type", "string");
        ArrayNode names = format.putObject("schema").put("type", "string").putArray("enum");
        Answers.formats(question).forEach(offered -> names.add(offered.name()));
        ObjectNode download = parameters.addObject();
        download.put("name", "download").put("in", "query").put("required", false);
        download.put("description", "1 for an answer that a browser saves as a file.");
        download.putObject("schema").put("type", "string").putArray("enum").add("1");
        describeResponses(question, get.putObject("responses"));
    }

    private static void describe(Form question, Parameter parameter, ObjectNode node) {
        node.put("name", parameter.name()).put("in", "query").put("required", parameter.required());
        node.put("description", "Takes " + parameter.type().takes() + ".");
        String example = question.header().defaults().get(parameter.name());
        if (example != null) {
            node.put("example", example);
        }
        ObjectNode schema = node.putObject("schema");
        switch (parameter.type()) {
            case IRI, TEXT -> schema.put("type", "string");
            case DATE -> schema.put("type", "string").put("format", "date");
            case INTEGER -> schema.put("type", "integer");
        }
    }

    private static void describeResponses(Form question, ObjectNode responses) {
        StringBuilder columns = new StringBuilder("One row per answer. Columns:");
        question.header()
                .columns()
                .forEach((name, holds) ->
                        columns.append("\n- ").append(name).append(": ").append(holds));
        ObjectNode answer = responses.putObject("200").put("description", columns.toString());
        ObjectNode content = answer.putObject("content");
        Answers.formats(question).forEach(offered -> schema(content.putObject(offered.mediaType()), offered));
        responses
                .putObject("400")
                .put(
                        "description",
                        "A parameter is unknown, missing, doubled or of the wrong type; the text names it.");
        responses
                .putObject("406")
                .put("description", "The format asked for is not offered; the text lists those that are.");
    }

    private static void schema(ObjectNode media, Format format) {
        ObjectNode schema = media.putObject("schema").put("type", "string");
        if (format.equals(Format.XLSX)) {
            schema.put("format", "binary");
        }
    }
}
