package org.diplomaticties.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Question;
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;

/** Lists the saved queries at {@code /api/queries}, and runs one at {@code /api/queries/<name>?param=value}. */
final class QuestionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FORMAT = "format";

    private final transient Store store;
    private final transient Questions questions;

    QuestionsServlet(Store store, Questions questions) {
        this.store = store;
        this.questions = questions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
            if (path.equals("/")) {
                response.setContentType("application/json");
                QuestionList.write(questions, response.getOutputStream());
            } else {
                answer(questions.named(path.substring(1)), request, response);
            }
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    private void answer(Question question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Arguments.Given> given = parameters(request);
        Format format = format(request, given);
        Arguments arguments = Arguments.of(
                question.form(),
                given.stream().filter(value -> !value.name().equals(FORMAT)).toList());
        response.setContentType(format.contentType());
        response.setHeader("Vary", "Accept");
        OutputStream out = response.getOutputStream();
        question.answer(
                store.dataset(),
                arguments,
                rows -> ResultsWriter.create().lang(format.lang()).write(out, rows));
    }

    private static Format format(HttpServletRequest request, List<Arguments.Given> given) {
        List<String> names = given.stream()
                .filter(value -> value.name().equals(FORMAT))
                .map(Arguments.Given::value)
                .toList();
        if (names.size() > 1) {
            throw new TiesException(
                    Problem.invalid(FORMAT, "It is given " + names.size() + " times.", "Give it once."));
        }
        return names.isEmpty()
                ? Negotiation.byAccept(request, Format.OF_ROWS)
                : Negotiation.byName(names.get(0), Format.OF_ROWS);
    }

    private static List<Arguments.Given> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(entry ->
                        Arrays.stream(entry.getValue()).map(value -> new Arguments.Given(entry.getKey(), value)))
                .toList();
    }
}
