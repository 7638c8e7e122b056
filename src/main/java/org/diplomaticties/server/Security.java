package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.diplomaticties.page.Tiles;

/** Tells browsers what an answer may do: load from this server alone, run no script that stands in a page, be in no frame. */
final class Security extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "Content-Security-Policy";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%s;"
                    + " font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String policy;

    /** Lets pages show pictures of one more server, if tiles come from one. */
    Security(Tiles tiles) {
        this.policy = POLICY.formatted(tiles.origin().isEmpty() ? "" : " " + tiles.origin());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers(response, policy);
        chain.doFilter(request, response);
    }

    /** Takes back what was to be answered, but not what browsers are told. */
    static void reset(HttpServletResponse response) {
        String policy = response.getHeader(NAME);
        response.reset();
        headers(response, policy);
    }

    private static void headers(HttpServletResponse response, String policy) {
        response.setHeader(NAME, policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    }
}
