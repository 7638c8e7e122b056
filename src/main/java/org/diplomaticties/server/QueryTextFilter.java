package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Question;
import org.diplomaticties.query.Questions;
import org.diplomaticties.query.SavedQuery;

/**
 * The text of a saved query at {@code /queries/<name>.rq}, as its file has it, with the endpoint that it is for in the first
 * line: grlc makes an address of its own of it.
 */
final class QueryTextFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".rq";

    private final transient Questions questions;
    private final transient PageRequests requests;

    QueryTextFilter(Questions questions, PageRequests requests) {
        this.questions = questions;
        this.requests = requests;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (!reads || !path.endsWith(ENDING)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
            String endpoint = "#+ endpoint: " + requests.site(request).of("/sparql") + "\n";
            byte[] text = (endpoint + text(questions.named(name))).getBytes(StandardCharsets.UTF_8);
            if (!Freshness.of(text, request).isKnown(request, response)) {
                response.setContentType("application/sparql-query; charset=utf-8");
                response.getOutputStream().write(text);
            }
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    private static String text(Question question) {
        if (question instanceof SavedQuery saved) {
            return saved.text();
        }
        throw new TiesException(Problem.unknown(
                question.form().name(),
                "This question has no text in SPARQL.",
                "Ask it at /api/queries/" + question.form().name() + "."));
    }
}
