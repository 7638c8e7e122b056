package org.diplomaticties.linkeddata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.diplomaticties.change.Version;
import org.diplomaticties.rdf.Format;

/**
 * The document at this server that describes a thing: its URLs, what links lead on from it, and what it says of itself.
 *
 * @param server where it is
 * @param thing what it describes
 * @param page which page it is, from 1
 * @param pages how many there are
 * @param triples how many triples there are on all pages
 * @param kept the parameters that its URL and those of its pages have, such as the version asked for
 */
public record Document(PublicUrl server, Node thing, long page, long pages, long triples, Map<String, String> kept) {

    private static final String PAGE = "page";

    public Document {
        kept = Map.copyOf(kept);
    }

    /** The document that has one page of a description. */
    public static Document of(PublicUrl server, Description description, long page, Map<String, String> kept) {
        return new Document(server, description.thing(), page, description.pages(), description.triples(), kept);
    }

    /** A document that is not cut into pages. */
    public static Document whole(PublicUrl server, Node thing, Map<String, String> kept) {
        return new Document(server, thing, 1, 1, 0, kept);
    }

    /** Its URL, of all its pages and formats. */
    public String url() {
        return server.of(thing) + query(kept);
    }

    /** The URL of this page in one format. */
    public String url(Format format) {
        return server.of(thing) + "." + format.name() + query(numbered(page));
    }

    /** What leads on from it, as values of the header {@code Link} (RFC 8288; {@code describes}: RFC 6892). */
    public List<String> links(List<Format> formats) {
        List<String> links = new ArrayList<>();
        links.add(link(thing.getURI(), "describes"));
        links.add(link(url(), "canonical"));
        links.add(link(Catalogue.url(server), "describedby"));
        for (Format format : formats) {
            links.add(link(url(format), "alternate") + "; type=\"" + format.mediaType() + "\"");
        }
        ways().forEach((relation, number) -> links.add(link(pageUrl(number), relation)));
        return links;
    }

    /** The same in the formats of RDF, each with its URL. */
    public Map<Format, String> others() {
        Map<Format, String> others = new LinkedHashMap<>();
        Format.OF_GRAPHS.forEach(format -> others.put(format, url(format)));
        return others;
    }

    /**
     * What it says of itself: that it describes the thing, which data set and version it is from, and what its pages are,
     * as clients of Triple Pattern Fragments read it (hydra:PartialCollectionView).
     *
     * @param modified when the version came to be; the epoch where that is not known
     */
    public Graph facts(Version version, Instant modified) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node document = NodeFactory.createURI(url());
        graph.add(document, RDF.type.asNode(), FOAF.Document.asNode());
        graph.add(document, FOAF.primaryTopic.asNode(), thing);
        graph.add(document, VOID.inDataset.asNode(), Catalogue.dataset(server));
        graph.add(document, OWL2.versionInfo.asNode(), NodeFactory.createLiteralString(version.toString()));
        if (!modified.equals(Instant.EPOCH)) {
            graph.add(
                    document,
                    DCTerms.modified.asNode(),
                    NodeFactory.createLiteralDT(modified.toString(), XSDDatatype.XSDdateTime));
        }
        if (pages > 1) {
            Node view = NodeFactory.createURI(pageUrl(page));
            graph.add(document, RDF.type.asNode(), Hydra.COLLECTION);
            graph.add(
                    document,
                    Hydra.TOTAL_ITEMS,
                    NodeFactory.createLiteralDT(Long.toString(triples), XSDDatatype.XSDinteger));
            graph.add(document, Hydra.VIEW, view);
            graph.add(view, RDF.type.asNode(), Hydra.PARTIAL_COLLECTION_VIEW);
            ways().forEach((relation, number) ->
                    graph.add(view, Hydra.page(relation), NodeFactory.createURI(pageUrl(number))));
        }
        return graph;
    }

    /** The pages to go to from here; none where there is but one. */
    private Map<String, Long> ways() {
        Map<String, Long> ways = new TreeMap<>();
        if (pages > 1) {
            ways.put("first", 1L);
            ways.put("last", pages);
            if (page > 1) {
                ways.put("prev", page - 1);
            }
            if (page < pages) {
                ways.put("next", page + 1);
            }
        }
        return ways;
    }

    private String pageUrl(long number) {
        return server.of(thing) + query(numbered(number));
    }

    private Map<String, String> numbered(long number) {
        Map<String, String> parameters = new TreeMap<>(kept);
        if (pages > 1) {
            parameters.put(PAGE, Long.toString(number));
        }
        return parameters;
    }

    private static String link(String url, String relation) {
        return "<" + url + ">; rel=\"" + relation + "\"";
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : new TreeMap<>(parameters)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }
}
