package org.diplomaticties.server;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.function.Function;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.diplomaticties.feed.Feeds;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.page.AboutPage;
import org.diplomaticties.page.BrowsePage;
import org.diplomaticties.page.EditorPage;
import org.diplomaticties.page.HomePage;
import org.diplomaticties.page.Page;
import org.diplomaticties.page.PathPage;
import org.diplomaticties.page.QuestionPage;
import org.diplomaticties.page.QuestionsPage;
import org.diplomaticties.page.SearchPage;
import org.diplomaticties.page.ThingPages;
import org.diplomaticties.page.Tiles;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.DiskStore;
import org.diplomaticties.store.Store;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/** A running server. */
public final class TiesServer implements AutoCloseable {

    private final FusekiServer fuseki;
    private final ServerConfig config;

    private TiesServer(FusekiServer fuseki, ServerConfig config) {
        this.fuseki = fuseki;
        this.config = config;
    }

    /**
     * Starts a server that answers from a store.
     *
     * @throws TiesException if the port is taken, or the host is none of this machine
     */
    public static TiesServer start(ServerConfig config, Store store, Questions questions) {
        VersionHeaders versions = new VersionHeaders(store);
        return start(config, reading(config, store, questions, versions, FusekiServer.create()));
    }

    /**
     * Starts a server that also changes the store, for users who log in.
     *
     * @throws TiesException if the port is taken, or the host is none of this machine
     */
    public static TiesServer start(ServerConfig config, DiskStore store, Questions questions, Users users) {
        VersionHeaders versions = new VersionHeaders(store);
        Changes changes = new Changes(store);
        LoginFilter login = new LoginFilter(users);
        FusekiServer.Builder builder = FusekiServer.create()
                .addFilter("/update", login)
                .addFilter("/data", login)
                .addServlet("/update", new UpdateServlet(changes))
                .addServlet("/data", new DataServlet(store, versions, changes));
        return start(config, reading(config, store, questions, versions, builder));
    }

    private static FusekiServer.Builder reading(
            ServerConfig config,
            Store store,
            Questions questions,
            VersionHeaders versions,
            FusekiServer.Builder builder) {
        PageRequests requests = new PageRequests(config, store);
        HtmlAnswer html = new HtmlAnswer(requests, store);
        Function<Page, PageServlet> pages = page -> new PageServlet(page, store, versions, requests, html);
        ThingPages things = new ThingPages();
        // A query endpoint alone: with more, Fuseki answers a bare GET with the whole data set.
        DataService.Builder sparql = DataService.newBuilder(store.dataset())
                .addEndpoint(Endpoint.create()
                        .operation(Operation.Query)
                        .processor(new SparqlQuery(versions))
                        .build());
        addOntology(new OntologyServlet(store, requests, html), builder);
        return builder.port(config.port())
                .enablePing(true)
                .add("/sparql", sparql)
                .addFilter("/*", new CrossOriginFilter())
                .addFilter("/*", new Security(new Tiles(config.tiles())))
                .addFilter("/*", new DecodingFilter())
                .addFilter("/sparql", new EndpointFilter(store, versions, requests))
                .addFilter("/queries/*", new QueryTextFilter(questions, requests))
                .addServlet("", pages.apply(new HomePage(questions)))
                .addServlet("/id/*", new IdServlet(requests, html))
                .addServlet("/doc/*", new DocServlet(things, store, versions, requests, html))
                .addServlet("/.well-known/void", new CatalogueServlet(store, requests))
                .addServlet("/.well-known/sparql-examples/*", new ExamplesServlet(questions, requests))
                .addServlet("/queries", pages.apply(new QuestionsPage(questions)))
                .addServlet("/queries/*", pages.apply(new QuestionPage(questions, new Tiles(config.tiles()))))
                .addServlet("/path", pages.apply(new PathPage()))
                .addServlet("/sparql.html", pages.apply(new EditorPage(Ontology.bundled(), questions)))
                .addServlet("/pair", pages.apply(things.pair()))
                .addServlet("/browse", pages.apply(new BrowsePage()))
                .addServlet("/about", pages.apply(new AboutPage()))
                .addServlet("/static/*", new StaticServlet())
                .addServlet("/feed/*", new FeedServlet(new Feeds(store), store, versions, requests, html))
                .addServlet("/opensearch.xml", new SiteFilesServlet(requests, store))
                .addServlet("/robots.txt", new SiteFilesServlet(requests, store))
                .addServlet("/*", new NothingHereServlet(html))
                .addServlet("/api/queries/*", new QuestionsServlet(store, versions, questions, requests))
                .addServlet("/search", new SearchServlet(store, versions, pages.apply(new SearchPage()), html))
                .addServlet("/api/openapi.json", new OpenApiServlet(questions));
    }

    private static void addOntology(OntologyServlet ontology, FusekiServer.Builder builder) {
        builder.addServlet("/ontology/*", ontology).addServlet("/context.jsonld", ontology);
        Format.OF_DOCUMENTS.forEach(format -> builder.addServlet("/ontology." + format.name(), ontology));
    }

    private static TiesServer start(ServerConfig config, FusekiServer.Builder builder) {
        FusekiServer fuseki = builder.build();
        for (var connector : fuseki.getJettyServer().getConnectors()) {
            if (connector instanceof ServerConnector listener) {
                listener.setHost(config.host());
            }
        }
        PlainErrors errors = new PlainErrors();
        fuseki.getJettyServer().setErrorHandler(errors);
        fuseki.getJettyServer().insertHandler(compression());
        fuseki.getJettyServer()
                .getDescendants(ContextHandler.class)
                .forEach(context -> context.setErrorHandler(errors));
        try {
            fuseki.start();
            return new TiesServer(fuseki, config);
        } catch (RuntimeException e) {
            fuseki.stop();
            throw explained(config, e);
        }
    }

    /** Compresses answers; what comes compressed is not its business, since it would inflate it without a limit. */
    private static CompressionHandler compression() {
        CompressionHandler handler = new CompressionHandler();
        handler.putCompression(new GzipCompression());
        handler.putConfiguration(
                "/",
                CompressionConfig.builder()
                        .defaults()
                        .decompressExcludeEncoding("gzip")
                        .build());
        return handler;
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        return "http://" + host + ":" + fuseki.getPort();
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Stops the server; requests at work end, new ones are refused. */
    @Override
    public void close() {
        fuseki.stop();
    }

    private static RuntimeException explained(ServerConfig config, RuntimeException failure) {
        String address = config.host() + ":" + config.port();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    && config.port() != 0
                    && String.valueOf(cause.getMessage()).contains("in use")) {
                return new TiesException(
                        Problem.unavailable(
                                address,
                                "Another program listens on this port.",
                                "Stop it, or choose another port with --port (0 takes any free one)."),
                        failure);
            }
            if (cause instanceof BindException || cause instanceof UnresolvedAddressException) {
                return new TiesException(
                        Problem.unavailable(
                                address,
                                "The server cannot listen there"
                                        + (cause.getMessage() == null ? "." : ": " + cause.getMessage() + "."),
                                "Name an address of this machine with --host, and a port that you may use with --port."),
                        failure);
            }
        }
        return failure;
    }
}
