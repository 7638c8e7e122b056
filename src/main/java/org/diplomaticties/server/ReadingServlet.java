package org.diplomaticties.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** A servlet that is read only: any other method is refused with those that there are (RFC 9110, section 15.5.6). */
abstract class ReadingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String ALLOW = "GET, HEAD, OPTIONS";

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (METHODS.contains(request.getMethod())) {
            try {
                super.service(request, response);
            } catch (TiesException e) {
                tell(request, response, e);
            }
        } else if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", ALLOW);
        } else {
            ErrorAnswer.refuse(
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    new TiesException(
                            Problem.invalid("", "This address can only be read.", "Use one of " + ALLOW + ".")));
            response.setHeader("Allow", ALLOW);
        }
    }

    /** Tells what was wrong with a request, in plain text; in a page where an address is for people, too. */
    void tell(HttpServletRequest request, HttpServletResponse response, TiesException failure) throws IOException {
        ErrorAnswer.send(response, failure);
    }
}
