package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/**
 * A file in a form (RFC 7578).
 *
 * @param type its media type, without parameters; empty if it has none
 * @param text what is in it; its name tells which of the files it is
 */
record FormFile(String type, TextFile text) {

    static final String FORM = "multipart/form-data";

    private static final MultiPartConfig IN_MEMORY = new MultiPartConfig.Builder()
            .maxSize(-1) // bounded as every body is
            .maxPartSize(-1)
            .maxMemoryPartSize(-1)
            .build();

    /**
     * The files of a form, read whole.
     *
     * @throws TiesException if it is none, too large, not whole or not in UTF-8
     * @throws IOException if the client does not send all of it
     */
    static List<FormFile> of(HttpServletRequest request) throws IOException {
        Content.Source body = Content.Source.from(ByteBuffer.wrap(RequestBody.bytes(request, "body")));
        try (MultiPartFormData.Parts parts =
                MultiPartFormData.getParts(body, new Attributes.Mapped(), request.getContentType(), IN_MEMORY)) {
            List<FormFile> files = new ArrayList<>();
            for (MultiPart.Part part : parts) {
                files.add(of(part, "part " + (files.size() + 1)));
            }
            return List.copyOf(files);
        } catch (CompletionException e) {
            throw new TiesException(
                    Problem.invalid(
                            "body",
                            "It is no form with files, or not all of one.",
                            "Send it as RFC 7578 says, or one document alone."),
                    e);
        }
    }

    private static FormFile of(MultiPart.Part part, String name) throws IOException {
        try (InputStream content = Content.Source.asInputStream(part.getContentSource())) {
            String type = RequestBody.mediaType(part.getHeaders().get(HttpHeader.CONTENT_TYPE));
            return new FormFile(type, TextFile.read(new ByteArrayInputStream(content.readAllBytes()), name));
        }
    }
}
