package org.diplomaticties.benchmark.peers;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.store.DiskStore;

/** Writes what queries of a store see, the merge of its sources, as N-Triples. Arguments: the folder of the store, the file. */
final class MergedFacts {

    private MergedFacts() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        try (DiskStore store = DiskStore.openExisting(Path.of(args[0]), Ontology.bundled(), Clock.systemUTC());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            DatasetGraph dataset = store.dataset();
            dataset.executeRead(
                    () -> RDFDataMgr.writeTriples(out, dataset.getDefaultGraph().find()));
        }
    }
}
