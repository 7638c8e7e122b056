package org.diplomaticties.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

/** Finds the tests of a folder. */
final class Manifests {

    private static final Property APPROVAL = Vocabulary.property(Vocabulary.DAWGT, "approval");
    private static final Property DEPRECATED = Vocabulary.property(Vocabulary.DAWGT, "Deprecated");

    private Manifests() {}

    /**
     * Every test that a manifest below the folder describes, whether or not it stands in its list of entries. Those that
     * the W3C gave up for others are left out: they are told in prose.
     */
    static List<Entry> read(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Manifests::isManifest).sorted().toList()) {
                entries.addAll(read(folder, file));
            }
        }
        return List.copyOf(entries);
    }

    private static boolean isManifest(Path file) {
        return file.getFileName().toString().matches("manifest.*\\.ttl");
    }

    private static List<Entry> read(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        String suite = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, file.toUri().toString(), Entry.BASE + path, null);
        return model
                .listStatements(null, RDF.type, (Resource) null)
                .filterKeep(statement -> Conformance.knows(statement.getResource()))
                .filterDrop(statement -> statement.getSubject().hasProperty(APPROVAL, DEPRECATED))
                .mapWith(statement -> new Entry(
                        folder,
                        suite,
                        statement.getSubject(),
                        statement.getResource().getLocalName()))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Entry::iri))
                .toList();
    }
}
