package org.diplomaticties.server;

import org.apache.jena.fuseki.main.FusekiServer;
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
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;

/** What can be read at which address. */
final class Addresses {

    private final ServerConfig config;
    private final Store store;
    private final Questions questions;
    private final Tiles tiles;
    private final VersionHeaders versions;
    private final PageRequests requests;
    private final HtmlAnswer html;

    Addresses(ServerConfig config, Store store, Questions questions) {
        this.config = config;
        this.store = store;
        this.questions = questions;
        this.tiles = new Tiles(config.tiles());
        this.versions = new VersionHeaders(store);
        this.requests = new PageRequests(config, store);
        this.html = new HtmlAnswer(requests, store);
    }

    void addTo(FusekiServer.Builder server) {
        server.addFilter("/*", new CrossOriginFilter()).addServlet("/*", new NothingHereServlet(html));
        addEndpoint(server);
        addThings(server);
        addQuestions(server);
        addOntology(server);
        server.addServlet("", servlet(new HomePage(questions)))
                .addServlet("/browse", servlet(new BrowsePage()))
                .addServlet("/about", servlet(new AboutPage()))
                .addServlet("/path", servlet(new PathPage()))
                .addServlet("/search", new SearchServlet(store, versions, servlet(new SearchPage()), html))
                .addServlet("/feed/*", new FeedServlet(new Feeds(store), store, versions, requests, html))
                .addServlet("/static/*", new StaticServlet())
                .addServlet("/opensearch.xml", new SiteFilesServlet(requests, store))
                .addServlet("/robots.txt", new SiteFilesServlet(requests, store));
    }

    private void addEndpoint(FusekiServer.Builder server) {
        server.addServlet("/sparql", new SparqlServlet(store, versions, requests, config.others()))
                .addServlet("/sparql.html", servlet(new EditorPage(Ontology.bundled(), questions)));
    }

    private void addThings(FusekiServer.Builder server) {
        ThingPages things = new ThingPages();
        server.addServlet("/id/*", new IdServlet(requests, html))
                .addServlet("/doc/*", new DocServlet(things, store, versions, requests, html))
                .addServlet("/pair", servlet(things.pair()))
                .addServlet("/.well-known/void", new CatalogueServlet(store, requests));
    }

    private void addQuestions(FusekiServer.Builder server) {
        server.addServlet("/queries", servlet(new QuestionsPage(questions)))
                .addFilter("/queries/*", new QueryTextFilter(questions, requests))
                .addServlet("/queries/*", servlet(new QuestionPage(questions, tiles)))
                .addServlet("/api/queries/*", new QuestionsServlet(store, versions, questions, requests))
                .addServlet("/api/openapi.json", new OpenApiServlet(questions))
                .addServlet("/.well-known/sparql-examples/*", new ExamplesServlet(questions, requests));
    }

    private void addOntology(FusekiServer.Builder server) {
        OntologyServlet ontology = new OntologyServlet(store, requests, html);
        server.addServlet("/ontology/*", ontology).addServlet("/context.jsonld", ontology);
        Format.OF_DOCUMENTS.forEach(format -> server.addServlet("/ontology." + format.name(), ontology));
    }

    private PageServlet servlet(Page page) {
        return new PageServlet(page, store, versions, requests, html);
    }
}
