package org.diplomaticties.engine;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** REPLACE (SPARQL 1.1, section 17.4.3.15) in linear time, making a text that is not too long. */
final class LinearReplace extends ExprFunctionN {

    private final PatternInUse patterns = new PatternInUse();

    LinearReplace(ExprList arguments) {
        super("replace", arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text = TextPattern.text("REPLACE", values.get(0));
        TextPattern pattern = patterns.of(values.get(1), values.size() > 3 ? values.get(3) : null);
        String replaced = pattern.replaced(text, TextPattern.text("REPLACE", values.get(2)));
        if (replaced.equals(text)) {
            return values.get(0);
        }
        Node before = values.get(0).asNode();
        return before.getLiteralLanguage().isEmpty()
                ? NodeValue.makeString(replaced)
                : NodeValue.makeNode(NodeFactory.createLiteralLang(replaced, before.getLiteralLanguage()));
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new LinearReplace(arguments);
    }
}
