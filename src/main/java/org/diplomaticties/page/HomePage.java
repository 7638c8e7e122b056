package org.diplomaticties.page;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.query.Questions;

/** The front page: what this is, how much there is, what was last, from where. */
public final class HomePage implements Page {

    private final PageQuery figures = PageQuery.named("home-figures");
    private final PageQuery latest = PageQuery.named("home-latest");
    private final PageQuery sources = PageQuery.named("home-sources");
    private final WorkedQuestion worked;
    private final OncePerVersion<Read> read = new OncePerVersion<>();

    public HomePage(Questions questions) {
        this.worked = new WorkedQuestion(questions);
    }

    /** What the graph says, whoever reads it. */
    private record Read(
            PageQuery.Row figures,
            List<PageQuery.Row> latest,
            List<PageQuery.Row> sources,
            List<WorkedQuestion.Answered> worked) {}

    /** What the template shows. */
    record View(List<Figure> figures, List<Meeting> meetings, List<Source> sources, List<WorkedQuestion.View> worked) {
        boolean anyMeetings() {
            return !meetings.isEmpty();
        }
    }

    /** A number with the word for what it counts. */
    record Figure(String count, String text) {}

    /** A meeting with its date. */
    record Meeting(ShownDate date, Link meeting) {}

    /** A source with the years that it tells of. */
    record Source(String span, Link source) {}

    @Override
    public PageContent of(PageRequest request, DatasetGraph dataset) {
        Read graph = read.of(
                request.version(),
                () -> new Read(
                        figures.rows(dataset, Map.of()).get(0),
                        latest.rows(dataset, Map.of()),
                        sources.rows(dataset, Map.of()),
                        worked.answer(dataset).stream().toList()));
        Labels labels = new Labels(dataset, request);
        DateText dates = new DateText(request.messages().language());
        View view = new View(
                Stream.of("Meetings", "Officials", "States")
                        .map(what -> figure(graph.figures(), what, request.messages()))
                        .toList(),
                graph.latest().stream()
                        .map(row -> new Meeting(
                                ShownDate.of(row.date("date").orElseThrow(), dates), labels.link(row.term("meeting"))))
                        .toList(),
                graph.sources().stream()
                        .map(row -> new Source(span(row), labels.link(row.term("source"))))
                        .toList(),
                graph.worked().stream()
                        .map(answered -> worked.view(answered, request, labels))
                        .toList());
        return new PageContent(request.messages().text("site"), "", "home", view).with(feeds(request));
    }

    private static List<PageContent.Alternate> feeds(PageRequest request) {
        return Stream.of("Meetings", "Changes")
                .map(what -> new PageContent.Alternate(
                        request.messages().text("feed" + what),
                        "application/atom+xml",
                        request.link("/feed/" + what.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static Figure figure(PageQuery.Row row, String what, Messages messages) {
        int count = row.number(what.toLowerCase(Locale.ROOT));
        return new Figure(
                NumberFormat.getIntegerInstance(messages.locale()).format(count),
                messages.text("figure" + what, count));
    }

    private static String span(PageQuery.Row row) {
        String begin = row.get("begin").map(HomePage::year).orElse("");
        String end = row.get("end").map(HomePage::year).orElse("");
        return begin.equals(end) ? begin : begin + "–" + end;
    }

    private static String year(Node date) {
        return PartialDate.parse(date.getLiteralLexicalForm())
                .map(known -> Integer.toString(known.earliest().getYear()))
                .orElse("");
    }
}
