package org.diplomaticties.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Question;
import org.diplomaticties.query.Questions;
import org.diplomaticties.query.Sentence;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.result.Rows;

/** A question with its answer, to show on the front page what can be asked. */
final class WorkedQuestion {

    /** So many rows are shown. */
    private static final int SHOWN = 6;

    /** What is asked, if the graph has an answer to the values of its first try; else the next. */
    private static final List<String> CANDIDATES =
            List.of("counterparts", "representative", "chief-of-mission", "career", "between-states");

    private final Questions questions;

    WorkedQuestion(Questions questions) {
        this.questions = questions;
    }

    /** A question that was asked. */
    record Answered(Question question, Arguments arguments, Rows rows) {}

    /**
     * What the template shows.
     *
     * @param asked the question with its values in it
     * @param href its page, filled in
     * @param sparql what was asked, in SPARQL
     */
    record View(String asked, String askedLang, String href, ResultTable table, String sparql) {}

    /** The first of the candidates that has an answer; empty if none has. */
    Optional<Answered> answer(DatasetGraph dataset) {
        return CANDIDATES.stream()
                .filter(questions.names()::contains)
                .map(name -> ask(questions.named(name), dataset))
                .filter(answered -> !answered.rows().shown().isEmpty())
                .findFirst();
    }

    private static Answered ask(Question question, DatasetGraph dataset) {
        Arguments arguments = Arguments.of(
                question.form(),
                question.form().header().defaults().entrySet().stream()
                        .map(value -> new Arguments.Given(value.getKey(), value.getValue()))
                        .toList());
        Rows[] read = new Rows[1];
        question.answer(dataset, arguments, rows -> read[0] = Rows.first(SHOWN, rows));
        return new Answered(question, arguments, read[0]);
    }

    View view(Answered answered, PageRequest request, Labels labels) {
        Form form = answered.question().form();
        ResultTable.Reading reading = ResultTable.reading(
                answered.rows().columns().stream().map(Var::alloc).toList(), labels, request);
        answered.rows().shown().forEach(reading::add);
        String language = request.messages().locale().getLanguage();
        return new View(
                Sentence.of(form, language)
                        .map(sentence -> spoken(sentence, form, labels))
                        .orElse(form.header().summary()),
                Sentence.of(form, language).isPresent() ? "" : "en",
                request.link("/queries/" + form.name(), shortened(form.header().defaults())),
                reading.table(form),
                answered.question().sparql(answered.arguments()).orElse(""));
    }

    private static String spoken(Sentence sentence, Form form, Labels labels) {
        StringBuilder spoken = new StringBuilder();
        for (Sentence.Part part : sentence.parts()) {
            String value = form.header().defaults().getOrDefault(part.parameter(), "…");
            spoken.append(
                    part.parameter().isEmpty()
                            ? part.text()
                            : Things.parse(value)
                                    .map(thing -> labels.of(thing).text())
                                    .orElse(value));
        }
        return spoken.toString();
    }

    private static Map<String, String> shortened(Map<String, String> values) {
        Map<String, String> shorter = new LinkedHashMap<>();
        values.forEach((name, value) ->
                shorter.put(name, Things.parse(value).map(Things::shortForm).orElse(value)));
        return shorter;
    }
}
