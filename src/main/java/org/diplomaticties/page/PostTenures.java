package org.diplomaticties.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;

/**
 * The tenures of a post, and what follows from them: who held it on a day, when nobody did, where sources differ. The saved
 * queries chief-of-mission, vacancies and disagreements say the same, which a test holds.
 *
 * @param held in the order in which they began
 */
record PostTenures(Node post, List<Held> held) {

    private static final Set<Node> DATES = Set.of(
            Ties.BEGIN, Ties.END, Ties.EARLIEST, Ties.LATEST, Ties.CERTAIN_FROM, Ties.CERTAIN_UNTIL, Ties.ATTESTED_ON);
    private static final Comparator<Held> ORDER = Comparator.comparing(Held::order)
            .thenComparing(held -> held.tenure().getURI());

    /** Who held a post on a day, and how that is known. */
    record On(Held held, Knowledge basis) {}

    /**
     * A time between two tenures in which no source names a holder.
     *
     * @param exact whether both dates are known to the day; else the days are the fewest possible
     */
    record Vacancy(Held before, Held after, LocalDate ended, LocalDate began, boolean exact) {
        long days() {
            return ChronoUnit.DAYS.between(ended, began) - 1;
        }
    }

    /** The first day on which two sources name different holders. */
    record Conflict(LocalDate day, Held first, Node firstSource, Held second, Node secondSource) {}

    static PostTenures read(Node post, DatasetGraph dataset) {
        return new PostTenures(
                post,
                dataset.getDefaultGraph().stream(Node.ANY, Ties.HAS_POST, post)
                        .flatMap(triple -> held(triple.getSubject(), dataset))
                        .sorted(ORDER)
                        .toList());
    }

    private static Stream<Held> held(Node tenure, DatasetGraph dataset) {
        Map<Node, List<PartialDate>> dates = new HashMap<>();
        List<Node> members = new ArrayList<>();
        List<Node> ranks = new ArrayList<>();
        dataset.getDefaultGraph().stream(tenure, Node.ANY, Node.ANY).forEach(triple -> {
            Node property = triple.getPredicate();
            if (property.equals(ORG.member.asNode())) {
                members.add(triple.getObject());
            } else if (property.equals(Ties.RANK)) {
                ranks.add(triple.getObject());
            } else if (DATES.contains(property)) {
                PartialDate.parse(triple.getObject().getLiteralLexicalForm())
                        .ifPresent(date -> dates.computeIfAbsent(property, any -> new ArrayList<>())
                                .add(date));
            }
        });
        return members.stream()
                .map(member -> new Held(tenure, member, one(dataset, member), dates, ranks, sources(tenure, dataset)));
    }

    private static List<Node> sources(Node tenure, DatasetGraph dataset) {
        return Iter.asStream(dataset.findNG(Node.ANY, tenure, RDF.type.asNode(), Ties.TENURE))
                .map(Quad::getGraph)
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    /** What stands for all that are the same as a thing. */
    static Node one(DatasetGraph dataset, Node thing) {
        return dataset.getDefaultGraph().stream(thing, Ties.IDENTIFIED_WITH, Node.ANY)
                .findFirst()
                .map(Triple::getObject)
                .orElse(thing);
    }

    /** Who held it on a day: what is attested or stated, and what is not known but may be so. */
    List<On> on(LocalDate day) {
        return held.stream()
                .map(tenure -> new On(tenure, tenure.basis(day)))
                .filter(on -> on.basis() != Knowledge.UNKNOWN || mayBe(on.held(), day))
                .sorted(Comparator.comparing(On::basis))
                .toList();
    }

    /** Begun, and neither ended nor followed. */
    private boolean mayBe(Held tenure, LocalDate day) {
        Optional<LocalDate> earliest = tenure.earliest();
        return earliest.filter(first -> !first.isAfter(day)).isPresent()
                && tenure.latest().filter(last -> last.isBefore(day)).isEmpty()
                && held.stream()
                        .filter(next -> !next.tenure().equals(tenure.tenure()))
                        .flatMap(next -> next.certainFrom().stream())
                        .noneMatch(from -> earliest.get().isBefore(from) && !from.isAfter(day));
    }

    /** Times between the end of a tenure and the begin of the next during which no source states a holder. */
    List<Vacancy> vacancies() {
        List<Vacancy> found = new ArrayList<>();
        for (Held before : held) {
            Optional<LocalDate> ended = before.latest();
            if (ended.isEmpty() || isHeldBeyond(ended.get())) {
                continue;
            }
            LocalDate last = ended.get();
            Optional<LocalDate> began = held.stream()
                    .flatMap(next -> next.earliest().stream())
                    .filter(first -> first.isAfter(last))
                    .min(LocalDate::compareTo);
            held.stream()
                    .filter(next -> began.isPresent() && next.earliest().equals(began))
                    .map(next -> new Vacancy(before, next, last, began.get(), isExact(before, next)))
                    .filter(vacancy -> vacancy.days() > 0)
                    .forEach(found::add);
        }
        return found;
    }

    /** Whether somebody began by then, and is not known to have ended. */
    private boolean isHeldBeyond(LocalDate ended) {
        return held.stream()
                .filter(third ->
                        third.earliest().filter(from -> !from.isAfter(ended)).isPresent())
                .anyMatch(third ->
                        third.latest().filter(until -> !until.isAfter(ended)).isEmpty());
    }

    private static boolean isExact(Held before, Held after) {
        return Stream.of(before.end(), after.begin())
                .allMatch(date -> date.filter(known -> known.precision() == PartialDate.Precision.DAY)
                        .isPresent());
    }

    /** Where two sources name different people; no more than so many. */
    List<Conflict> conflicts(int most) {
        return conflicts(held -> true, pair -> true, most);
    }

    /** Where a source and another name different people; no more than so many. */
    List<Conflict> conflictsOf(Node source, int most) {
        return conflicts(
                held -> held.sources().contains(source),
                conflict -> conflict.firstSource().equals(source)
                        || conflict.secondSource().equals(source),
                most);
    }

    private List<Conflict> conflicts(Predicate<Held> either, Predicate<Conflict> wanted, int most) {
        List<Conflict> found = new ArrayList<>();
        if (held.stream().map(Held::sources).flatMap(List::stream).distinct().count() < 2) {
            return found; // a seat that hundreds hold at once, as one source tells of it
        }
        for (Held first : held) {
            boolean firstIs = either.test(first);
            held.stream()
                    .filter(second -> firstIs || either.test(second))
                    .filter(second -> !first.official().equals(second.official()))
                    .filter(second ->
                            first.sources().size() > 1 || !first.sources().equals(second.sources()))
                    .takeWhile(second -> found.size() < most)
                    .forEach(second -> conflicts(first, second, most).stream()
                            .filter(wanted)
                            .forEach(found::add));
        }
        return found.stream()
                .sorted(Comparator.comparing(Conflict::day))
                .limit(most)
                .toList();
    }

    /** Of each two sources the first day on which they differ, the IRI of the first source being the lesser. */
    private List<Conflict> conflicts(Held first, Held second, int most) {
        Map<List<Node>, Conflict> found = new LinkedHashMap<>();
        Stream.of(first, second)
                .flatMap(tenure -> Stream.concat(tenure.attested().stream(), tenure.certainFrom().stream()))
                .distinct()
                .sorted()
                .filter(day -> first.isKnownOn(day) || second.isKnownOn(day))
                .forEach(day -> {
                    List<Node> seconds = naming(second, day);
                    for (Node firstSource : seconds.isEmpty() ? List.<Node>of() : naming(first, day)) {
                        seconds.stream()
                                .filter(source -> firstSource.toString().compareTo(source.toString()) < 0)
                                .takeWhile(source -> found.size() < most)
                                .forEach(source -> found.putIfAbsent(
                                        List.of(firstSource, source),
                                        new Conflict(day, first, firstSource, second, source)));
                    }
                });
        return List.copyOf(found.values());
    }

    /** The sources by which somebody held it on a day, or may have. */
    private List<Node> naming(Held tenure, LocalDate day) {
        return tenure.isKnownOn(day)
                ? tenure.sources()
                : tenure.sources().stream()
                        .filter(source -> mayLast(tenure, source, day))
                        .toList();
    }

    /** Begun, not ended, and followed by nobody in its source. */
    private boolean mayLast(Held tenure, Node source, LocalDate day) {
        Optional<LocalDate> open = tenure.certainFrom();
        return open.filter(from -> !from.isAfter(day)).isPresent()
                && tenure.end().isEmpty()
                && held.stream()
                        .filter(next -> !next.tenure().equals(tenure.tenure())
                                && next.sources().contains(source))
                        .flatMap(next -> next.certainFrom().stream())
                        .noneMatch(from -> open.get().isBefore(from) && !from.isAfter(day));
    }
}
