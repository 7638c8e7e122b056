package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Accept;
import org.diplomaticties.rdf.Format;

/** Chooses the format of an answer. */
final class Negotiation {

    private Negotiation() {}

    /**
     * The offered format that the request's {@code Accept} header likes best.
     *
     * @throws TiesException if it accepts none of them
     */
    static Format byAccept(HttpServletRequest request, List<Format> offered) {
        return accepted(request, offered)
                .orElseThrow(() -> new TiesException(Problem.notOffered(
                        "Accept",
                        "None of the media types asked for is offered.",
                        "Ask for " + offered.stream().map(Format::mediaType).collect(Collectors.joining(", ")) + ".")));
    }

    /** The offered format that the request likes best; empty if it accepts none. */
    static Optional<Format> accepted(HttpServletRequest request, List<Format> offered) {
        return Accept.parse(String.join(",", Collections.list(request.getHeaders("Accept"))))
                .best(offered);
    }

    /**
     * The offered format with a name.
     *
     * @throws TiesException if none has it
     */
    static Format byName(String name, List<Format> offered) {
        return Format.named(name, offered)
                .orElseThrow(() -> new TiesException(Problem.notOffered(
                        "format",
                        Problem.quoted(name) + " is not offered.",
                        "Use one of " + Format.names(offered) + ".")));
    }
}
