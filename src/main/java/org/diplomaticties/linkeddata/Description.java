package org.diplomaticties.linkeddata;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;

/** Describes things: what is said of them, of their participations and tenures, and by which claims. */
public final class Description {

    private static final Var THING = Var.alloc("_thing_iri");

    private final Query query;

    public Description() {
        TextFile file = TextFile.read(Description.class.getResourceAsStream("description.rq"), "description.rq");
        this.query = QueryFactory.create(file.text(), Syntax.syntaxSPARQL_11);
    }

    /**
     * The description of a thing.
     *
     * @throws TiesException if nothing is said of it
     */
    public Graph of(Node thing, DatasetGraph dataset) {
        Graph description = Txn.calculateRead(dataset, () -> {
            try (QueryExec execution = QueryExec.dataset(dataset)
                    .query(query)
                    .substitution(THING, thing)
                    .build()) {
                return execution.construct();
            }
        });
        if (description.isEmpty()) {
            throw new TiesException(Problem.unknown(
                    Things.shortForm(thing), "Nothing is said of this thing.", "Check its kind and key."));
        }
        return description;
    }
}
