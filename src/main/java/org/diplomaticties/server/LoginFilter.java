package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.diplomaticties.access.Caller;
import org.diplomaticties.access.Role;

/** Lets only those through to the graphs of sources who have logged in and may do what they ask for. */
final class LoginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Door door;

    LoginFilter(Door door) {
        this.door = door;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Caller> caller = door.open(request, response, isRead(request) ? Role.READER : Role.WRITER);
        if (caller.isPresent()) {
            chain.doFilter(new LoggedIn(request, caller.get()), response);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }

    /** A request of somebody who is known. */
    private static final class LoggedIn extends HttpServletRequestWrapper {

        private final Caller caller;

        LoggedIn(HttpServletRequest request, Caller caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public String getRemoteUser() {
            return caller.name();
        }

        @Override
        public boolean isUserInRole(String name) {
            return Role.named(name).filter(caller::may).isPresent();
        }
    }
}
