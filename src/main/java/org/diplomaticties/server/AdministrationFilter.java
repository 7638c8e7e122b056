package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.diplomaticties.access.Role;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Keeps what concerns the server itself ({@code /$/…}) for programs on its own machine and for admins. Whether it is there
 * and ready, everybody may ask. Nothing there can be changed.
 */
final class AdministrationFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> FOR_ALL = Set.of("/$/ping", "/$/ready");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final transient Door door;

    AdministrationFilter(Door door) {
        this.door = door;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!READING.contains(request.getMethod())) {
            ErrorAnswer.refuse(
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    new TiesException(Problem.invalid("", "This can be read only.", "Send a GET.")));
            response.setHeader("Allow", "GET, HEAD");
        } else if (FOR_ALL.contains(path(request))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Cache-Control", "no-store");
            if (new Sender(request).isThisMachine()
                    || door.open(request, response, Role.ADMIN).isPresent()) {
                chain.doFilter(request, response);
            }
        }
    }

    /** The path as the server has understood it: decoded, without parameters. */
    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }
}
