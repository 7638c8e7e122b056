package org.diplomaticties.engine;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** How much memory rows and terms take, in bytes, about. */
final class Footprint {

    private static final int ROW = 96;
    private static final int TERM = 64;

    /** Characters of an IRI that stands in the graph, whose text others hold, too; a longer one was made by the query. */
    private static final int SHARED = 200;

    private Footprint() {}

    static long of(Binding row) {
        long bytes = ROW;
        for (Iterator<Var> vars = row.vars(); vars.hasNext(); ) {
            Node term = row.get(vars.next());
            bytes += term == null ? 0 : of(term);
        }
        return bytes;
    }

    static long of(Node term) {
        if (term.isLiteral()) {
            return TERM + 2L * term.getLiteralLexicalForm().length();
        }
        return TERM + (term.isURI() ? Math.max(0, 2L * (term.getURI().length() - SHARED)) : 0);
    }
}
