package org.diplomaticties.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Parameter;
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.result.Answers;

/**
 * The saved queries as JSON: what a client needs to show a form for each of them and to read the answer.
 *
 * @param queries one entry per saved query, sorted by name
 */
record QuestionList(List<Entry> queries) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** One saved query; the formats are the values that {@code format=} takes. */
    record Entry(
            String name,
            String href,
            String summary,
            String description,
            List<String> tags,
            List<Field> parameters,
            Map<String, String> columns,
            String view,
            List<String> formats) {}

    /** One parameter: its name, whether it is required, its type, the kind of thing it takes, and a value to try. */
    record Field(String name, boolean required, String type, String kind, String example) {}

    static void write(Questions questions, OutputStream out) throws IOException {
        JSON.writeValue(
                out,
                new QuestionList(questions.all().stream()
                        .map(question -> entry(question.form()))
                        .toList()));
    }

    private static Entry entry(Form question) {
        var header = question.header();
        return new Entry(
                question.name(),
                "/api/queries/" + question.name(),
                header.summary(),
                header.description(),
                header.tags(),
                question.parameters().stream()
                        .map(parameter -> field(question, parameter))
                        .toList(),
                header.columns(),
                header.view(),
                Answers.formats(question).stream().map(Format::name).toList());
    }

    private static Field field(Form question, Parameter parameter) {
        var header = question.header();
        return new Field(
                parameter.name(),
                parameter.required(),
                parameter.type().word(),
                header.kinds().get(parameter.name()),
                header.defaults().get(parameter.name()));
    }
}
