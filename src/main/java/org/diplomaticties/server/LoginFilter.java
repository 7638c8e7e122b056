package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.diplomaticties.access.Gatekeeper;
import org.diplomaticties.access.Login;
import org.diplomaticties.access.Role;
import org.diplomaticties.access.User;
import org.diplomaticties.access.Users;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Lets only those through who have logged in and may do what they ask for. */
final class LoginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Gatekeeper gatekeeper;

    LoginFilter(Users users) {
        this.gatekeeper = new Gatekeeper(users);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Role needed = isRead(request) ? Role.READER : Role.WRITER;
        Optional<User> user;
        try {
            user = Login.parse(request.getHeader("Authorization")).flatMap(gatekeeper::check);
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
            return;
        }
        if (user.isEmpty()) {
            ErrorAnswer.challenge(
                    response,
                    new TiesException(Problem.invalid(
                            "Authorization", "No user has this name and password.", "Log in as one who may do this.")));
        } else if (!user.get().may(needed)) {
            String what =
                    "It needs the role " + needed + ", which " + user.get().name() + " has not.";
            refuse(response, what, "Ask the operator for it.");
        } else if (needed != Role.READER && comesFromAnotherSite(request)) {
            refuse(response, "A page of another site may not write here.", "Send it from a page of this server.");
        } else {
            chain.doFilter(new LoggedIn(request, user.get()), response);
        }
    }

    private static void refuse(HttpServletResponse response, String what, String mend) throws IOException {
        ErrorAnswer.refuse(
                response, HttpServletResponse.SC_FORBIDDEN, new TiesException(Problem.invalid("", what, mend)));
    }

    private static boolean isRead(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }

    /** Browsers send a login that they know along with whatever any page makes them send. */
    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return !String.valueOf(URI.create(origin).getAuthority()).equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** A request of somebody who is known. */
    private static final class LoggedIn extends HttpServletRequestWrapper {

        private final User user;

        LoggedIn(HttpServletRequest request, User user) {
            super(request);
            this.user = user;
        }

        @Override
        public String getRemoteUser() {
            return user.name();
        }

        @Override
        public boolean isUserInRole(String name) {
            return Role.named(name).filter(user::may).isPresent();
        }
    }
}
