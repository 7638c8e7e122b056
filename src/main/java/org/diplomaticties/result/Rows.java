package org.diplomaticties.result;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The first rows of an answer, as many as a page shows.
 *
 * @param columns names of the columns
 * @param shown the rows
 * @param cut whether there are more
 */
public record Rows(List<String> columns, List<Binding> shown, boolean cut) {

    /** Reads so many rows, and looks whether there is another. */
    public static Rows first(int most, RowSet rows) {
        List<Binding> shown = new ArrayList<>();
        while (shown.size() < most && rows.hasNext()) {
            shown.add(rows.next());
        }
        return new Rows(
                rows.getResultVars().stream().map(Var::getVarName).toList(), List.copyOf(shown), rows.hasNext());
    }
}
