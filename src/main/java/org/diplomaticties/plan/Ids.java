package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.snapshot.Kind;
import org.diplomaticties.snapshot.Terms;

/** The terms of one query by their ids: those of the snapshot, and those that the query makes itself. */
final class Ids {

    /** From here on ids are those of the query itself. */
    private static final int OWN = 1 << 30;

    private static final int CACHE = 1 << 12;
    private static final long TERM = 150; // bytes of an own term with its entries, about

    private final Terms terms;
    private final Guard guard;
    private final Map<Node, Integer> own = new HashMap<>();
    private final List<Node> ownTerms = new ArrayList<>();

    /** Beside the terms, their values once they are asked for. */
    private final List<NodeValue> ownValues = new ArrayList<>();

    private final int[] cachedIds = new int[CACHE];
    private final Node[] cachedTerms = new Node[CACHE];
    private final int literals;
    private final int texts;
    private final int unordered;

    Ids(Terms terms, Guard guard) {
        this.terms = terms;
        this.guard = guard;
        this.literals = terms.first(Kind.NUMBER);
        this.texts = terms.first(Kind.STRING); // and those with a language behind them
        this.unordered = terms.first(Kind.OTHER);
    }

    Terms terms() {
        return terms;
    }

    /** The id of a term. A term that had an id of the query's keeps it, though a change may bring the term meanwhile. */
    int id(Node term) {
        Integer known = own.isEmpty() ? null : own.get(term);
        if (known != null) {
            return known;
        }
        int id = terms.id(term);
        if (id != 0) {
            return id;
        }
        guard.keep(TERM + 2L * (term.isLiteral() ? term.getLiteralLexicalForm().length() : 0));
        own.put(term, OWN + ownTerms.size());
        ownTerms.add(term);
        ownValues.add(null);
        return OWN + ownTerms.size() - 1;
    }

    /** The term with an id; null for 0. */
    Node term(int id) {
        if (id == 0) {
            return null;
        }
        if (id >= OWN) {
            return ownTerms.get(id - OWN);
        }
        int place = (id ^ (id >>> 12)) & (CACHE - 1);
        if (cachedIds[place] != id) {
            cachedTerms[place] = terms.term(id);
            cachedIds[place] = id;
        }
        return cachedTerms[place];
    }

    /** The text of a literal that is a string, with or without language; null for all others. */
    String text(int id) {
        if (id >= texts && id < unordered) {
            return terms.text(id);
        }
        return null;
    }

    NodeValue value(int id) {
        if (id < OWN) {
            return NodeValue.makeNode(term(id));
        }
        NodeValue known = ownValues.get(id - OWN);
        if (known == null) {
            known = NodeValue.makeNode(term(id));
            ownValues.set(id - OWN, known);
        }
        return known;
    }

    /** What kind of term an id stands for; {@link Kind#OTHER} for those whose ids have no order. */
    Kind kind(int id) {
        return id >= OWN ? Kind.OTHER : terms.kind(id);
    }

    boolean isIri(int id) {
        return id >= unordered ? term(id).isURI() : kind(id) == Kind.IRI;
    }

    /** Whether ids are those of IRIs and blank nodes in the dictionary, in the order of which they are. */
    private boolean isThing(int id) {
        return id < literals;
    }

    /** The order of ORDER BY (SPARQL 1.1, section 15.1), as ARQ has it; 0 stands for unbound and comes first. */
    int compare(int one, int other) {
        if (one == other) {
            return 0;
        }
        if (isThing(one) && isThing(other)) {
            return Integer.compare(one, other); // unbound, blank, IRI: in this order
        }
        if (one < unordered && other < unordered && (isThing(one) || isThing(other) || kind(one) == kind(other))) {
            return Integer.compare(one, other);
        }
        if (one == 0 || other == 0) {
            return one == 0 ? Expr.CMP_LESS : Expr.CMP_GREATER;
        }
        return NodeValue.compareAlways(value(one), value(other));
    }
}
