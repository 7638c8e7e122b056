package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.diplomaticties.file.TextFile;

/** Says at {@code /} what is to be had where. */
final class HomeServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final byte[] text;

    HomeServlet() {
        this.text = TextFile.read(HomeServlet.class.getResourceAsStream("home.txt"), "home.txt")
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write(text);
    }
}
