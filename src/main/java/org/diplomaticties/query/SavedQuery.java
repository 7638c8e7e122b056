package org.diplomaticties.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** A question that one SELECT query of SPARQL 1.1 answers, from a file of its own. */
public final class SavedQuery implements Question {

    private final TextFile file;
    private final Form form;
    private final Query query;

    private SavedQuery(TextFile file, Form form, Query query) {
        this.file = file;
        this.form = form;
        this.query = query;
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
        Form form = new Form(file.stem(), header, Parameter.in(file));
        Sentence.check(file.name(), form);
        return new SavedQuery(file, form, query);
    }

    /** Its file, header and comments with it. */
    public String text() {
        return file.text();
    }

    /** The query with the values for a first try, where it has some: it can be sent to an endpoint as it is. */
    public String example() {
        List<Arguments.Given> values = form.header().defaults().entrySet().stream()
                .map(value -> new Arguments.Given(value.getKey(), value.getValue()))
                .toList();
        return FilledIn.of(file, form, Arguments.of(form, values));
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

    @Override
    public Optional<String> sparql(Arguments arguments) {
        return Optional.of(FilledIn.of(file, form, arguments));
    }
}
