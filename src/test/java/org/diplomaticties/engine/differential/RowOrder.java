package org.diplomaticties.engine.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnvBase;

/** The order of an answer, as far as it can be seen in its columns and its values have one. */
final class RowOrder {

    private final List<SortCondition> conditions;
    private final List<List<NodeValue>> keys;

    RowOrder(Query query, Answer.Rows right) {
        this.conditions = canBeSeen(query, right) ? query.getOrderBy() : List.of();
        this.keys = keys(right);
    }

    private static boolean canBeSeen(Query query, Answer.Rows right) {
        return query.isOrdered()
                && query.getOrderBy().stream()
                        .map(condition -> condition.getExpression().getVarsMentioned())
                        .allMatch(variables -> Set.copyOf(right.columns()).containsAll(variables));
    }

    /** Whether an answer with the same rows has them in this order; what is equal may change places. */
    boolean isThatOf(Answer.Rows other) {
        if (conditions.isEmpty() || !isOne()) {
            return true;
        }
        List<List<NodeValue>> others = keys(other);
        for (int row = 0; row < keys.size(); row++) {
            if (compare(keys.get(row), others.get(row)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** SPARQL's order of mixed values may go in circles; then there is nothing to compare. */
    private boolean isOne() {
        for (int row = 0; row < keys.size(); row++) {
            for (int later = row + 1; later < keys.size(); later++) {
                if (compare(keys.get(row), keys.get(later)) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<List<NodeValue>> keys(Answer.Rows answer) {
        List<List<NodeValue>> all = new ArrayList<>();
        for (Binding row : answer.rows()) {
            List<NodeValue> values = new ArrayList<>();
            for (SortCondition condition : conditions) {
                values.add(ExprLib.evalOrNull(condition.getExpression(), row, new FunctionEnvBase()));
            }
            all.add(values);
        }
        return all;
    }

    private int compare(List<NodeValue> one, List<NodeValue> other) {
        for (int number = 0; number < conditions.size(); number++) {
            int order = BindingComparator.compareNodesRaw(one.get(number), other.get(number));
            if (order != 0) {
                return conditions.get(number).getDirection() == Query.ORDER_DESCENDING ? -order : order;
            }
        }
        return 0;
    }
}
