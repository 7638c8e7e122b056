package org.diplomaticties.result;

import java.util.Map;
import java.util.Optional;
import org.diplomaticties.query.Form;

/**
 * How the rows of a question make a network, as its header says in {@code x-edges}.
 *
 * @param from column, or parameter, with the thing at one end
 * @param to column with the thing at the other end; the same as {@code from} where each row is linked with the row before
 * @param weight column with the strength of the tie; empty where each row counts one
 * @param each column with what is counted once, however many rows it has; empty where each row counts
 * @param directed whether ties lead from the one end to the other
 */
record Edges(String from, String to, String weight, String each, boolean directed) {

    /** What the header says; empty where rows make no network. */
    static Optional<Edges> of(Form form) {
        Map<String, String> said = form.header().edges();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String chain = said.getOrDefault("chain", "");
        return Optional.of(new Edges(
                said.getOrDefault("from", chain),
                said.getOrDefault("to", chain),
                said.getOrDefault("weight", ""),
                said.getOrDefault("each", ""),
                Boolean.parseBoolean(said.get("directed"))));
    }

    /** Whether the rows are a way, each linked with the row before. */
    boolean isChain() {
        return from.equals(to);
    }
}
