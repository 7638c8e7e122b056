package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.diplomaticties.edge.Budgets;
import org.diplomaticties.edge.Lane;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Puts all that a request does under a guard. */
final class GuardFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Budgets budgets;
    private final Set<String> loggedIn;

    /**
     * A guard over what requests may use.
     *
     * @param loggedIn paths where nothing is done for those who have not logged in
     */
    GuardFilter(Budgets budgets, Set<String> loggedIn) {
        this.budgets = budgets;
        this.loggedIn = loggedIn;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Lane lane = request.getAttribute(Lane.ATTRIBUTE) instanceof Lane known ? known : Lane.LIGHT;
        try (Guard guard = Guard.start(budgets.limits(lane, loggedIn.contains(request.getServletPath())))) {
            guard.check();
            chain.doFilter(request, response);
        } catch (OutOfMemoryError e) { // of this request: what it held is free now
            ErrorAnswer.send(
                    response,
                    new TiesException(Problem.tooDear("", "It needs more memory than there is.", "Ask for less."), e));
        }
    }
}
