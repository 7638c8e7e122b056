package org.diplomaticties.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.ontology.Ties;

/** Reads the forms in which sources print an official's name. */
final class PrintedNames {

    private static final int SHOWN = 60;

    /** So many forms are kept: some 10 megabytes. */
    private static final int KEPT = 30_000;

    private final PageQuery query = PageQuery.named("official-names");
    private final KeptPerVersion<Node, List<Printed>> kept = new KeptPerVersion<>(KEPT, forms -> 1 + forms.size());

    /** How often a source prints a form of the name. */
    private record Printed(Node name, Node source, int times) {}

    /**
     * A form of the name, with the sources that have it.
     *
     * @param name as printed
     * @param times how often it names somebody who took part in a meeting, in words; empty where never
     */
    record Form(Link name, String times, List<Link> sources) {}

    /**
     * The forms, the most used first.
     *
     * @param records all records of the official
     */
    List<Form> of(List<Node> records, Facts facts, Labels labels, PageRequest request, DatasetGraph dataset) {
        Map<Node, Integer> times = new LinkedHashMap<>();
        Map<Node, Set<Node>> sources = new LinkedHashMap<>();
        for (Node official : records) {
            for (Printed form : kept.of(request.version(), official, () -> printed(official, dataset))) {
                times.merge(form.name(), form.times(), Integer::sum);
                add(sources, form.name(), List.of(form.source()));
            }
            for (Node property : List.of(Ties.NAME_AS_PRINTED, SKOS.altLabel.asNode())) {
                for (Node name : facts.values(official, property)) {
                    times.putIfAbsent(name, 0);
                    add(sources, name, facts.sources(Triple.create(official, property, name)));
                }
            }
        }
        return times.entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(form -> form.getKey().getLiteralLexicalForm()))
                .limit(SHOWN)
                .map(form -> new Form(
                        labels.link(form.getKey()),
                        form.getValue() == 0 ? "" : request.messages().text("timesPrinted", form.getValue()),
                        sources.get(form.getKey()).stream().map(labels::link).toList()))
                .toList();
    }

    private List<Printed> printed(Node official, DatasetGraph dataset) {
        return query.rows(dataset, Map.of("_official_iri", official)).stream()
                .filter(row -> row.get("printed").isPresent())
                .map(row -> new Printed(row.term("printed"), row.term("source"), row.number("times")))
                .toList();
    }

    private static void add(Map<Node, Set<Node>> sources, Node name, List<Node> more) {
        sources.computeIfAbsent(name, any -> new LinkedHashSet<>()).addAll(more);
    }
}
