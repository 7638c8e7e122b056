package org.diplomaticties.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfDocument;
import org.diplomaticties.rdf.RdfSources;

/** Whatever bytes are sent as RDF, they are read or what is wrong with them is told; nothing is fetched or opened. */
final class RdfFuzz {

    @FuzzTest(maxDuration = "1h")
    void turtle(byte[] bytes) {
        read(bytes, Format.TURTLE);
    }

    @FuzzTest(maxDuration = "1h")
    void trig(byte[] bytes) {
        read(bytes, Format.TRIG);
    }

    @FuzzTest(maxDuration = "1h")
    void nTriples(byte[] bytes) {
        read(bytes, Format.N_TRIPLES);
    }

    @FuzzTest(maxDuration = "1h")
    void nQuads(byte[] bytes) {
        read(bytes, Format.N_QUADS);
    }

    @FuzzTest(maxDuration = "1h")
    void rdfXml(byte[] bytes) {
        read(bytes, Format.RDF_XML);
    }

    @FuzzTest(maxDuration = "1h")
    void jsonLd(byte[] bytes) {
        read(bytes, Format.JSON_LD);
    }

    private static void read(byte[] bytes, Format format) {
        TextFile text;
        try {
            text = TextFile.read(new ByteArrayInputStream(bytes), "body");
        } catch (TiesException notUtf8) {
            return;
        }
        if (RdfDocument.FORMATS.contains(format)) {
            RdfDocument document = RdfDocument.read(text, format);
            if (!document.complete() && document.problems().isEmpty()) {
                throw new AssertionError("Not read, and nobody is told why");
            }
        } else {
            RdfSources.asDescribed().add(text, format);
        }
    }
}
