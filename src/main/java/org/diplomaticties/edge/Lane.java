package org.diplomaticties.edge;

import java.util.Set;

/** Which share of the machine a request may use: one says it for all who have to know. */
public enum Lane {
    /** SPARQL of anybody's making, changes, and whole graphs: few at a time, so that they leave room for the others. */
    HEAVY,
    /** What has a known size: pages, saved queries, descriptions, searches, feeds, and the ontology, written anew each time. */
    LIGHT,
    /** What needs no work: files, and what tells an operator how the server is. */
    FREE;

    /** Attribute of a request that holds its lane. */
    public static final String ATTRIBUTE = Lane.class.getName();

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> FILES = Set.of("static", "$", "robots.txt", "opensearch.xml", "context.jsonld");

    /**
     * The lane of a request.
     *
     * @param path decoded, with a slash at its start
     * @param asks whether a query string stands behind the path: without one, a GET of the endpoint reads its description
     * @param past whether it asks for a version of the graph, which has to be made if it is an earlier one
     */
    public static Lane of(String path, String method, boolean asks, boolean past) {
        if (method.equals("OPTIONS")) {
            return FREE;
        }
        String first = first(path);
        return switch (first) {
            case "sparql" -> READING.contains(method) && !asks ? LIGHT : HEAVY;
            case "update", "data" -> HEAVY;
            default -> FILES.contains(first) ? FREE : past ? HEAVY : LIGHT;
        };
    }

    /** The first part of a path that is not empty; who writes {@code //sparql} gets what all get. */
    static String first(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        int end = path.indexOf('/', start);
        return end < 0 ? path.substring(start) : path.substring(start, end);
    }
}
