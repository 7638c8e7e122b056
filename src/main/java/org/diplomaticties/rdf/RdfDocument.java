package org.diplomaticties.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.file.TextFile;
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

    /** The formats that are read. */
    public static final List<Format> FORMATS = List.of(Format.TURTLE, Format.N_TRIPLES, Format.RDF_XML, Format.JSON_LD);

    /** Reads a text in one of the {@link #FORMATS}. */
    public static RdfDocument read(TextFile file, Format format) {
        if (format.equals(Format.TURTLE)) {
            TurtleFile turtle = TurtleFile.read(file);
            return new RdfDocument(turtle.graph(), turtle.locations(), turtle.problems(), turtle.complete());
        }
        OneGraph one = new OneGraph();
        StrictParser parser = StrictParser.parse(file, format, one);
        List<Problem> problems = new ArrayList<>(parser.problems());
        if (one.named != null) {
            problems.add(Problem.invalid(
                    file.name(),
                    "It has a graph of its own name, " + Things.shortForm(one.named) + ", and not one graph alone.",
                    "Leave out the name; which source it is for is said outside of it."));
        }
        return new RdfDocument(
                one.graph, new Locations(), List.copyOf(problems), parser.complete() && one.named == null);
    }

    /** Takes the default graph, and notes whether there is another. */
    private static final class OneGraph extends StreamRDFBase {

        private final Graph graph = GraphFactory.createDefaultGraph();
        private Node named;

        @Override
        public void triple(org.apache.jena.graph.Triple triple) {
            graph.add(triple);
        }

        @Override
        public void quad(Quad quad) {
            if (quad.isTriple() || quad.isDefaultGraph()) {
                graph.add(quad.asTriple());
            } else {
                named = quad.getGraph();
            }
        }
    }
}
