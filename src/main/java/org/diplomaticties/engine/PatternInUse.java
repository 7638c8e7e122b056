package org.diplomaticties.engine;

import org.apache.jena.sparql.expr.NodeValue;

/** The pattern that was used last, which most often is the next one, too. */
final class PatternInUse {

    private Used used;

    /** A pattern with the values that it was made from. */
    private record Used(NodeValue text, NodeValue flags, TextPattern pattern) {}

    TextPattern of(NodeValue text, NodeValue flags) {
        Used last = used;
        if (last == null || !last.text().equals(text) || !java.util.Objects.equals(last.flags(), flags)) {
            last = new Used(text, flags, TextPattern.of(text, flags));
            used = last;
        }
        return last.pattern();
    }
}
