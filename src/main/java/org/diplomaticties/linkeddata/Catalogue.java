package org.diplomaticties.linkeddata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.diplomaticties.change.Version;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Things;

/**
 * What the data set holds, in VoID and DCAT: how much of which class and property, and from which sources. It is counted
 * once for a version, when somebody asks.
 */
public final class Catalogue {

    private static final String PATH = "/.well-known/void";
    private static final List<Node> EXAMPLES = List.of(Ties.MEETING, Ties.OFFICIAL, Ties.STATE);

    private final TextFile always =
            TextFile.read(Catalogue.class.getResourceAsStream("catalogue.ttl"), "catalogue.ttl");
    private Known known = new Known(new Version(0, ""), new Counts(Map.of(), Map.of(), Map.of()));

    private record Known(Version version, Counts counts) {}

    /** Where it is found. */
    public static String url(PublicUrl server) {
        return server.of(PATH);
    }

    /** What the data set as a whole is called. */
    static Node dataset(PublicUrl server) {
        return NodeFactory.createURI(url(server) + "#dataset");
    }

    /** What the part of the data set is called that is from one source. */
    static Node part(PublicUrl server, Node source) {
        return NodeFactory.createURI(url(server) + "#" + Things.shortForm(source));
    }

    /**
     * The catalogue of a version, to be called within a read transaction.
     *
     * @param modified when the version came to be; the epoch where that is not known
     */
    public Graph of(PublicUrl server, Version version, Instant modified, DatasetGraph dataset) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(always.text(), Lang.TURTLE).base(server.of("/")).parse(graph);
        new Filling(server, dataset.getDefaultGraph(), graph).fill(version, modified, counts(version, dataset));
        return graph;
    }

    /** Who asks while it is counted waits, so that it is counted once. */
    private synchronized Counts counts(Version version, DatasetGraph dataset) {
        if (!known.version().equals(version)) {
            known = new Known(version, Counts.of(dataset));
        }
        return known.counts();
    }

    /** Adds what was counted to what is always said. */
    private record Filling(PublicUrl server, Graph data, Graph graph) {

        void fill(Version version, Instant modified, Counts counts) {
            Node all = dataset(server);
            add(all, OWL2.versionInfo, NodeFactory.createLiteralString(version.toString()));
            if (!modified.equals(Instant.EPOCH)) {
                Node time = NodeFactory.createLiteralDT(modified.toString(), XSDDatatype.XSDdateTime);
                add(all, DCTerms.modified, time);
            }
            add(all, VOID.triples, number(counts.triples()));
            add(all, VOID.classes, number(counts.classes().size()));
            add(all, VOID.properties, number(counts.properties().size()));
            counts.classes()
                    .forEach((type, count) -> add(
                            partition(VOID.classPartition, "class", VOID._class, type), VOID.entities, number(count)));
            counts.properties()
                    .forEach((property, count) -> add(
                            partition(VOID.propertyPartition, "property", VOID.property, property),
                            VOID.triples,
                            number(count)));
            EXAMPLES.forEach(type -> first(type).ifPresent(thing -> add(all, VOID.exampleResource, thing)));
            addSources(counts.graphs());
        }

        private Node partition(RDFNode kind, String word, RDFNode names, Node term) {
            String name = Things.shortForm(term).replaceAll("[^A-Za-z0-9._~-]", "-");
            Node part = NodeFactory.createURI(url(server) + "#" + word + "-" + name);
            add(dataset(server), kind, part);
            add(part, names, term);
            return part;
        }

        private Optional<Node> first(Node type) {
            return data.stream(Node.ANY, RDF.type.asNode(), type)
                    .limit(1000) // any will do, and there may be a million
                    .map(Triple::getSubject)
                    .filter(Node::isURI)
                    .min(NodeCmp::compareRDFTerms);
        }

        private void addSources(Map<Node, Long> graphs) {
            data.stream(Node.ANY, RDF.type.asNode(), Ties.SOURCE)
                    .map(Triple::getSubject)
                    .filter(graphs::containsKey)
                    .forEach(source -> {
                        Node part = part(server, source);
                        add(dataset(server), VOID.subset, part);
                        add(dataset(server), DCTerms.hasPart, part);
                        GraphUtil.addInto(graph, SourceFacts.of(source, part, data));
                        add(part, VOID.triples, number(graphs.get(source)));
                    });
        }

        private void add(Node subject, RDFNode property, Node object) {
            graph.add(subject, property.asNode(), object);
        }

        private static Node number(long count) {
            return NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger);
        }
    }
}
