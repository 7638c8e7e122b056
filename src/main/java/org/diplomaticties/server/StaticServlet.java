package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.diplomaticties.edge.KeptAnswers;
import org.diplomaticties.page.Page;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.webjars.WebJarVersionLocator;

/**
 * Answers with the files that pages load: our own at {@code /static/<file>}, and those of WebJars at
 * {@code /static/webjars/<name>/<file>}, whose versions are found here.
 */
final class StaticServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;
    private static final String WEBJARS = "/webjars/";
    private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json");

    private final transient WebJarVersionLocator webJars = new WebJarVersionLocator();
    private final transient Map<String, StaticFile> files = new ConcurrentHashMap<>();

    /** A file, with a digest of it in hexadecimal. */
    private static final class StaticFile {

        private final byte[] bytes;
        private final String digest;

        StaticFile(byte[] bytes) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            this.bytes = bytes;
            this.digest = Long.toHexString(crc.getValue());
        }

        /** A strong tag: it differs for each coding that the answer can have. */
        String tag(HttpServletRequest request) {
            return "\"" + digest + "-"
                    + String.valueOf(request.getHeader("Accept-Encoding")).hashCode() + "\"";
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        StaticFile file = type == null ? null : file(path);
        if (file == null) {
            throw new TiesException(
                    Problem.unknown(request.getRequestURI(), "There is no such file.", "See / for what there is."));
        }
        request.setAttribute(KeptAnswers.MADE_FROM, KeptAnswers.ANY);
        String tag = file.tag(request);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=300");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.getOutputStream().write(file.bytes);
    }

    private StaticFile file(String path) throws IOException {
        StaticFile known = files.get(path);
        if (known != null || !NAME.matcher(path).matches()) {
            return known;
        }
        Optional<String> resource = path.startsWith(WEBJARS)
                ? webJar(path.substring(WEBJARS.length()))
                : Optional.of("/org/diplomaticties/page/static" + path);
        if (resource.isEmpty()) {
            return null;
        }
        try (InputStream in = Page.class.getResourceAsStream(resource.get())) {
            if (in == null) {
                return null;
            }
            StaticFile file = new StaticFile(in.readAllBytes());
            files.put(path, file);
            return file;
        }
    }

    private Optional<String> webJar(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(webJars.fullPath(path.substring(0, slash), path.substring(slash + 1)))
                .map(full -> "/" + full);
    }
}
