package org.diplomaticties.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;

/**
 * One graph as somebody sent it, read strictly.
 *
 * @param graph what was read, up to the first syntax error
 * @param locations where each triple stands, as far as the format's reader tells
 * @param problems what was wrong, in the order of the text
 * @param complete whether all of it was read
 */
public record RdfDocument(Graph graph, Locations locations, List<Problem> problems, boolean complete) {

    /** The formats that are read. JSON-LD is none of them: its reader would fetch the contexts that it is told of. */
    public static final List<Format> FORMATS = List.of(Format.TURTLE, Format.N_TRIPLES, Format.RDF_XML);

    /** Reads a text in one of the {@link #FORMATS}. */
    public static RdfDocument read(TextFile file, Format format) {
        if (format.equals(Format.TURTLE)) {
            TurtleFile turtle = TurtleFile.read(file);
            return new RdfDocument(turtle.graph(), turtle.locations(), turtle.problems(), turtle.complete());
        }
        Graph graph = GraphFactory.createDefaultGraph();
        if (format.equals(Format.RDF_XML) && file.text().contains("<!DOCTYPE")) {
            Problem doctype = Problem.invalid(
                    file.name(), "It has a DOCTYPE, which can name other files.", "Leave it out; RDF needs none.");
            return new RdfDocument(graph, new Locations(), List.of(doctype), false);
        }
        Collector problems = new Collector(file.name());
        boolean complete = true;
        try {
            RDFParser.fromString(file.text(), format.lang())
                    .resolver(
                            IRIxResolver.create().noBase().allowRelative(false).build())
                    .checking(true)
                    .errorHandler(problems)
                    .parse(graph);
        } catch (RiotException e) {
            problems.addUnlessCollected(e);
            complete = false;
        }
        return new RdfDocument(graph, new Locations(), List.copyOf(problems.found), complete);
    }

    /** Turns what a parser complains of into problems; what other readers pass over with a warning is one. */
    private static final class Collector implements ErrorHandler {

        private final String file;
        private final List<Problem> found = new ArrayList<>();

        Collector(String file) {
            this.file = file;
        }

        @Override
        public void warning(String message, long line, long column) {
            add(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            add(message, line, column);
            throw new RiotException(message);
        }

        void addUnlessCollected(RiotException failure) {
            if (found.isEmpty()) {
                add(failure.getMessage(), 0, 0);
            }
        }

        private void add(String message, long line, long column) {
            String where = line < 1 ? file : new Location(file, line, Math.max(1, column)).toString();
            found.add(Problem.invalid(where, message + ".", "Mend it there, and send it again."));
        }
    }
}
