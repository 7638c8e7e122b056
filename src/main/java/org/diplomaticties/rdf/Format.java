package org.diplomaticties.rdf;

import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * A format that is offered. The constants and lists of this class are the one table of formats; their order is that of
 * preference where a client takes several alike.
 *
 * @param name its name, which is also the ending of its files, without the dot
 * @param mediaType its media type, without parameters
 * @param alsoAccepted plain media types by which clients ask for it, too
 * @param lang what Jena calls it; {@link Lang#RDFNULL} for what it does not write
 */
public record Format(String name, String mediaType, List<String> alsoAccepted, Lang lang) {

    public static final Format JSON =
            new Format("json", "application/sparql-results+json", List.of("application/json"), ResultSetLang.RS_JSON);
    public static final Format XML =
            new Format("xml", "application/sparql-results+xml", List.of("application/xml"), ResultSetLang.RS_XML);
    public static final Format CSV = new Format("csv", "text/csv", List.of(), ResultSetLang.RS_CSV);
    public static final Format TSV = new Format("tsv", "text/tab-separated-values", List.of(), ResultSetLang.RS_TSV);
    public static final Format XLSX = row("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static final Format GRAPHML = row("graphml", "application/graphml+xml");
    public static final Format GEXF = row("gexf", "application/gexf+xml");
    public static final Format ICALENDAR = row("ics", "text/calendar");
    public static final Format TURTLE = new Format("ttl", "text/turtle", List.of(), Lang.TURTLE);
    public static final Format TRIG = new Format("trig", "application/trig", List.of(), Lang.TRIG);
    public static final Format N_TRIPLES = new Format("nt", "application/n-triples", List.of(), Lang.NTRIPLES);
    public static final Format N_QUADS = new Format("nq", "application/n-quads", List.of(), Lang.NQUADS);
    public static final Format JSON_LD =
            new Format("jsonld", "application/ld+json", List.of("application/json"), Lang.JSONLD);
    public static final Format RDF_XML = new Format("rdf", "application/rdf+xml", List.of(), Lang.RDFXML);

    /** For people: pages, which Jena does not write. */
    public static final Format HTML = new Format("html", "text/html", List.of("application/xhtml+xml"), Lang.RDFNULL);

    /** The formats of rows: what a SELECT query answers. */
    public static final List<Format> OF_ROWS = List.of(JSON, XML, CSV, TSV);

    /** The formats of rows that a program of its own opens, not a reader of SPARQL results; to be saved as files. */
    public static final List<Format> OF_FILES = List.of(XLSX, GRAPHML, GEXF, ICALENDAR);

    /** The formats of one graph: what a CONSTRUCT query answers. */
    public static final List<Format> OF_GRAPHS = List.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML, TRIG, N_QUADS);

    /** The formats of what is said of a thing. */
    public static final List<Format> OF_DOCUMENTS = List.of(HTML, TURTLE, JSON_LD, N_TRIPLES, RDF_XML, TRIG, N_QUADS);

    /** The formats that keep named graphs apart. */
    public static final List<Format> OF_DATASETS = List.of(TRIG, N_QUADS, JSON_LD);

    /** A format of rows that Jena does not write. */
    private static Format row(String name, String mediaType) {
        return new Format(name, mediaType, List.of(), Lang.RDFNULL);
    }

    /** The format among those offered that has this name. */
    public static Optional<Format> named(String name, List<Format> offered) {
        return offered.stream().filter(format -> format.name.equals(name)).findFirst();
    }

    /** The names of formats as a sentence lists them. */
    public static String names(List<Format> offered) {
        return String.join(", ", offered.stream().map(Format::name).toList());
    }

    /** The media type with the charset, where HTTP needs one. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }
}
