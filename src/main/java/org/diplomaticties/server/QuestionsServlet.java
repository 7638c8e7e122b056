package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Question;
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;

/** Lists the saved queries at {@code /api/queries}, and runs one at {@code /api/queries/<name>?param=value}. */
final class QuestionsServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private static final String FORMAT = "format";

    /** What is the same for every question; no saved query has parameters of these names. */
    private static final Set<String> OWN_PARAMETERS = Set.of(FORMAT, VersionHeaders.PARAMETER);

    private final transient Store store;
    private final transient VersionHeaders versions;
    private final transient Questions questions;

    QuestionsServlet(Store store, VersionHeaders versions, Questions questions) {
        this.store = store;
        this.versions = versions;
        this.questions = questions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        if (path.equals("/")) {
            response.setContentType("application/json");
            QuestionList.write(questions, response.getOutputStream());
        } else {
            answer(questions.named(path.substring(1)), request, response);
        }
    }

    private void answer(Question question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Arguments.Given> given = parameters(request);
        Format format = format(request, given);
        Arguments arguments = Arguments.of(
                question.form(),
                given.stream()
                        .filter(value -> !OWN_PARAMETERS.contains(value.name()))
                        .toList());
        if (versions.isKnown(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        OutputStream out = response.getOutputStream();
        store.dataset().executeRead(() -> {
            DatasetGraph dataset = versions.dataset(request, response);
            response.setContentType(format.contentType());
            response.setHeader("Vary", "Accept");
            question.answer(
                    dataset,
                    arguments,
                    rows -> ResultsWriter.create().lang(format.lang()).write(out, rows));
        });
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
