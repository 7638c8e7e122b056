package org.diplomaticties.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.search.Belonging;
import org.diplomaticties.search.Found;
import org.diplomaticties.search.Narrowing;
import org.diplomaticties.search.Search;
import org.diplomaticties.store.NameQuery;
import org.diplomaticties.store.NameSearch;

/** What a search by name found, by kind, with the states and years by which it can be narrowed. */
public final class SearchPage implements Page {

    /** So many things are looked at; a better name finds fewer. */
    private static final int MOST = 100;

    private static final int STATES_SHOWN = 12;
    private static final String QUERY = "q";
    private static final String KIND = "kind";
    private static final String STATE = "state";

    /** So much is kept of what things belong to: some 20 megabytes. */
    private static final int KEPT = 100_000;

    private final Search search = new Search();
    private final KeptPerVersion<Node, Belonging> belongings = new KeptPerVersion<>(KEPT, Belonging::size);

    /** What the template shows. */
    record View(
            String words,
            String heading,
            boolean cut,
            String cutText,
            List<Group> groups,
            List<Facet> kinds,
            List<Facet> states,
            YearFields years,
            String problem) {

        boolean anything() {
            return !groups.isEmpty();
        }

        boolean nothing() {
            return groups.isEmpty() && problem.isEmpty() && !words.isEmpty();
        }

        boolean anyKinds() {
            return !kinds.isEmpty();
        }

        boolean anyStates() {
            return !states.isEmpty();
        }
    }

    /** Things of one kind. */
    record Group(String kind, List<Hit> hits) {}

    /**
     * A thing.
     *
     * @param matched the name that was found, where the thing's own does not tell why it was found
     * @param span the years that it is told of
     */
    record Hit(Link thing, String matched, String matchedLang, List<Link> states, String span) {}

    /** A choice that narrows. */
    record Facet(String text, String count, String href, boolean chosen) {}

    @Override
    public PageContent of(PageRequest request, DatasetGraph dataset) {
        String words = request.parameter(QUERY).orElse("").strip();
        Messages messages = request.messages();
        YearFields years = YearFields.of(request);
        String title = words.isEmpty() ? messages.text("searchTitle") : messages.text("searchTitleFor", words);
        if (words.isEmpty()) {
            return content(200, title, empty(words, years, ""));
        }
        if (!years.problem().isEmpty()) {
            return content(400, title, empty(words, years, years.problem()));
        }
        try {
            Narrowing narrowing = new Narrowing(
                    request.parameter(KIND).orElse(""), request.parameter(STATE).orElse(""), years.span());
            List<Found> ofAnyKind = find(words, "", request, dataset);
            // What other kinds there are is told, too, but they do not crowd out the kind that was chosen.
            List<Found> ofKind =
                    narrowing.kind().isEmpty() ? ofAnyKind : find(words, narrowing.kind(), request, dataset);
            return content(200, title, view(words, narrowing, ofAnyKind, ofKind, request, dataset));
        } catch (TiesException e) {
            return content(
                    400,
                    title,
                    empty(words, years, e.problem().what() + " " + e.problem().mend()));
        }
    }

    private List<Found> find(String words, String kind, PageRequest request, DatasetGraph dataset) {
        return search.of(
                dataset,
                NameSearch.of(dataset).search(new NameQuery(words, kind, MOST)),
                (thing, read) -> belongings.of(request.version(), thing, () -> read.apply(thing)));
    }

    private static View empty(String words, YearFields years, String problem) {
        return new View(words, "", false, "", List.of(), List.of(), List.of(), years, problem);
    }

    private static PageContent content(int status, String title, View view) {
        return new PageContent(status, title, "", "search", view, List.of(), List.of());
    }

    private static View view(
            String words,
            Narrowing narrowing,
            List<Found> ofAnyKind,
            List<Found> ofKind,
            PageRequest request,
            DatasetGraph dataset) {
        Labels labels = new Labels(dataset, request);
        Messages messages = request.messages();
        List<Found> found = narrowing.of(ofKind);
        NameQuery query = new NameQuery(words, "", MOST);
        Map<String, List<Found>> byKind =
                found.stream().collect(Collectors.groupingBy(Found::kind, LinkedHashMap::new, Collectors.toList()));
        return new View(
                words,
                messages.text("searchFound", found.size()),
                ofKind.size() >= MOST,
                messages.text("searchCut", MOST),
                byKind.entrySet().stream()
                        .map(entry -> new Group(
                                messages.text("kind_" + entry.getKey()),
                                entry.getValue().stream()
                                        .map(thing -> hit(thing, query, labels))
                                        .toList()))
                        .toList(),
                kinds(narrowing, ofAnyKind, request),
                states(narrowing, ofKind, request, labels),
                YearFields.of(request),
                "");
    }

    private static Hit hit(Found found, NameQuery query, Labels labels) {
        Link thing = labels.link(found.hit().thing());
        Node name = found.hit().name();
        // Which of several names fits best is of no use to who sees one that fits.
        boolean other = !query.isWithin(thing.text());
        List<Link> states = found.states().stream()
                .filter(state -> !state.equals(found.hit().thing()))
                .map(labels::link)
                .sorted(Comparator.comparing(Link::text))
                .toList();
        return new Hit(
                thing,
                other ? name.getLiteralLexicalForm() : "",
                other ? name.getLiteralLanguage() : "",
                states,
                span(found));
    }

    private static String span(Found found) {
        Optional<Integer> first = found.first().map(LocalDate::getYear);
        Optional<Integer> last = found.last().map(LocalDate::getYear);
        if (first.isEmpty() || last.isEmpty()) {
            return "";
        }
        return first.equals(last) ? first.get().toString() : first.get() + "–" + last.get();
    }

    private static List<Facet> kinds(Narrowing narrowing, List<Found> all, PageRequest request) {
        Map<String, Long> counts = narrowing.withKind("").of(all).stream()
                .collect(Collectors.groupingBy(Found::kind, TreeMap::new, Collectors.counting()));
        return facets(
                counts,
                KIND,
                narrowing.kind(),
                request,
                kind -> request.messages().text("kind_" + kind));
    }

    private static List<Facet> states(Narrowing narrowing, List<Found> all, PageRequest request, Labels labels) {
        Map<String, Long> counts = narrowing.withState("").of(all).stream()
                .flatMap(found -> found.states().stream())
                .filter(state -> state.getURI().startsWith(Ties.THINGS))
                .collect(Collectors.groupingBy(Things::shortForm, TreeMap::new, Collectors.counting()));
        return facets(
                counts,
                STATE,
                narrowing.state(),
                request,
                state -> labels.of(Things.parse(state).orElseThrow()).text());
    }

    private static List<Facet> facets(
            Map<String, Long> counts,
            String parameter,
            String chosen,
            PageRequest request,
            UnaryOperator<String> text) {
        List<Facet> facets = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(STATES_SHOWN)
                .forEach(entry -> facets.add(new Facet(
                        text.apply(entry.getKey()),
                        entry.getValue().toString(),
                        request.here(Map.of(parameter, entry.getKey().equals(chosen) ? "" : entry.getKey())),
                        entry.getKey().equals(chosen))));
        return facets;
    }
}
