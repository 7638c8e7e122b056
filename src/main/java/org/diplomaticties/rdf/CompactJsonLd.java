package org.diplomaticties.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.serialization.QuadsToJsonld;
import com.apicatalog.rdf.api.RdfConsumerException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplomaticties.file.Folder;

/** Writes JSON-LD with the short names of this project's context, which the document names and does not repeat. */
public final class CompactJsonLd {

    private static final String CONTEXT = "@context";

    private CompactJsonLd() {}

    /**
     * Writes a graph, sorted by subject.
     *
     * @param context where whoever reads the document finds the context
     */
    public static void write(Graph graph, String context, OutputStream out) {
        try {
            QuadsToJsonld expanded = JsonLd.fromRdf();
            for (Triple triple : (Iterable<Triple>) graph.stream().sorted(RdfWriter.ORDER)::iterator) {
                add(triple, expanded);
            }
            JsonLdOptions options = new JsonLdOptions((url, none) -> {
                throw new IllegalStateException("The context is at hand: " + url);
            });
            options.setOrdered(true);
            JsonObject compact = JsonLd.compact(JsonDocument.of(expanded.toJsonLd()), context())
                    .options(options)
                    .get();
            JsonObjectBuilder named = Json.createObjectBuilder().add(CONTEXT, context);
            compact.forEach((name, value) -> {
                if (!name.equals(CONTEXT)) {
                    named.add(name, value);
                }
            });
            try (JsonWriter json = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(out)) {
                json.write(named.build());
            }
        } catch (JsonLdError | RdfConsumerException e) {
            throw new IllegalStateException("Every graph can be written in JSON-LD", e);
        }
    }

    private static JsonDocument context() throws JsonLdError {
        return JsonDocument.of(new StringReader(
                Folder.bundled("ontology").file("context.jsonld").text()));
    }

    private static void add(Triple triple, QuadsToJsonld expanded) throws RdfConsumerException {
        Node object = triple.getObject();
        String subject = name(triple.getSubject());
        String predicate = name(triple.getPredicate());
        if (object.isLiteral()) {
            String language = object.getLiteralLanguage();
            expanded.quad(
                    subject,
                    predicate,
                    object.getLiteralLexicalForm(),
                    object.getLiteralDatatypeURI(),
                    language.isEmpty() ? null : language,
                    null,
                    null);
        } else {
            expanded.quad(subject, predicate, name(object), null, null, null, null);
        }
    }

    private static String name(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }
}
