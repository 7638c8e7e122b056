package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.QueryCancelledException;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Tells what Fuseki refuses, and what fails in it, as it is told everywhere else. Fuseki would write the message of any
 * failure as the answer, or after what is written of one.
 */
final class FusekiFailures extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FAILURE = FusekiFailures.class.getName();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldErrors held = new HeldErrors(response);
        chain.doFilter(request, held);
        if (!held.isError) {
            return;
        }
        if (request.getAttribute(FAILURE) instanceof RuntimeException failure) {
            throw failure;
        }
        if (request.getAttribute(FAILURE) instanceof Error failure) {
            throw failure;
        }
        if (response.isCommitted()) {
            throw new IOException("Fuseki broke off: " + held.text());
        }
        tell(response, held);
    }

    private static void tell(HttpServletResponse response, HeldErrors held) throws IOException {
        if (held.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            ErrorAnswer.fail(response);
        } else {
            String text = held.text().isEmpty() ? "This cannot be done here." : held.text() + ".";
            ErrorAnswer.refuse(response, held.getStatus(), new TiesException(Problem.invalid("", text, "")));
        }
    }

    /** An operation whose failures reach the filter, past Fuseki's own answer to them. */
    static ActionProcessor kept(ActionProcessor operation) {
        return new ActionProcessor() {
            @Override
            public void process(HttpAction action) {
                try {
                    operation.process(action);
                } catch (RuntimeException | Error e) {
                    if (!isRefusal(e)) {
                        action.getRequest().setAttribute(FAILURE, e);
                    }
                    throw e;
                }
            }
        };
    }

    /** Whether it is Fuseki's word for what the client has to mend. */
    private static boolean isRefusal(Throwable failure) {
        if (failure instanceof ActionErrorException refused) {
            return refused.getRC() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
        return failure instanceof QueryCancelledException;
    }

    /** An answer of which what Fuseki writes after the status of an error is held back. */
    private static final class HeldErrors extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream told = new ByteArrayOutputStream();
        private boolean isError;

        HeldErrors(HttpServletResponse response) {
            super(response);
        }

        String text() {
            return told.toString(StandardCharsets.UTF_8).strip();
        }

        @Override
        public void setStatus(int status) {
            isError |= status >= HttpServletResponse.SC_BAD_REQUEST;
            super.setStatus(status);
        }

        @Override
        public void setContentLength(int length) {
            if (!isError) {
                super.setContentLength(length);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return isError ? new Held(told) : super.getOutputStream();
        }
    }

    /** Where a message goes in place of the client. */
    private static final class Held extends ServletOutputStream {

        private final ByteArrayOutputStream told;

        Held(ByteArrayOutputStream told) {
            this.told = told;
        }

        @Override
        public void write(int b) {
            told.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
