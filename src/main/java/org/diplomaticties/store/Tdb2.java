package org.diplomaticties.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.diplomaticties.engine.Engine;

/** How this program sets up TDB2. */
final class Tdb2 {

    static final List<String> TRIPLE_INDEXES = List.of("SPO", "POS", "OSP");

    /**
     * Four of the six that TDB2 makes: what is looked for in one graph by predicate is looked for in all graphs, since
     * graphs are sources, and the merge of all has indexes of its own. Writing and files are smaller by a fifth.
     */
    static final List<String> QUAD_INDEXES = List.of("GSPO", "SPOG", "POSG", "OSPG");

    private static final StoreParams PARAMS = StoreParams.builder("ties")
            .quadIndexes(QUAD_INDEXES.toArray(String[]::new))
            .build();

    /** The files of a database, within its folder. */
    static final List<String> FILES = Stream.concat(
                    Stream.of("nodes-data.obj"),
                    Stream.of(List.of("nodes"), TRIPLE_INDEXES, QUAD_INDEXES)
                            .flatMap(List::stream)
                            .flatMap(name -> Stream.of(name + ".bpt", name + ".dat", name + ".idn")))
            .toList();

    private Tdb2() {}

    /** Opens a database, or makes one in an empty folder. */
    static DatasetGraph open(Path folder) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder), PARAMS);
        Engine.guard(dataset.getContext());
        return dataset;
    }

    /** Closes a database that nobody reads. */
    static void close(DatasetGraph dataset) {
        TDBInternal.expel(dataset, true);
    }
}
