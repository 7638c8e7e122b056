package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.diplomaticties.access.Caller;
import org.diplomaticties.access.Credentials;
import org.diplomaticties.access.Gatekeeper;
import org.diplomaticties.access.Role;
import org.diplomaticties.access.Verdict;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Lets in those who log in and have the role that it takes. */
final class LoginDoor implements Door {

    private static final String WHERE = "Authorization";

    /** RFC 6585, section 4. */
    private static final int TOO_MANY_REQUESTS = 429;

    private final Gatekeeper gatekeeper;

    LoginDoor(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Override
    public Optional<Caller> open(HttpServletRequest request, HttpServletResponse response, Role needed)
            throws IOException {
        Sender sender = new Sender(request);
        if (request.getHeader(WHERE) != null && !sender.isPrivate()) {
            Door.refuse(
                    response,
                    "Whoever was on the way has read this login: it came without TLS.",
                    "Change the password or token, and send the new one over https only.");
            return Optional.empty();
        }
        Verdict verdict;
        try {
            verdict = Credentials.parse(request.getHeader(WHERE))
                    .map(shown -> gatekeeper.check(shown, sender.address()))
                    .orElseGet(Verdict.Unknown::new);
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
            return Optional.empty();
        }
        if (verdict instanceof Verdict.Admitted admitted) {
            return mayDo(admitted.caller(), sender, response, needed);
        }
        if (verdict instanceof Verdict.Later later) {
            later(response, later.delay());
        } else {
            ErrorAnswer.challenge(
                    response,
                    new TiesException(Problem.invalid(
                            WHERE, "No user has this name and password.", "Log in as one who may do this.")));
        }
        return Optional.empty();
    }

    private static Optional<Caller> mayDo(Caller caller, Sender sender, HttpServletResponse response, Role needed)
            throws IOException {
        if (!caller.may(needed)) {
            Door.refuse(
                    response,
                    "It needs the role " + needed + ", which " + caller.name() + " has not.",
                    "Ask the operator for it.");
            return Optional.empty();
        }
        if (needed != Role.READER && sender.isAnotherSite()) {
            Door.refuse(response, "A page of another site may not write here.", "Send it from a page of this server.");
            return Optional.empty();
        }
        return Optional.of(caller);
    }

    private static void later(HttpServletResponse response, Duration wait) throws IOException {
        long seconds = wait.plusMillis(999).toSeconds();
        ErrorAnswer.refuse(
                response,
                TOO_MANY_REQUESTS,
                new TiesException(Problem.invalid(
                        WHERE, "Too many logins from there were wrong.", "Try again in " + seconds + " seconds.")));
        response.setHeader("Retry-After", Long.toString(seconds));
    }
}
