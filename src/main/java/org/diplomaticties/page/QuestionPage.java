package org.diplomaticties.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Question;
import org.diplomaticties.query.Questions;
import org.diplomaticties.query.Sentence;
import org.diplomaticties.result.Asking;

/** The page of a saved query: its form, and the answer to what is filled in. */
public final class QuestionPage implements Page {

    private static final String PREFIX = "/queries/";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final Questions questions;
    private final Tiles tiles;

    /** Pages of questions, whose maps have their ground from somewhere. */
    public QuestionPage(Questions questions, Tiles tiles) {
        this.questions = questions;
        this.tiles = tiles;
    }

    /** What the template shows. */
    record View(
            String name,
            String summary,
            String description,
            String gallery,
            String action,
            List<Said> sentence,
            List<FormField> fields,
            List<String> problems,
            List<Frame.Hidden> keptFields,
            boolean example,
            String tiles,
            QuestionAnswer answer) {

        boolean anySentence() {
            return !sentence.isEmpty();
        }

        boolean anyFields() {
            return !sentence.isEmpty() || !fields.isEmpty();
        }

        boolean anyProblems() {
            return !problems.isEmpty();
        }

        boolean anyRequired() {
            return Stream.concat(
                            fields.stream(), sentence.stream().map(Said::field).filter(Objects::nonNull))
                    .anyMatch(FormField::required);
        }
    }

    /** A piece of the sentence that asks: text, or else a field. */
    record Said(String text, FormField field) {}

    @Override
    public PageContent of(PageRequest request, DatasetGraph dataset) {
        Question question = questions.named(request.path().substring(PREFIX.length()));
        Form form = question.form();
        Labels labels = new Labels(dataset, request);
        QuestionForm.Filled filled = new QuestionForm(form, request, dataset, labels).filled();
        QuestionAnswer answer = filled.arguments().isEmpty()
                ? null
                : new QuestionAnswer.Asked(
                                question,
                                new Asking(
                                        form,
                                        filled.arguments().get(0),
                                        request.version().toString(),
                                        request.changed(),
                                        request.site().of("")),
                                request,
                                dataset,
                                labels)
                        .answer();
        List<Said> sentence = sentence(form, filled, request);
        View view = new View(
                form.name(),
                form.header().summary(),
                form.header().description(),
                request.link("/queries"),
                request.site().path() + PREFIX + form.name(),
                sentence,
                sentence.isEmpty() ? filled.fields() : List.of(),
                filled.problems(),
                kept(request),
                filled.example() && !form.parameters().isEmpty(),
                tiles.template(),
                answer);
        return new PageContent(
                filled.isWrong() ? BAD_REQUEST : OK,
                form.header().summary(),
                QuestionsPage.SECTION,
                "question",
                view,
                List.of("question.js"),
                List.of());
    }

    private static List<Said> sentence(Form form, QuestionForm.Filled filled, PageRequest request) {
        Map<String, FormField> fields =
                filled.fields().stream().collect(Collectors.toMap(FormField::name, Function.identity()));
        return Sentence.of(form, request.messages().locale().getLanguage()).stream()
                .flatMap(sentence -> sentence.parts().stream())
                .map(part -> new Said(part.text(), fields.get(part.parameter())))
                .toList();
    }

    /** What the form keeps beside its fields. */
    static List<Frame.Hidden> kept(PageRequest request) {
        return Stream.of(PageRequest.LANGUAGE, PageRequest.VERSION, QuestionViews.PARAMETER)
                .flatMap(name -> request.parameter(name).map(value -> new Frame.Hidden(name, value)).stream())
                .toList();
    }
}
