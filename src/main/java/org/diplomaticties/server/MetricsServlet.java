package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.diplomaticties.edge.Meters;

/** What is measured, for Prometheus and those who read its text form. */
final class MetricsServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final transient Meters meters;

    MetricsServlet(Meters meters) {
        this.meters = meters;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(Meters.CONTENT_TYPE);
        response.getOutputStream().write(meters.text().getBytes(StandardCharsets.UTF_8));
    }
}
