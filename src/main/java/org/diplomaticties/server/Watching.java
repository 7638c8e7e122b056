package org.diplomaticties.server;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.diplomaticties.edge.KeptAnswers;
import org.diplomaticties.edge.Meters;
import org.diplomaticties.edge.Turns;
import org.diplomaticties.store.Store;

/** What an operator looks at: whether the server is ready, what is measured, which queries are slow. */
final class Watching implements AutoCloseable {

    private final ServerConfig config;
    private final Store store;
    private final Turns turns;
    private final Meters meters;
    private final KeptAnswers kept;

    /**
     * Watches over a server that has not started.
     *
     * @param loggedIn paths where nothing is done for those who have not logged in
     */
    Watching(ServerConfig config, Store store, Set<String> loggedIn) {
        this.config = config;
        this.store = store;
        this.turns = new Turns(config.budgets(), loggedIn);
        this.meters = new Meters(turns);
        this.kept = new KeptAnswers(config.budgets(), store::version);
        meters.gauge(
                "ties.store.version",
                "Number of the newest version of the graph",
                () -> store.version().number());
        meters.gauge(
                "ties.store.triples",
                "Triples of all sources",
                () -> store.health().triples());
        meters.gauge(
                "ties.store.bytes",
                "Size of the files of the store",
                () -> store.health().bytes());
        meters.gauge(
                "ties.store.columns",
                "1 while readers are answered from columns in memory, 0 while they are answered from the data on disk",
                () -> store.health().reading().fromMemory() ? 1 : 0);
        measureKept();
    }

    private void measureKept() {
        meters.gauge("ties.kept.answers", "Answers that are kept", kept::count);
        meters.gauge("ties.kept.bytes", "Memory that kept answers take", kept::bytes);
        meters.gauge("ties.kept.waiting", "Requests that wait for the answers to others", kept::waiting);
        meters.counter("ties.kept.given", "Answers that were kept and given out again", kept, KeptAnswers::given);
        meters.counter(
                "ties.kept.shared",
                "Answers that were made for another who asked at the same time",
                kept,
                KeptAnswers::shared);
        meters.counter("ties.kept.made", "Answers that were made since none was kept", kept, KeptAnswers::made);
        meters.counter("ties.kept.dropped", "Answers that made room for others", kept, KeptAnswers::dropped);
    }

    void addTo(FusekiServer.Builder server) {
        SlowLog slow = new SlowLog(config.slow());
        server.addFilter("/sparql", slow)
                .addFilter("/update", slow)
                .addServlet("/$/ready", new ReadyServlet(new Readiness(store, turns)))
                .addServlet("/$/metrics", new MetricsServlet(meters));
    }

    Turns turns() {
        return turns;
    }

    Meters meters() {
        return meters;
    }

    KeptAnswers kept() {
        return kept;
    }

    @Override
    public void close() {
        meters.close();
    }
}
