package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.diplomaticties.change.Version;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * The condition under which a client wants a change (RFC 9110, section 13.1.1): that the graph is still in a version that
 * it has seen.
 *
 * @param given whether there is one
 * @param any whether it is met by anything that exists
 * @param versions those that meet it, taken from entity tags, or named by themselves
 */
record IfMatch(boolean given, boolean any, Set<Version> versions) {

    private static final Pattern TAG = Pattern.compile("\"?(\\d{1,18}-[0-9a-f]{8})(-[0-9a-f]{1,8})?(--gzip)?\"?");

    /**
     * Reads it from a request; what is no tag of ours meets no version.
     *
     * @throws TiesException if there is an {@code If-None-Match}, which is not to be passed over in silence
     */
    static IfMatch of(HttpServletRequest request) {
        if (request.getHeader("If-None-Match") != null) {
            throw new TiesException(Problem.invalid(
                    "If-None-Match",
                    "Changes do not take this condition.",
                    "Give If-Match with the version you know."));
        }
        List<String> headers = Collections.list(request.getHeaders("If-Match"));
        List<String> tags = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        Set<Version> versions = tags.stream()
                .map(TAG::matcher)
                .filter(Matcher::matches)
                .map(tag -> Version.parse(tag.group(1)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new IfMatch(!headers.isEmpty(), tags.contains("*"), versions);
    }
}
