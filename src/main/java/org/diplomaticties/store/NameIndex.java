package org.diplomaticties.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.diplomaticties.change.Patch;
import org.diplomaticties.change.Version;
import org.diplomaticties.name.NameKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of all things, to be found in any spelling. It follows from the data, holds which version it is of, and is made
 * anew where it is missing, damaged, of another version or made by other rules. It is opened when it is first needed.
 */
final class NameIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NameIndex.class);
    private static final String VERSION = "version";
    private static final String RULES = "rules";

    private final DatasetGraph dataset;
    private final Supplier<Version> read;
    private final Supplier<Version> newest;
    private final Path folder;
    private Directory files;
    private IndexWriter writer;
    private SearcherManager searchers;
    private volatile Version version;

    private NameIndex(Path folder, DatasetGraph dataset, Supplier<Version> read, Supplier<Version> newest) {
        this.folder = folder;
        this.dataset = dataset;
        this.read = read;
        this.newest = newest;
    }

    /** The names of a data set on disk. */
    static NameIndex in(Path folder, VersionedDataset dataset) {
        return new NameIndex(folder, dataset, dataset::version, dataset::newest);
    }

    /** The names of a data set that does not change. */
    static NameIndex inMemory(DatasetGraph dataset, Version version) {
        return new NameIndex(null, dataset, () -> version, () -> version);
    }

    /** Finds names that the calling thread's transaction sees, best first; one a thing. */
    List<NameHit> search(NameQuery query) {
        return search(query, entry -> entry.isIn(dataset));
    }

    /** Finds names that somebody sees, best first; one a thing. */
    List<NameHit> search(NameQuery query, Predicate<NameEntry> seen) {
        try {
            prepare();
            IndexSearcher searcher = searchers.acquire();
            try {
                return new NameFinder(searcher, query).find(seen);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Finds names among a few. */
    static List<NameHit> search(NameQuery query, List<NameEntry> entries) {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
                for (NameEntry entry : entries) {
                    writer.addDocument(NameDocuments.of(entry));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return new NameFinder(new IndexSearcher(reader), query).find(entry -> true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows a change that was committed. What fails here is made good before the next search. */
    synchronized void update(Patch patch, Version before, Version after) {
        if (version == null && (folder == null || !Files.isDirectory(folder))) {
            return; // made when it is first needed
        }
        try {
            if (version == null) {
                open();
            }
            if (before.equals(version)) {
                Txn.executeRead(dataset, () -> NameEntry.holders(patch).forEach(this::rewrite));
                commit(after);
            } // otherwise it is behind, and made anew when it is needed
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index of names cannot follow ({}); it will be made anew", e.toString());
            close();
        }
    }

    private void rewrite(Node holder) {
        try {
            writer.deleteDocuments(new Term(NameDocuments.HOLDER, holder.getURI()));
            for (NameEntry entry : NameEntry.at(dataset, holder)) {
                writer.addDocument(NameDocuments.of(entry));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void prepare() throws IOException {
        if (newest.get().equals(version)) {
            return;
        }
        synchronized (this) {
            try {
                catchUp();
            } catch (IOException | RuntimeException e) {
                close(); // Lucene's writer may be of no use any more; the next search opens another
                throw e;
            }
        }
    }

    private void catchUp() throws IOException {
        if (version == null) {
            open();
        }
        Txn.executeRead(dataset, () -> {
            if (!newest.get().equals(version) && read.get().equals(newest.get())) {
                rebuild();
            }
        });
        if (version == null) { // this thread reads an earlier version; what it finds is compared with that
            Txn.executeRead(dataset, this::rebuild);
        }
    }

    private void open() throws IOException {
        try {
            open(folder == null ? new ByteBuffersDirectory() : FSDirectory.open(folder));
            if (DirectoryReader.indexExists(files)) {
                try (DirectoryReader reader = DirectoryReader.open(files)) {
                    for (LeafReaderContext leaf : reader.leaves()) {
                        leaf.reader().checkIntegrity();
                    }
                    Map<String, String> about = reader.getIndexCommit().getUserData();
                    if (NameKey.rules().equals(about.get(RULES))) {
                        version = Version.parse(about.getOrDefault(VERSION, "")).orElse(null);
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index of names cannot be read ({}); it is made anew", e.toString());
            close();
            for (String name : FSDirectory.listAll(folder)) {
                Files.deleteIfExists(folder.resolve(name));
            }
            open(FSDirectory.open(folder));
        }
    }

    private void open(Directory directory) throws IOException {
        files = directory;
        writer = new IndexWriter(directory, new IndexWriterConfig(null));
        searchers = new SearcherManager(writer, null);
    }

    /** Makes it anew, within a transaction. */
    private void rebuild() {
        try {
            writer.deleteAll();
            NameEntry.all(dataset, entry -> {
                try {
                    writer.addDocument(NameDocuments.of(entry));
                } catch (IOException e) {
                    throw unreadable(e);
                }
            });
            commit(read.get());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void commit(Version of) throws IOException {
        writer.setLiveCommitData(
                Map.of(VERSION, of.toString(), RULES, NameKey.rules()).entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
        version = of;
    }

    private TiesException unreadable(IOException cause) {
        return new TiesException(
                Problem.unavailable(
                        folder == null ? "names" : folder.toString(),
                        "The index of names does not work (" + cause + ").",
                        "Check the disk; without the folder, the index is made anew."),
                cause);
    }

    @Override
    public synchronized void close() {
        version = null;
        try {
            if (searchers != null) {
                searchers.close();
            }
            if (writer != null) {
                writer.rollback();
            }
            if (files != null) {
                files.close();
            }
        } catch (IOException e) {
            LOG.warn("The index of names was not closed properly ({})", e.toString());
        }
        searchers = null;
        writer = null;
        files = null;
    }
}
