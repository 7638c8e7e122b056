package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.guard.Limits;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Puts all that a request does under a guard. */
final class GuardFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Request attribute: how many rows all steps of its work made (Long). */
    static final String STEPS = "org.diplomaticties.steps";

    private final transient Limits limits;

    GuardFilter(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Guard guard = Guard.start(limits)) {
            chain.doFilter(request, response);
            request.setAttribute(STEPS, guard.rows());
        } catch (OutOfMemoryError e) { // of this request: what it held is free now
            ErrorAnswer.send(
                    response,
                    new TiesException(Problem.tooDear("", "It needs more memory than there is.", "Ask for less."), e));
        }
    }
}
