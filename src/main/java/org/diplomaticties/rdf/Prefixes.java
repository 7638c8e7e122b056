package org.diplomaticties.rdf;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;
import org.diplomaticties.ontology.Prov;
import org.diplomaticties.ontology.Ties;

/** The prefixes of what is written. */
public final class Prefixes {

    /** Prefix to namespace, sorted by prefix. */
    public static final Map<String, String> ALL = all();

    /** Those, and the ones of what documents, catalogues and queries are described with. */
    public static final Map<String, String> OF_DOCUMENTS = ofDocuments();

    private Prefixes() {}

    private static Map<String, String> all() {
        Map<String, String> prefixes = new TreeMap<>();
        prefixes.put("dt", Ties.NAMESPACE);
        prefixes.put("dcterms", DCTerms.NS);
        prefixes.put("oa", OA.NS);
        prefixes.put("org", ORG.NS);
        prefixes.put("owl", OWL2.NS);
        prefixes.put("prov", Prov.NAMESPACE);
        prefixes.put("rdf", RDF.uri);
        prefixes.put("rdfs", RDFS.uri);
        prefixes.put("schema", SchemaDO.NS);
        prefixes.put("skos", SKOS.uri);
        prefixes.put("xsd", XSD.NS);
        return Collections.unmodifiableMap(prefixes);
    }

    private static Map<String, String> ofDocuments() {
        Map<String, String> prefixes = new TreeMap<>(ALL);
        prefixes.put("dcat", DCAT.NS);
        prefixes.put("foaf", FOAF.NS);
        prefixes.put("hydra", "http://www.w3.org/ns/hydra/core#");
        prefixes.put("sd", "http://www.w3.org/ns/sparql-service-description#");
        prefixes.put("sh", SHACL.getURI());
        prefixes.put("void", VOID.NS);
        return Collections.unmodifiableMap(prefixes);
    }
}
