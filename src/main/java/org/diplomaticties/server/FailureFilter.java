package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where what no servlet answers for ends: a problem is told, parameters that cannot be decoded are the client's fault, and
 * anything else is logged and told as a failure of the server, without what it was. An answer that has begun is broken off,
 * so that it does not look whole.
 */
final class FailureFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailureFilter.class);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            request.getParameterMap();
            chain.doFilter(request, response);
        } catch (TiesException e) {
            if (response.isCommitted()) {
                throw e;
            }
            ErrorAnswer.send(response, e);
        } catch (BadMessageException e) {
            if (response.isCommitted()) {
                throw e;
            }
            ErrorAnswer.send(response, undecodable(e));
        } catch (RuntimeException | ServletException | Error e) {
            if (isOfClient(e)) {
                LOG.debug("The client of {} went away", request.getRequestURI(), e);
            } else {
                LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            }
            if (response.isCommitted()) {
                throw e;
            }
            ErrorAnswer.fail(response);
        }
    }

    /** Whether the client closed its connection, or left it idle. */
    private static boolean isOfClient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static TiesException undecodable(BadMessageException cause) {
        return new TiesException(
                Problem.invalid(
                        "",
                        "The parameters cannot be decoded.",
                        "Encode them in UTF-8, with % before two hexadecimal digits."),
                cause);
    }
}
