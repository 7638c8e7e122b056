package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.diplomaticties.access.Caller;
import org.diplomaticties.access.Role;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Where a request is let in, or told why not. */
interface Door {

    /** Lets nobody in: there are no users. */
    Door SHUT = (request, response, needed) -> {
        refuse(response, "This is for programs on the server's own machine.", "Ask from there, at a loopback address.");
        return Optional.empty();
    };

    /**
     * Who sent the request; empty if he may not, and has been answered.
     *
     * @param needed the role that it takes
     */
    Optional<Caller> open(HttpServletRequest request, HttpServletResponse response, Role needed) throws IOException;

    /** Answers that this client may not do it, or not in this way. */
    static void refuse(HttpServletResponse response, String what, String mend) throws IOException {
        ErrorAnswer.refuse(
                response, HttpServletResponse.SC_FORBIDDEN, new TiesException(Problem.invalid("", what, mend)));
    }
}
