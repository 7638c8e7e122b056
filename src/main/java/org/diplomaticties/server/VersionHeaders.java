package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;
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
            response.setHeader("ETag", entityTag(version, request));
        }
        return dataset;
    }

    /** Whether the client already has the answer that it would be given. */
    boolean isKnown(HttpServletRequest request) {
        String known = request.getHeader("If-None-Match");
        if (known == null || !isRead(request)) {
            return false;
        }
        List<String> tags = Arrays.stream(known.split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .toList();
        return tags.contains("*") || tags.contains(entityTag(asked(request), request));
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    /** The version, and a short digest of what else decides the bytes of an answer: the URL and what is accepted. */
    private static String entityTag(Version version, HttpServletRequest request) {
        CRC32 rest = new CRC32();
        rest.update((request.getRequestURI() + "?" + request.getQueryString()).getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("Accept", "Accept-Language", "Accept-Encoding")) {
            rest.update((" " + request.getHeader(name)).getBytes(StandardCharsets.UTF_8));
        }
        return "\"" + version + "-" + Long.toHexString(rest.getValue()) + "\"";
    }
}
