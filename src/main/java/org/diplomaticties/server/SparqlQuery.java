package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfWriter;

/**
 * Fuseki's SPARQL query operation, over the version of the graph that the request asks for. Unlike Fuseki's, it takes
 * SPARQL 1.1 alone, tells what is wrong with a query and where, and answers in a format that the client accepts or not at
 * all.
 */
final class SparqlQuery extends SPARQL_QueryDataset {

    private final VersionHeaders versions;

    SparqlQuery(VersionHeaders versions) {
        this.versions = versions;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        Sparql.parse(new TextFile("query", "", query));
        try {
            super.execute(query, action);
        } catch (QueryExecException e) {
            if (e.getCause() instanceof TiesException known) { // what text:query was given
                throw known;
            }
            throw e;
        }
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        format(action, query.isSelectType() || query.isAskType());
        super.validateQuery(action, query);
    }

    @Override
    protected DatasetGraph getDataset(HttpAction action) {
        DatasetGraph dataset = versions.dataset(action.getRequest(), action.getResponse());
        // The endpoint's context would hide the version's own: text:query would search the names of today.
        action.getContext().set(TextQuery.textIndex, dataset.getContext().<Object>get(TextQuery.textIndex));
        return dataset;
    }

    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        boolean rows = result.isRowSet() || result.isBoolean();
        Format format = format(action, rows);
        HttpServletResponse response = action.getResponse();
        response.setContentType(format.contentType());
        response.setHeader("Vary", "Accept");
        try {
            OutputStream out = response.getOutputStream();
            if (result.isRowSet()) {
                ResultsWriter.create().lang(format.lang()).write(out, result.rowSet());
            } else if (result.isBoolean()) {
                ResultsWriter.create().lang(format.lang()).write(out, result.booleanResult());
            } else {
                RdfWriter.write(
                        result.isGraph() ? result.graph() : result.dataset().getDefaultGraph(), format, out);
            }
        } catch (IOException e) {
            ServletOps.errorOccurred(e);
        }
        ServletOps.success(action);
    }

    @Override
    protected Collection<String> customParams() {
        return List.of(VersionHeaders.PARAMETER);
    }

    private static Format format(HttpAction action, boolean rows) {
        return Negotiation.byAccept(action.getRequest(), rows ? Format.OF_ROWS : Format.OF_GRAPHS);
    }
}
