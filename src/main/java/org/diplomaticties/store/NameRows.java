package org.diplomaticties.store;

import java.util.List;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.diplomaticties.rdf.Things;

/** What a search found as rows: thing, kind, the name that fits, and how well it fits. */
public final class NameRows {

    private static final Var THING = Var.alloc("thing");
    private static final Var KIND = Var.alloc("kind");
    private static final Var NAME = Var.alloc("name");
    private static final Var SCORE = Var.alloc("score");

    private NameRows() {}

    public static RowSet of(List<NameHit> hits) {
        return RowSetStream.create(
                List.of(THING, KIND, NAME, SCORE),
                hits.stream().map(NameRows::row).iterator());
    }

    private static Binding row(NameHit hit) {
        String kind = Things.shortForm(hit.thing().getURI()).split("/", 2)[0];
        Node score =
                NodeFactory.createLiteralDT(String.format(Locale.ROOT, "%.2f", hit.score()), XSDDatatype.XSDdecimal);
        return BindingFactory.binding(
                THING, hit.thing(), KIND, NodeFactory.createLiteralString(kind), NAME, hit.name(), SCORE, score);
    }
}
