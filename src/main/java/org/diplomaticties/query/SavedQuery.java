package org.diplomaticties.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprTransform;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** A question that one SELECT query of SPARQL 1.1 answers, from a file of its own. */
public final class SavedQuery implements Question {

    private final Form form;
    private final Query query;
    private final String text;

    private SavedQuery(Form form, Query query, String text) {
        this.form = form;
        this.query = query;
        this.text = text;
    }

    /**
     * Reads a file.
     *
     * @throws TiesException if header or query are not well formed, or do not fit each other
     */
    public static SavedQuery of(TextFile file) {
        Header header = Header.of(file);
        Query query = Sparql.parse(file);
        List<String> declared = List.copyOf(header.columns().keySet());
        if (!query.isSelectType() || !declared.equals(query.getResultVars())) {
            throw new TiesException(Problem.invalid(
                    file.name(),
                    "The header's x-columns are " + declared + ", the query's columns are " + query.getResultVars()
                            + ".",
                    "Make them the same, in the same order."));
        }
        return new SavedQuery(new Form(file.stem(), header, Parameter.in(file)), query, file.text());
    }

    /** Its file, header and comments with it. */
    public String text() {
        return text;
    }

    /**
     * The query with each parameter set to the value for a first try, where it has one: it can be sent to an endpoint as it
     * is.
     */
    public String example() {
        Map<Var, Node> values = new HashMap<>();
        for (Parameter parameter : form.parameters()) {
            String value = form.header().defaults().get(parameter.name());
            if (value != null) {
                values.put(parameter.variable(), parameter.type().term(value).orElseThrow());
            }
        }
        Query asked = QueryTransformOps.transform(query, new ElementTransformCopyBase(), given(values.keySet()));
        return QueryTransformOps.syntaxSubstitute(asked, values).serialize(Syntax.syntaxSPARQL_11);
    }

    /** BOUND asks for a variable, which a parameter that has a value is not any more. */
    private static ExprTransform given(Set<Var> parameters) {
        return new ExprTransformCopy() {
            @Override
            public Expr transform(ExprFunction1 function, Expr argument) {
                return function instanceof E_Bound && parameters.contains(argument.asVar())
                        ? NodeValue.TRUE
                        : super.transform(function, argument);
            }
        };
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public void answer(DatasetGraph dataset, Arguments arguments, Consumer<RowSet> reader) {
        dataset.executeRead(() -> {
            QueryExecBuilder builder = QueryExec.dataset(dataset).query(query);
            arguments.terms().forEach(builder::substitution);
            try (QueryExec execution = builder.build()) {
                reader.accept(execution.select());
            }
        });
    }
}
