package org.diplomaticties.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.util.Context;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;

/**
 * Reads one text strictly: what other readers pass over with a warning is a problem. Nothing that the text names is fetched
 * or opened.
 */
final class StrictParser {

    private static final int DEEPEST_JSON = 200;

    private final TextFile file;
    private final List<Problem> found = new ArrayList<>();
    private boolean complete;

    private StrictParser(TextFile file) {
        this.file = file;
    }

    /** Reads a text in any format of RDF, and hands on what stands before the first syntax error. */
    static StrictParser parse(TextFile file, Format format, StreamRDF out) {
        StrictParser parser = new StrictParser(file);
        if (format.equals(Format.JSON_LD)) {
            parser.parseJsonLd(out);
        } else if (format.equals(Format.RDF_XML) && file.text().contains("<!DOCTYPE")) {
            parser.add("It has a DOCTYPE, which can name other files", "Leave it out; RDF needs none.", 0, 0);
        } else {
            parser.parse(
                    RDFParser.fromString(file.text(), format.lang())
                            .resolver(IRIxResolver.create()
                                    .noBase()
                                    .allowRelative(false)
                                    .build()),
                    out);
        }
        return parser;
    }

    /** What was wrong, in the order of the text. */
    List<Problem> problems() {
        return List.copyOf(found);
    }

    /** Whether all of it was read. */
    boolean complete() {
        return complete;
    }

    private void parseJsonLd(StreamRDF out) {
        if (isTooDeep(file.text())) {
            add("Its values are nested deeper than " + DEEPEST_JSON, "Name things by @id instead.", 0, 0);
            return;
        }
        JsonLdLoading loading = new JsonLdLoading();
        Context context = new Context();
        context.set(LangJSONLD11.JSONLD_OPTIONS, loading.options());
        parse(RDFParser.fromString(file.text(), Format.JSON_LD.lang()).context(context), new NoRelativeIris(out));
        if (!loading.denied().isEmpty()) {
            found.clear();
            complete = false;
            loading.denied().stream()
                    .distinct()
                    .forEach(url -> add(
                            "The context " + Problem.quoted(url)
                                    + " is not fetched, as nothing is that a document names",
                            "Write the context into the document, or name " + Ties.CONTEXT + ".",
                            0,
                            0));
        }
    }

    private void parse(RDFParserBuilder parser, StreamRDF out) {
        try {
            parser.checking(true).errorHandler(new Collector()).parse(out);
            complete = true;
        } catch (RiotException e) {
            if (found.isEmpty()) {
                add(e.getMessage(), "Mend it there, and send it again.", 0, 0);
            }
        }
    }

    private void add(String what, String mend, long line, long column) {
        String where = line < 1 ? file.name() : new Location(file.name(), line, Math.max(1, column)).toString();
        found.add(Problem.invalid(where, String.valueOf(what).replaceFirst("\\.$", "") + ".", mend));
    }

    /** Readers of JSON call themselves for each value in a value, until there is no stack left. */
    private static boolean isTooDeep(String json) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString) {
                i += c == '\\' ? 1 : 0;
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
                if (depth > DEEPEST_JSON) {
                    return true;
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return false;
    }

    /** Turns what a parser complains of into problems. */
    private final class Collector implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            add(message, "Mend it there, and send it again.", line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            add(message, "Mend it there, and send it again.", line, column);
            throw new RiotException(message);
        }
    }
}
