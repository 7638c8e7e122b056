package org.diplomaticties.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;

/**
 * One Turtle file, read strictly: what other readers pass over with a warning (an impossible date, a relative IRI) is a
 * problem here.
 *
 * @param graph what was read, up to the first syntax error, and what the graph held before
 * @param locations where each triple stands
 * @param problems what was wrong, in the order of the text
 * @param complete whether the whole file was read
 */
public record TurtleFile(Graph graph, Locations locations, List<Problem> problems, boolean complete) {

    public static TurtleFile read(TextFile file) {
        return read(file, GraphFactory.createDefaultGraph());
    }

    /** Reads a file and adds what it holds to a graph. */
    static TurtleFile read(TextFile file, Graph graph) {
        Collector problems = new Collector(file.name());
        boolean complete = true;
        try {
            read(file, new StrictProfile(file.name(), problems), StreamRDFLib.graph(graph));
        } catch (RiotException alreadyCollected) {
            problems.addUnlessCollected(alreadyCollected);
            complete = false;
        }
        return new TurtleFile(graph, Locations.in(file), List.copyOf(problems.found), complete);
    }

    /** Reads a file once more, for where its triples stand. */
    static void locate(TextFile file, Locations locations) {
        try {
            read(file, new LocatingProfile(file.name(), locations), StreamRDFLib.sinkNull());
        } catch (RiotException alreadyTold) {
            return; // what stands before the error has its places now
        }
    }

    private static void read(TextFile file, ParserProfile profile, StreamRDF sink) {
        new LangTurtle(Nesting.tokens(file.text(), profile.getErrorHandler()), profile, sink).parse();
    }

    /** Turns what the parser complains of into problems. */
    private static final class Collector implements ErrorHandler {

        private final String file;
        private final List<Problem> found = new ArrayList<>();

        Collector(String file) {
            this.file = file;
        }

        @Override
        public void warning(String message, long line, long column) {
            found.add(Problem.invalid(
                    new Location(file, line, column),
                    message + ".",
                    "Write the value as its datatype demands, and IRIs without characters that they may not have."));
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            found.add(Problem.invalid(
                    new Location(file, line, column),
                    "This cannot be read as Turtle: " + message + ".",
                    message.startsWith("Relative IRI")
                            ? "Say with @base what it is relative to; what follows in the file was not read."
                            : "Mend the syntax there; what follows in the file was not read."));
            throw new RiotException(message);
        }

        void addUnlessCollected(RiotException failure) {
            if (found.isEmpty()) {
                found.add(Problem.invalid(file, failure.getMessage() + ".", "Mend the file there."));
            }
        }
    }
}
