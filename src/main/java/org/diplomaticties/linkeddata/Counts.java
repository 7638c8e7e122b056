package org.diplomaticties.linkeddata;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.NodeCmp;
import org.diplomaticties.file.TextFile;

/**
 * How much there is in a data set. Counting reads all of it: a few seconds for five million triples.
 *
 * @param classes how many things there are of each class
 * @param properties how many triples there are of each property
 * @param graphs how many triples there are in each named graph
 */
record Counts(Map<Node, Long> classes, Map<Node, Long> properties, Map<Node, Long> graphs) {

    private static final Var OF = Var.alloc("of");
    private static final Var COUNT = Var.alloc("count");

    /** Counts, within a read transaction. */
    static Counts of(DatasetGraph dataset) {
        return new Counts(count("classes.rq", dataset), count("properties.rq", dataset), count("graphs.rq", dataset));
    }

    /** How many triples there are, each once however many sources say it. */
    long triples() {
        return properties.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<Node, Long> count(String file, DatasetGraph dataset) {
        String text =
                TextFile.read(Counts.class.getResourceAsStream(file), file).text();
        Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        Map<Node, Long> counts = new TreeMap<>(NodeCmp::compareRDFTerms);
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            execution.select().forEachRemaining((Binding row) -> {
                if (row.contains(OF)) { // an empty data set has a row without
                    counts.put(row.get(OF), ((Number) row.get(COUNT).getLiteralValue()).longValue());
                }
            });
        }
        return counts;
    }
}
