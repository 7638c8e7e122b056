package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.NameHit;
import org.diplomaticties.store.NameQuery;
import org.diplomaticties.store.NameRows;
import org.diplomaticties.store.NameSearch;
import org.diplomaticties.store.Store;

/**
 * Finds things by name at {@code /search?q=…}: a page for people, else rows, of one kind with {@code kind=}, at most
 * {@code limit=}.
 */
final class SearchServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> PARAMETERS = Set.of("q", "kind", "limit", "format", VersionHeaders.PARAMETER);
    private static final String LIMIT = "20";

    /** Rows first: who takes anything is a program. */
    private static final List<Format> OFFERED =
            Stream.concat(Format.OF_ROWS.stream(), Stream.of(Format.HTML)).toList();

    private final transient Store store;
    private final transient VersionHeaders versions;
    private final transient PageServlet page;
    private final transient HtmlAnswer html;

    SearchServlet(Store store, VersionHeaders versions, PageServlet page, HtmlAnswer html) {
        this.store = store;
        this.versions = versions;
        this.page = page;
        this.html = html;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = parameter(request, "format", "");
        Format format = name.isEmpty() ? Negotiation.byAccept(request, OFFERED) : Negotiation.byName(name, OFFERED);
        if (format.equals(Format.HTML)) {
            page.doGet(request, response);
            return;
        }
        refuseOthers(request);
        NameQuery query = new NameQuery(
                parameter(request, "q", ""),
                parameter(request, "kind", ""),
                number(parameter(request, "limit", LIMIT)));
        if (versions.isKnown(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        List<NameHit> hits = store.dataset().calculateRead(() -> {
            versions.keep(request);
            return NameSearch.of(versions.dataset(request, response)).search(query);
        });
        response.setContentType(format.contentType());
        response.setHeader("Vary", "Accept");
        ResultsWriter.create().lang(format.lang()).write(response.getOutputStream(), NameRows.of(hits));
    }

    private static void refuseOthers(HttpServletRequest request) {
        for (String name : request.getParameterMap().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw new TiesException(Problem.invalid(
                        name, "A search has no such parameter.", "Use q, kind, limit, format and version."));
            }
        }
    }

    private static String parameter(HttpServletRequest request, String name, String otherwise) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return otherwise;
        }
        if (values.length > 1) {
            throw new TiesException(Problem.invalid(name, "It is given " + values.length + " times.", "Give it once."));
        }
        return values[0];
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TiesException(
                    Problem.invalid("limit", Problem.quoted(text) + " is no number.", "Give one such as 20."), e);
        }
    }

    @Override
    void tell(HttpServletRequest request, HttpServletResponse response, TiesException failure) throws IOException {
        html.sendFailure(request, response, failure);
    }
}
