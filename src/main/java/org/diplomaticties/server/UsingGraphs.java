package org.diplomaticties.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;

/**
 * The data set that an update is matched against, as its request names it beside the update (SPARQL 1.1 Protocol, section
 * 2.2.3).
 *
 * @param defaults the graphs of which the default graph is the merge
 * @param named the named graphs
 */
record UsingGraphs(List<Node> defaults, List<Node> named) {

    private static final String DEFAULT = "using-graph-uri";
    private static final String NAMED = "using-named-graph-uri";

    /**
     * Takes it out of the parameters.
     *
     * @throws TiesException if a graph's name is none
     */
    static UsingGraphs takenFrom(Map<String, String[]> parameters) {
        return new UsingGraphs(graphs(DEFAULT, parameters), graphs(NAMED, parameters));
    }

    private static List<Node> graphs(String parameter, Map<String, String[]> parameters) {
        String[] values = parameters.remove(parameter);
        List<Node> graphs = new ArrayList<>();
        for (String value : values == null ? new String[0] : values) {
            graphs.add(Things.parse(value)
                    .orElseThrow(() -> new TiesException(Problem.invalid(
                            parameter,
                            Problem.quoted(value) + " names no graph.",
                            "Give source/key, or an absolute IRI."))));
        }
        return List.copyOf(graphs);
    }

    /**
     * The update with this data set in it.
     *
     * @throws TiesException if it names one itself
     */
    UpdateRequest in(UpdateRequest update) {
        if (defaults.isEmpty() && named.isEmpty()) {
            return update;
        }
        UpdateRequest request = new UpdateRequest();
        int number = 0;
        for (Update operation : update.getOperations()) {
            number++;
            if (operation instanceof UpdateModify modify) {
                refuseOwn(modify, number);
                request.add(into(modify));
            } else if (operation instanceof UpdateDeleteWhere delete) {
                request.add(into(modification(delete.getQuads())));
            } else {
                request.add(operation); // nothing is matched
            }
        }
        return request;
    }

    private static void refuseOwn(UpdateModify modify, int number) {
        boolean own = modify.getWithIRI() != null
                || !modify.getUsing().isEmpty()
                || !modify.getUsingNamed().isEmpty();
        if (own) {
            throw new TiesException(Problem.invalid(
                    "operation " + number,
                    "It has WITH or USING, and the request has " + DEFAULT + " or " + NAMED + ".",
                    "Leave out one of the two."));
        }
    }

    private UpdateModify into(UpdateModify modify) {
        defaults.forEach(modify::addUsing);
        named.forEach(modify::addUsingNamed);
        return modify;
    }

    /** DELETE WHERE written out (SPARQL 1.1 Update, section 3.1.3.3), since it has no place for USING. */
    private static UpdateModify modification(List<Quad> quads) {
        UpdateModify modify = new UpdateModify();
        ElementGroup where = new ElementGroup();
        for (Quad quad : quads) {
            modify.getDeleteAcc().addQuad(quad);
            ElementTriplesBlock triples = new ElementTriplesBlock();
            triples.addTriple(quad.asTriple());
            where.addElement(quad.isDefaultGraph() ? triples : new ElementNamedGraph(quad.getGraph(), triples));
        }
        modify.setElement(where);
        return modify;
    }
}
