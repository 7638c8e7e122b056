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

    /**
     * The things found, each once: of several that are identified with each other, the one that stands for them.
     *
     * @param dataset the graph that was searched, within a transaction
     * @param hits what was found, best first
     */
    public List<Found> of(DatasetGraph dataset, List<NameHit> hits) {
        Map<Node, NameHit> best = new LinkedHashMap<>();
        Map<Node, Set<Node>> members = new HashMap<>();
        for (NameHit hit : hits) {
            Node thing = representative(dataset, hit.thing());
            best.putIfAbsent(thing, new NameHit(thing, hit.name(), hit.score()));
            members.computeIfAbsent(thing, key -> new HashSet<>(Set.of(key))).add(hit.thing());
        }
        List<Found> found = new ArrayList<>();
        best.forEach((thing, hit) -> {
            Belonging belonging = new Belonging();
            members.get(thing).forEach(member -> read(dataset, member, belonging));
            found.add(belonging.found(hit));
        });
        return List.copyOf(found);
    }

    private static Node representative(DatasetGraph dataset, Node thing) {
        return dataset.getDefaultGraph().stream(thing, Ties.IDENTIFIED_WITH, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElse(thing);
    }

    private void read(DatasetGraph dataset, Node thing, Belonging belonging) {
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(belongs)
                .substitution(THING, thing)
                .build()) {
            execution.select().forEachRemaining(belonging::add);
        }
    }

    /** What is known so far of what a thing belongs to. */
    private static final class Belonging {

        private final Set<Node> states = new HashSet<>();
        private LocalDate first;
        private LocalDate last;

        void add(Binding row) {
            Optional.ofNullable(row.get("state")).ifPresent(states::add);
            day(row, "first").ifPresent(day -> first = first == null || day.isBefore(first) ? day : first);
            day(row, "last").ifPresent(day -> last = last == null || day.isAfter(last) ? day : last);
        }

        private static Optional<LocalDate> day(Binding row, String column) {
            return Optional.ofNullable(row.get(column)).map(day -> LocalDate.parse(day.getLiteralLexicalForm()));
        }

        Found found(NameHit hit) {
            return new Found(hit, states, Optional.ofNullable(first), Optional.ofNullable(last));
        }
    }
}
