package org.diplomaticties.page;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.picture.Caption;
import org.diplomaticties.picture.Dot;
import org.diplomaticties.picture.Edge;
import org.diplomaticties.picture.Row;
import org.diplomaticties.picture.Sign;
import org.diplomaticties.picture.Span;
import org.diplomaticties.picture.Timeline;

/**
 * A career as the partial {@code career} shows it: a picture, and under it a table that says the same.
 *
 * @param svg the picture; empty where no day is known
 * @param leftOut what is said of posts that the picture does not show
 * @param rows a row for each tenure, and for each post that only meetings show
 */
record CareerView(String svg, String leftOut, List<CareerRow> rows) {

    boolean anyRows() {
        return !rows.isEmpty();
    }

    /** Makes the view of a career. */
    static final class Maker {

        private final Career career;
        private final Labels labels;
        private final Marks marks;
        private final Facts facts;
        private final PageRequest request;
        private final DateText dates;

        Maker(Career career, Labels labels, Marks marks, PageRequest request) {
            this.career = career;
            this.labels = labels;
            this.marks = marks;
            this.facts = marks.facts();
            this.request = request;
            this.dates = new DateText(request.messages().language());
        }

        CareerView view(String name) {
            List<CareerRow> rows = career.stretches().stream().map(this::row).toList();
            boolean dated = career.stretches().stream()
                    .anyMatch(stretch -> !stretch.last().equals(LocalDate.MIN));
            if (!dated) {
                return new CareerView("", "", rows);
            }
            Messages messages = request.messages();
            var picture = new Timeline(
                            new Caption(
                                    "career-picture",
                                    messages.text("careerOf", name),
                                    messages.text("careerDescription"),
                                    request.messages().locale()),
                            career.posts().stream().map(this::pictured).toList(),
                            List.of(),
                            last())
                    .picture();
            return new CareerView(
                    picture.svg(), picture.leftOut() == 0 ? "" : messages.text("andMore", picture.leftOut()), rows);
        }

        private LocalDate last() {
            return career.stretches().stream()
                    .map(Career.Stretch::last)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
        }

        CareerRow row(Career.Stretch stretch) {
            Optional<Node> tenure = stretch.tenure();
            return new CareerRow(
                    labels.link(stretch.post()),
                    tenure.stream()
                            .flatMap(thing -> facts.values(thing, Ties.RANK).stream())
                            .map(labels::link)
                            .toList(),
                    Career.of(stretch.post(), facts).stream().map(labels::link).toList(),
                    tenure.map(labels::link).orElse(new Link("", "", "", "")),
                    shown(stretch.begins()),
                    shown(stretch.ends()),
                    attested(stretch.attested()),
                    career.knowledge(stretch).sign(request.messages()),
                    tenure.map(thing -> marks.of(Triple.create(thing, Ties.HAS_POST, stretch.post()))).stream()
                            .toList());
        }

        private List<ShownDate> shown(List<PartialDate> several) {
            return several.stream().map(date -> ShownDate.of(date, dates)).toList();
        }

        private String attested(NavigableSet<LocalDate> days) {
            return switch (days.size()) {
                case 0 -> "";
                case 1 -> dates.day(days.first());
                default ->
                    request.messages()
                            .text("attestedDays", days.size(), dates.day(days.first()), dates.day(days.last()));
            };
        }

        private Row pictured(Node post) {
            List<Career.Stretch> held = career.stretches().stream()
                    .filter(stretch -> stretch.post().equals(post))
                    .toList();
            return new Row(
                    labels.of(post).text(),
                    labels.link(post).href(),
                    held.stream()
                            .filter(Career.Stretch::isStated)
                            .map(this::span)
                            .toList(),
                    held.stream()
                            .filter(stretch -> !stretch.isStated())
                            .flatMap(this::dots)
                            .toList());
        }

        /** Between the days on which he is shown in a post, nobody says that he was in it. */
        private Stream<Dot> dots(Career.Stretch stretch) {
            CareerRow row = row(stretch);
            return stretch.attested().stream()
                    .map(day -> new Dot(
                            day,
                            day,
                            Sign.valueOf(career.knowledge(stretch).name()),
                            row.post().text() + "\n" + dates.day(day) + "\n"
                                    + row.sign().word(),
                            row.tenure().href()));
        }

        private Span span(Career.Stretch stretch) {
            CareerRow row = row(stretch);
            String period = Stream.of(row.begin(), row.end())
                    .map(edge -> edge.stream().map(ShownDate::text).collect(Collectors.joining(" / ")))
                    .map(edge -> edge.isEmpty() ? "?" : edge)
                    .collect(Collectors.joining(" – "));
            return new Span(
                    edge(stretch.begins()),
                    edge(stretch.ends()),
                    Sign.valueOf(career.knowledge(stretch).name()),
                    List.copyOf(stretch.attested()),
                    row.post().text() + "\n" + period + "\n" + row.sign().word(),
                    row.tenure().href());
        }

        private static Edge edge(List<PartialDate> several) {
            return several.isEmpty()
                    ? Edge.UNKNOWN
                    : Edge.within(several.get(0).earliest(), several.get(0).latest());
        }
    }
}
