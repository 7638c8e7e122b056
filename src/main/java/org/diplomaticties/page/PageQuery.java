package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.file.TextFile;

/** A SELECT query that a page is made from, in a file beside the templates. */
final class PageQuery {

    private final Query query;

    private PageQuery(Query query) {
        this.query = query;
    }

    /** The query in a file, named without its ending. */
    static PageQuery named(String name) {
        String file = name + ".rq";
        return new PageQuery(QueryFactory.create(
                TextFile.read(PageQuery.class.getResourceAsStream(file), file).text(), Syntax.syntaxSPARQL_11));
    }

    /**
     * Its rows.
     *
     * @param given variables with the terms in their place
     */
    List<Row> rows(DatasetGraph dataset, Map<String, Node> given) {
        QueryExecBuilder builder = QueryExec.dataset(dataset).query(query);
        given.forEach(builder::substitution);
        List<Row> rows = new ArrayList<>();
        try (QueryExec execution = builder.build()) {
            execution.select().forEachRemaining(row -> rows.add(new Row(row)));
        }
        return rows;
    }

    /** One row. */
    record Row(Binding binding) {

        Optional<Node> get(String column) {
            return Optional.ofNullable(binding.get(column));
        }

        /** The term of a column that every row has. */
        Node term(String column) {
            return get(column).orElseThrow(() -> new IllegalStateException("No " + column + " in " + binding));
        }

        /** The whole number in a column that every row has. */
        int number(String column) {
            return Integer.parseInt(term(column).getLiteralLexicalForm());
        }

        Optional<PartialDate> date(String column) {
            return get(column).flatMap(date -> PartialDate.parse(date.getLiteralLexicalForm()));
        }
    }
}
