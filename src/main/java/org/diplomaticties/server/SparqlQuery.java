package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Fuseki's SPARQL query operation, over the version of the graph that the request asks for. */
final class SparqlQuery extends SPARQL_QueryDataset {

    private final VersionHeaders versions;

    SparqlQuery(VersionHeaders versions) {
        this.versions = versions;
    }

    @Override
    protected DatasetGraph getDataset(HttpAction action) {
        try {
            return versions.dataset(action.getRequest(), action.getResponse());
        } catch (TiesException e) {
            int status = e.problem().kind() == Problem.Kind.UNKNOWN
                    ? HttpServletResponse.SC_NOT_FOUND
                    : HttpServletResponse.SC_BAD_REQUEST;
            ServletOps.error(status, e.getMessage());
            throw e;
        }
    }

    @Override
    protected Collection<String> customParams() {
        return List.of(VersionHeaders.PARAMETER);
    }
}
