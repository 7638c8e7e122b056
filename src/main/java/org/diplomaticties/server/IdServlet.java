package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.diplomaticties.linkeddata.DocumentName;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.problem.TiesException;

/** Sends who asks for a thing, which no server can send, to the document that describes it (303, RFC 9110, 15.4.4). */
final class IdServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final transient PageRequests requests;
    private final transient HtmlAnswer html;

    IdServlet(PageRequests requests, HtmlAnswer html) {
        this.requests = requests;
        this.html = html;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        Node thing = DocumentName.thing(path.substring(1));
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String document = requests.site(request).of(PublicUrl.document(thing)) + query;
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", document);
        response.setHeader("Link", "<" + document + ">; rel=\"describedby\"");
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write(("See " + document + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    void tell(HttpServletRequest request, HttpServletResponse response, TiesException failure) throws IOException {
        html.sendFailure(request, response, failure);
    }
}
