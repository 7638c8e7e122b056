package org.diplomaticties.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Question;
import org.diplomaticties.query.Questions;

/** The gallery of the saved queries: a card for each, fewer of them for a tag or for words. */
public final class QuestionsPage implements Page {

    static final String SECTION = "questions";
    private static final String TAG = "tag";
    private static final String WORDS = "q";

    private final Questions questions;

    public QuestionsPage(Questions questions) {
        this.questions = questions;
    }

    /** What the template shows. */
    record View(String words, String tag, String all, List<Tag> tags, List<Card> cards, String count) {

        boolean anyCards() {
            return !cards.isEmpty();
        }

        boolean anyTag() {
            return !tag.isEmpty();
        }
    }

    /** A tag with where those that have it are shown. */
    record Tag(String name, String href, boolean current) {}

    /** One saved query. */
    record Card(String href, String summary, String description, String picture, List<Tag> tags) {}

    @Override
    public PageContent of(PageRequest request, DatasetGraph dataset) {
        String words = request.parameter(WORDS).orElse("").strip();
        String tag = request.parameter(TAG).orElse("");
        List<Card> cards = questions.all().stream()
                .map(Question::form)
                .filter(form -> tag.isEmpty() || form.header().tags().contains(tag))
                .filter(form -> has(form, words))
                .map(form -> card(form, tag, request))
                .toList();
        List<String> tags = List.copyOf(new TreeSet<>(questions.all().stream()
                .map(question -> question.form().header().tags())
                .flatMap(Collection::stream)
                .toList()));
        View view = new View(
                words,
                tag,
                request.here(Map.of(TAG, "")),
                tags(tags, tag, request),
                cards,
                request.messages().text("questionCount", cards.size()));
        return new PageContent(
                request.messages().text("questionsTitle"),
                SECTION,
                "questions",
                view,
                List.of("questions.js"),
                List.of(new PageContent.Alternate(
                        "JSON", "application/json", request.site().path() + "/api/queries")));
    }

    /** Whether all words stand in what the card says. */
    private static boolean has(Form form, String words) {
        String said = (form.name() + " " + form.header().summary() + " "
                        + form.header().description() + " "
                        + String.join(" ", form.header().tags()))
                .toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1)).stream()
                .allMatch(said::contains);
    }

    private static Card card(Form form, String tag, PageRequest request) {
        return new Card(
                request.link("/queries/" + form.name()),
                form.header().summary(),
                form.header().description(),
                request.messages().text("view_" + QuestionViews.first(form)),
                tags(form.header().tags(), tag, request));
    }

    private static List<Tag> tags(List<String> tags, String current, PageRequest request) {
        return tags.stream()
                .map(tag -> new Tag(tag, request.link("/queries", Map.of(TAG, tag)), tag.equals(current)))
                .toList();
    }
}
