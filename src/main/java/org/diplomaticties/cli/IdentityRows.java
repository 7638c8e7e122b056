package org.diplomaticties.cli;

import java.util.List;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.diplomaticties.identity.Candidate;
import org.diplomaticties.identity.Identities;
import org.diplomaticties.identity.Link;

/** Links and candidates as rows: how sure, the two things, their names, and the reasons. */
final class IdentityRows {

    private static final Var SCORE = Var.alloc("score");
    private static final Var ONE = Var.alloc("a");
    private static final Var OTHER = Var.alloc("b");
    private static final Var NAMES = Var.alloc("names");
    private static final Var REASONS = Var.alloc("reasons");

    private IdentityRows() {}

    static RowSet candidates(Identities identities) {
        return rows(identities.candidates().stream().map(IdentityRows::row).toList());
    }

    static RowSet links(Identities identities) {
        return rows(identities.links().stream().map(IdentityRows::row).toList());
    }

    private static RowSet rows(List<Binding> rows) {
        return RowSetStream.create(List.of(SCORE, ONE, OTHER, NAMES, REASONS), rows.iterator());
    }

    private static Binding row(Candidate found) {
        return row(found.score(), found.one(), found.other(), found.oneName(), found.otherName(), found.reasons());
    }

    private static Binding row(Link link) {
        return row(
                link.score(),
                link.thing(),
                link.representative(),
                link.thingName(),
                link.representativeName(),
                link.reasons());
    }

    private static Binding row(
            double score, Node one, Node other, String oneName, String otherName, List<String> reasons) {
        String names = oneName.equals(otherName) ? oneName : oneName + " / " + otherName;
        String sure = String.format(Locale.ROOT, "%.2f", score);
        return Binding.builder()
                .add(SCORE, NodeFactory.createLiteralDT(sure, XSDDatatype.XSDdecimal))
                .add(ONE, one)
                .add(OTHER, other)
                .add(NAMES, NodeFactory.createLiteralString(names))
                .add(REASONS, NodeFactory.createLiteralString(String.join("; ", reasons)))
                .build();
    }
}
