package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfDocument;

/** Facts that a client sends: one document or, as a form with files (RFC 7578), several. */
final class RdfBody {

    private RdfBody() {}

    /**
     * The document that the body is.
     *
     * @throws TiesException if it is none that is taken, or cannot be read whole
     */
    static RdfDocument document(HttpServletRequest request) throws IOException {
        Format format = format(RequestBody.mediaType(request), "Content-Type");
        return whole(RdfDocument.read(RequestBody.read(request, "body"), format));
    }

    /**
     * The documents that the body is, or has in it.
     *
     * @throws TiesException if one is none that is taken, or cannot be read whole
     */
    static List<RdfDocument> documents(HttpServletRequest request) throws IOException {
        if (!RequestBody.mediaType(request).equals(FormFile.FORM)) {
            return List.of(document(request));
        }
        List<RdfDocument> documents = new ArrayList<>();
        for (FormFile file : FormFile.of(request)) { // each with a name of its own: blank nodes of two files stay two
            Format format = format(file.type(), file.text().name());
            documents.add(whole(RdfDocument.read(file.text(), format)));
        }
        return documents;
    }

    private static Format format(String type, String where) {
        return RdfDocument.FORMATS.stream()
                .filter(taken -> taken.mediaType().equals(type))
                .findFirst()
                .orElseThrow(() -> RequestBody.notTaken(
                        where,
                        type.isEmpty() ? "It has no media type." : "Facts are not taken as " + type + ".",
                        "Send them as "
                                + RdfDocument.FORMATS.stream()
                                        .map(Format::mediaType)
                                        .collect(Collectors.joining(", ")) + "."));
    }

    private static RdfDocument whole(RdfDocument document) {
        if (!document.complete()) {
            throw new TiesException(document.problems());
        }
        return document;
    }
}
