package org.diplomaticties.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.lang.LangNQuads;
import org.apache.jena.riot.lang.LangNTriples;
import org.apache.jena.riot.lang.LangRIOT;
import org.apache.jena.riot.lang.LangTriG;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.riot.tokens.Tokenizer;
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

    private static final String FLATTEN = "Name things by IRI instead, beside each other.";

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
        } else if (format.equals(Format.RDF_XML)) {
            parser.parseXml(out);
        } else {
            parser.parseTokens(format, out);
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

    private void parseXml(StreamRDF out) {
        if (file.text().contains("<!DOCTYPE")) {
            add("It has a DOCTYPE, which can name other files", "Leave it out; RDF needs none.", 0, 0);
        } else if (Nesting.isTooDeepXml(file.text())) {
            add(Nesting.TOO_DEEP, FLATTEN, 0, 0);
        } else {
            parse(() -> RDFParser.fromString(file.text(), Format.RDF_XML.lang())
                    .resolver(
                            IRIxResolver.create().noBase().allowRelative(false).build())
                    .checking(true)
                    .factory(new StrictTerms(SyntaxLabels.createLabelToNode()))
                    .errorHandler(new Collector())
                    .parse(out));
        }
    }

    private void parseTokens(Format format, StreamRDF out) {
        StrictProfile profile = new StrictProfile(file.name(), new Collector());
        Tokenizer tokens = Nesting.tokens(file.text(), profile.getErrorHandler());
        parse(lang(format, tokens, profile, out)::parse);
    }

    private static LangRIOT lang(Format format, Tokenizer tokens, StrictProfile profile, StreamRDF out) {
        if (format.equals(Format.TURTLE)) {
            return new LangTurtle(tokens, profile, out);
        }
        if (format.equals(Format.TRIG)) {
            return new LangTriG(tokens, profile, out);
        }
        if (format.equals(Format.N_TRIPLES)) {
            return new LangNTriples(tokens, profile, out);
        }
        if (format.equals(Format.N_QUADS)) {
            return new LangNQuads(tokens, profile, out);
        }
        throw new IllegalArgumentException(format.name() + " is not read");
    }

    private void parseJsonLd(StreamRDF out) {
        if (Nesting.isTooDeepJson(file.text())) {
            add(Nesting.TOO_DEEP, FLATTEN, 0, 0);
            return;
        }
        JsonLdLoading loading = new JsonLdLoading();
        Context context = new Context();
        context.set(LangJSONLD11.JSONLD_OPTIONS, loading.options());
        try {
            parse(() -> RDFParser.fromString(file.text(), Format.JSON_LD.lang())
                    .context(context)
                    .checking(true)
                    .factory(new StrictTerms(SyntaxLabels.createLabelToNode()))
                    .errorHandler(new Collector())
                    .parse(new NoRelativeIris(out)));
        } catch (StackOverflowError e) { // brackets do not show it: each term of a context can rest on another
            add("Its context is nested too deeply", "Write out the IRIs of its terms.", 0, 0);
        }
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

    private void parse(Runnable reader) {
        try {
            reader.run();
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
