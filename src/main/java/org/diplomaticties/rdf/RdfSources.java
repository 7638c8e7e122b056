package org.diplomaticties.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;

/**
 * Sources from files of any format of RDF. Each named graph is the source of that name. What stands in no named graph
 * belongs to the source that is given, or else to the one that the files of the same folder describe there.
 */
public final class RdfSources {

    /** The formats that are read. */
    public static final List<Format> FORMATS =
            List.of(Format.TURTLE, Format.TRIG, Format.N_TRIPLES, Format.N_QUADS, Format.JSON_LD, Format.RDF_XML);

    private final List<Node> given;
    private final Map<String, SourceGraph> unnamed = new LinkedHashMap<>();
    private final Map<Node, SourceGraph> named = new LinkedHashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean complete = true;

    private RdfSources(List<Node> given) {
        this.given = given;
    }

    /** Sources whose files say which source they are. */
    public static RdfSources asDescribed() {
        return new RdfSources(List.of());
    }

    /** Sources of which what stands in no named graph belongs to a given one. */
    public static RdfSources of(Node source) {
        return new RdfSources(List.of(source));
    }

    /** Reads one more file. */
    public void add(TextFile file, Format format) {
        SourceGraph rest = unnamed.computeIfAbsent(given.isEmpty() ? file.folder() : "", RdfSources::empty);
        stems.merge(rest.folder(), file.stem(), (one, other) -> rest.folder());
        if (format.equals(Format.TURTLE)) {
            TurtleFile turtle = TurtleFile.read(file);
            GraphUtil.addInto(rest.graph(), turtle.graph());
            rest.locations().addAll(turtle.locations());
            problems.addAll(turtle.problems());
            complete &= turtle.complete();
        } else {
            Graphs graphs = new Graphs(rest.graph());
            StrictParser parser = StrictParser.parse(file, format, graphs);
            problems.addAll(parser.problems());
            complete &= parser.complete();
            graphs.blank(file.name());
        }
    }

    /** Everything that was read. */
    public SourceReader read() {
        for (SourceGraph rest : unnamed.values()) {
            if (!rest.graph().isEmpty()) {
                SourceGraph source = source(name(rest));
                GraphUtil.addInto(source.graph(), rest.graph());
                source.locations().addAll(rest.locations());
            }
        }
        unnamed.clear();
        return new SourceReader(List.copyOf(named.values()), List.copyOf(problems), complete);
    }

    private Node name(SourceGraph rest) {
        if (!given.isEmpty()) {
            return given.get(0);
        }
        List<Node> described = rest.graph().stream(Node.ANY, RDF.type.asNode(), Ties.SOURCE)
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .toList();
        String key = rest.folder().isEmpty() ? stems.get(rest.folder()) : rest.folder();
        return described.size() == 1
                ? described.get(0)
                : Things.thing("source", IriMinter.canKey(key) ? IriMinter.key(key) : "unnamed");
    }

    private SourceGraph source(Node name) {
        return named.computeIfAbsent(
                name,
                iri -> new SourceGraph(iri, Things.shortForm(iri), GraphFactory.createDefaultGraph(), new Locations()));
    }

    private static SourceGraph empty(String folder) {
        return new SourceGraph(Node.ANY, folder, GraphFactory.createDefaultGraph(), new Locations());
    }

    /** Puts each triple where its graph's name says. */
    private final class Graphs extends StreamRDFBase {

        private final Graph rest;
        private boolean hasBlank;

        Graphs(Graph rest) {
            this.rest = rest;
        }

        @Override
        public void triple(Triple triple) {
            rest.add(triple);
        }

        @Override
        public void quad(Quad quad) {
            if (quad.isTriple() || quad.isDefaultGraph()) {
                rest.add(quad.asTriple());
            } else if (quad.getGraph().isURI()) {
                source(quad.getGraph()).graph().add(quad.asTriple());
            } else {
                hasBlank = true;
            }
        }

        void blank(String file) {
            if (hasBlank) {
                problems.add(Problem.invalid(
                        file,
                        "A graph has a blank node for a name.",
                        "Name it by the IRI of the source whose facts it holds."));
            }
        }
    }
}
