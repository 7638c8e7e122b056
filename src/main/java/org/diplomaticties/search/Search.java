package org.diplomaticties.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.store.NameHit;

/** Tells of the things that were found by name what they belong to. */
public final class Search {

    private static final Var THING = Var.alloc("thing");

    private final Query belongs;

    public Search() {
        this.belongs = QueryFactory.create(
                TextFile.read(Search.class.getResourceAsStream("belongs.rq"), "belongs.rq")
                        .text(),
                Syntax.syntaxSPARQL_11);
    }

    /** The things found, as the other {@code of} tells them, where nothing is kept. */
    public List<Found> of(DatasetGraph dataset, List<NameHit> hits) {
        return of(dataset, hits, (thing, read) -> read.apply(thing));
    }

    /**
     * The things found, each once: of several that are identified with each other, the one that stands for them.
     *
     * @param dataset the graph that was searched, within a transaction
     * @param hits what was found, best first
     * @param memory of the same graph
     */
    public List<Found> of(DatasetGraph dataset, List<NameHit> hits, Belonging.Memory memory) {
        Graph graph = dataset.getDefaultGraph();
        Map<Node, NameHit> best = new LinkedHashMap<>();
        Map<Node, Set<Node>> members = new HashMap<>();
        for (NameHit hit : hits) {
            Node thing = object(graph, hit.thing(), Ties.IDENTIFIED_WITH).orElse(hit.thing());
            best.putIfAbsent(thing, new NameHit(thing, hit.name(), hit.score()));
            members.computeIfAbsent(thing, key -> new HashSet<>(Set.of(key))).add(hit.thing());
        }
        List<Found> found = new ArrayList<>();
        best.forEach((thing, hit) -> {
            Belonging all = Belonging.of(members.get(thing).stream()
                    .map(member -> memory.of(member, record -> read(dataset, record)))
                    .toList());
            found.add(new Found(hit, all.states(), all.first(), all.last()));
        });
        return List.copyOf(found);
    }

    private Belonging read(DatasetGraph dataset, Node thing) {
        List<Belonging> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(belongs)
                .substitution(THING, thing)
                .build()) {
            execution.select().forEachRemaining(row -> rows.add(belonging(row, dataset.getDefaultGraph())));
        }
        return Belonging.of(rows);
    }

    private static Belonging belonging(Binding row, Graph graph) {
        Set<Node> states = new HashSet<>();
        Optional.ofNullable(row.get("state")).ifPresent(side -> {
            states.add(side);
            object(graph, side, Ties.ORGAN_OF).ifPresent(states::add);
        });
        return new Belonging(states, day(row, "first"), day(row, "last"));
    }

    private static Optional<LocalDate> day(Binding row, String column) {
        return Optional.ofNullable(row.get(column)).map(day -> LocalDate.parse(day.getLiteralLexicalForm()));
    }

    private static Optional<Node> object(Graph graph, Node thing, Node property) {
        return graph.stream(thing, property, Node.ANY).map(Triple::getObject).findFirst();
    }
}
