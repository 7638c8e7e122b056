package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Question;
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.result.Answers;
import org.diplomaticties.result.Asking;
import org.diplomaticties.store.Store;

/**
 * Lists the saved queries at {@code /api/queries}, and runs one at {@code /api/queries/<name>?param=value}. An answer is
 * never cut; one that is too large for a format is refused.
 */
final class QuestionsServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private static final String FORMAT = "format";
    private static final String DOWNLOAD = "download";

    /** What is the same for every question; no saved query has parameters of these names. */
    private static final Set<String> OWN_PARAMETERS = Set.of(FORMAT, DOWNLOAD, VersionHeaders.PARAMETER);

    private final transient Store store;
    private final transient VersionHeaders versions;
    private final transient Questions questions;
    private final transient PageRequests requests;

    QuestionsServlet(Store store, VersionHeaders versions, Questions questions, PageRequests requests) {
        this.store = store;
        this.versions = versions;
        this.questions = questions;
        this.requests = requests;
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
        Format format = format(request, given, Answers.formats(question.form()));
        Arguments arguments = Arguments.of(
                question.form(),
                given.stream()
                        .filter(value -> !OWN_PARAMETERS.contains(value.name()))
                        .toList());
        if (versions.isKnown(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        HeldOutput out = new HeldOutput(response);
        store.dataset().executeRead(() -> {
            DatasetGraph dataset = versions.dataset(request, response);
            versions.keep(request);
            Version version = versions.asked(request);
            Asking asking = new Asking(
                    question.form(),
                    arguments,
                    version.toString(),
                    requests.changed(version),
                    requests.site(request).of(""));
            response.setContentType(format.contentType());
            response.setHeader("Vary", "Accept");
            if (isFile(request, format)) {
                // The name holds letters, digits and hyphens alone: there is nothing to quote (RFC 6266).
                response.setHeader("Content-Disposition", "attachment; filename=\"" + asking.fileName(format) + "\"");
            }
            question.answer(
                    dataset, arguments, rows -> Answers.write(asking, format, rows, dataset.getDefaultGraph(), out));
        });
        out.close();
    }

    /** Whether a browser should save it: where it is asked to, and what it could not show. */
    private static boolean isFile(HttpServletRequest request, Format format) {
        return "1".equals(request.getParameter(DOWNLOAD)) || Format.OF_FILES.contains(format);
    }

    private static Format format(HttpServletRequest request, List<Arguments.Given> given, List<Format> offered) {
        List<String> names = given.stream()
                .filter(value -> value.name().equals(FORMAT))
                .map(Arguments.Given::value)
                .toList();
        if (names.size() > 1) {
            throw new TiesException(
                    Problem.invalid(FORMAT, "It is given " + names.size() + " times.", "Give it once."));
        }
        return names.isEmpty() ? Negotiation.byAccept(request, offered) : Negotiation.byName(names.get(0), offered);
    }

    private static List<Arguments.Given> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(entry ->
                        Arrays.stream(entry.getValue()).map(value -> new Arguments.Given(entry.getKey(), value)))
                .toList();
    }
}
