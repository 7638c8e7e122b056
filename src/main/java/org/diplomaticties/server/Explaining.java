package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.diplomaticties.change.Version;
import org.diplomaticties.engine.Execution;
import org.diplomaticties.engine.Explained;
import org.diplomaticties.engine.OtherServers;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.Store;

/** Answers a query with how it was carried out, in place of what it asks for. Nobody keeps that: it has times in it. */
final class Explaining {

    private static final String PARAMETER = "explain";

    private final Store store;
    private final VersionHeaders versions;
    private final OtherServers others;

    Explaining(Store store, VersionHeaders versions, OtherServers others) {
        this.store = store;
        this.versions = versions;
        this.others = others;
    }

    /**
     * Whether a request asks for it.
     *
     * @throws TiesException if it says neither true nor false
     */
    static boolean isAsked(HttpServletRequest request) {
        String[] values = request.getParameterValues(PARAMETER);
        if (values == null) {
            return false;
        }
        return switch (String.join(" ", values)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new TiesException(Problem.invalid(
                        PARAMETER,
                        "It is " + Problem.quoted(String.join(" ", values)) + ".",
                        "Give true or false, once, or leave it out."));
        };
    }

    void answer(Query query, DatasetDescription graphs, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Explained explained = store.dataset().calculateRead(() -> {
            Version version = versions.asked(request);
            response.setHeader(VersionHeaders.HEADER, version.toString());
            try (Execution execution = Execution.of(query, store.at(version), graphs, others)) {
                return execution.explain();
            }
        });
        byte[] text = explained.text().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
