package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.http.BadMessageException;

/** Refuses parameters that cannot be decoded: Fuseki would call that an error of its own. */
final class DecodingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            request.getParameterMap();
        } catch (BadMessageException e) {
            ErrorAnswer.send(
                    response,
                    new TiesException(
                            Problem.invalid(
                                    "",
                                    "The parameters cannot be decoded.",
                                    "Encode them in UTF-8, with % before two hexadecimal digits."),
                            e));
            return;
        }
        chain.doFilter(request, response);
    }
}
