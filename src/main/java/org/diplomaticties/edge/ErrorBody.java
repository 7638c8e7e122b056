package org.diplomaticties.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.diplomaticties.problem.Problem;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * What a client is told in place of what it asked for: a line of plain text for each problem, or problem details (RFC 9457)
 * for a client that likes JSON better. Either names the request.
 *
 * @param contentType with the charset
 * @param text ends with a new line
 */
public record ErrorBody(String contentType, String text) {

    /** RFC 9457, section 3. */
    public static final String PROBLEM_JSON = "application/problem+json";

    private static final Set<String> JSON_TYPES = Set.of(PROBLEM_JSON, "application/json");
    private static final Set<String> PLAIN_TYPES = Set.of("text/plain", "text/html", "text/*", "*/*");

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The body of an error.
     *
     * @param request the headers of the request, of which {@code Accept} is looked at
     * @param id the request's
     */
    public static ErrorBody of(HttpFields request, int status, List<Problem> problems, String id) {
        return likesJson(request)
                ? new ErrorBody(PROBLEM_JSON, json(status, problems, id) + "\n")
                : new ErrorBody(
                        "text/plain; charset=utf-8",
                        lines(problems, "\n") + "\n" + RequestId.HEADER + ": " + id + "\n");
    }

    /** What is said where something went wrong that the client has no part in. */
    public static List<Problem> ofOurs() {
        return List.of(Problem.unavailable(
                "",
                "The server failed to answer this.",
                "Tell its operator the request id; the log says what it was."));
    }

    /** The members of problem details, with each problem in {@code problems}. */
    public static ObjectNode json(int status, List<Problem> problems, String id) {
        ObjectNode root = JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", HttpStatus.getMessage(status))
                .put("status", status)
                .put("detail", lines(problems, " "))
                .put("requestId", id);
        ArrayNode list = root.putArray("problems");
        for (Problem problem : problems) {
            list.addObject()
                    .put("where", problem.where())
                    .put("what", problem.what())
                    .put("mend", problem.mend());
        }
        return root;
    }

    private static String lines(List<Problem> problems, String separator) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining(separator));
    }

    /** Of the media types that the client names, the one that it likes best decides; ranges mean plain text. */
    private static boolean likesJson(HttpFields request) {
        for (String type : accepted(request)) {
            String plain = MediaType.of(type);
            if (JSON_TYPES.contains(plain)) {
                return true;
            }
            if (PLAIN_TYPES.contains(plain)) {
                return false;
            }
        }
        return false;
    }

    private static List<String> accepted(HttpFields request) {
        try {
            return request.getQualityCSV(HttpHeader.ACCEPT);
        } catch (IllegalArgumentException e) {
            return List.of(); // a header that cannot be read wishes for nothing
        }
    }
}
