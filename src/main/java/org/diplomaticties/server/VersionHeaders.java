package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;
import org.diplomaticties.edge.KeptAnswers;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.Store;

/**
 * Which version of the graph an answer is from: the parameter that asks for one, the header that tells it, and the entity
 * tag that follows from it (RFC 9110, section 8.8.3).
 */
final class VersionHeaders {

    static final String PARAMETER = "version";
    static final String HEADER = "Ties-Version";

    private final Store store;

    VersionHeaders(Store store) {
        this.store = store;
    }

    /**
     * The version that the request asks for; the newest if it asks for none.
     *
     * @throws TiesException if what it asks for is no version
     */
    Version asked(HttpServletRequest request) {
        String[] values = request.getParameterValues(PARAMETER);
        if (values == null) {
            return store.version();
        }
        if (values.length > 1) {
            throw new TiesException(
                    Problem.invalid(PARAMETER, "It is given " + values.length + " times.", "Give it once."));
        }
        return Store.parse(values[0]);
    }

    /** The data set in the version that the request asks for, within a read transaction; the answer says which it is. */
    DatasetGraph dataset(HttpServletRequest request, HttpServletResponse response) {
        Version version = asked(request);
        DatasetGraph dataset = store.at(version);
        response.setHeader(HEADER, version.toString());
        if (isRead(request)) {
            freshness(version, request).tell(response);
        }
        return dataset;
    }

    /** Whether the client already has the answer that it would be given. */
    boolean isKnown(HttpServletRequest request) {
        return isRead(request) && freshness(asked(request), request).isKnown(request);
    }

    /**
     * Says, within a read transaction, that whoever asks the same of the same version gets the same bytes, so that the answer
     * may be kept.
     */
    void keep(HttpServletRequest request) {
        request.setAttribute(KeptAnswers.MADE_FROM, store.version());
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    /** Of an answer of which nothing is known but the version and what is accepted. */
    private static Freshness freshness(Version version, HttpServletRequest request) {
        String form = request.getHeader("Accept") + " " + request.getHeader("Accept-Language");
        return Freshness.of(version, Instant.EPOCH, form, request);
    }
}
