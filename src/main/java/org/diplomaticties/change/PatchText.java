package org.diplomaticties.change;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Quad;

/** A patch as it lies on disk: the text form of RDF Patch, compressed. */
final class PatchText {

    private static final int BUFFER = 1 << 16;

    private PatchText() {}

    /** Writes what the content gives to its reader; {@code out} stays open. */
    static void write(Consumer<PatchReader> content, OutputStream out) throws IOException {
        Fast zip = new Fast(out);
        OutputStream compressed = new BufferedOutputStream(zip, BUFFER);
        RDFChangesWriterText text = RDFPatchOps.textWriter(compressed);
        text.start();
        text.txnBegin();
        content.accept(new PatchReader() {
            @Override
            public void added(Quad quad) {
                text.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
            }

            @Override
            public void removed(Quad quad) {
                text.delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
            }
        });
        text.txnCommit();
        text.finish();
        compressed.flush();
        zip.finish();
    }

    static Patch read(InputStream in) throws IOException {
        Set<Quad> added = new LinkedHashSet<>();
        Set<Quad> removed = new LinkedHashSet<>();
        read(in, new PatchReader() {
            @Override
            public void added(Quad quad) {
                added.add(quad);
            }

            @Override
            public void removed(Quad quad) {
                removed.add(quad);
            }
        });
        return new Patch(added, removed);
    }

    static void read(InputStream in, PatchReader reader) throws IOException {
        try (InputStream text = new BufferedInputStream(new GZIPInputStream(in))) {
            new RDFPatchReaderText(text).apply(new RDFChangesBase() {
                @Override
                public void add(Node graph, Node subject, Node predicate, Node object) {
                    reader.added(Quad.create(graph, subject, predicate, object));
                }

                @Override
                public void delete(Node graph, Node subject, Node predicate, Node object) {
                    reader.removed(Quad.create(graph, subject, predicate, object));
                }
            });
        } catch (JenaException e) { // its digest is right, but nobody ever wrote it here
            throw new IOException(e);
        }
    }

    /** Compression that costs little: patches are written once, while somebody waits. */
    private static final class Fast extends GZIPOutputStream {

        Fast(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
