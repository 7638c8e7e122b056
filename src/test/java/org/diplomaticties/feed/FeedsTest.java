package org.diplomaticties.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.diplomaticties.TestData;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.page.Language;
import org.diplomaticties.page.PageRequest;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.DiskStore;
import org.diplomaticties.store.Store;
import org.diplomaticties.validate.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedsTest {

    private static final long FEW = 60;
    private static final Node BRAVO = Things.thing("official", "anna-bravo");
    private static final Node ALSO_BRAVO = Things.thing("official", "a-bravo");
    private static final Node ALPHA = Things.thing("state", "alpha");
    private static final Node BETA = Things.thing("state", "beta");
    private static final Clock NOON = Clock.fixed(Instant.parse("2024-05-06T12:00:00.123Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private DiskStore store;
    private Feeds feeds;

    @BeforeEach
    void open() {
        store = DiskStore.open(folder.resolve("store"), Ontology.bundled(), NOON);
        feeds = new Feeds(store, FEW);
        load("people", "Who there is", """
                <state/alpha> a dt:State ; skos:prefLabel "Alpha"@en , "Альфа"@ru .
                <state/beta> a dt:State ; skos:prefLabel "Beta"@en .
                <organization/ministry> a dt:Organization ; skos:prefLabel "Ministry"@en ; dt:organOf <state/beta> .
                <place/town> a dt:Place ; skos:prefLabel "Town"@en .
                <official/anna-bravo> a dt:Official ; skos:prefLabel "Anna Bravo"@en , "Анна Браво"@ru .
                <official/a-bravo> a dt:Official ; skos:prefLabel "A. Bravo"@en ;
                  dt:identifiedWith <official/anna-bravo> .
                <official/carl> a dt:Official ; skos:prefLabel "Carl"@en .
                """);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_the_newest_change_added_comes_first_whatever_its_date() {
        load("one", "First", meeting("new", "2020-01-01", "anna-bravo", "state/alpha"));
        load("two", "Second", meeting("old", "1950-01-01", "carl", "state/alpha"));
        Atom feed = Atom.parse(meetings());
        assertThat(feed.texts("id")).containsExactly(iri("meeting/old"), iri("meeting/new"));
        assertThat(feed.texts("updated")).containsOnly("2024-05-06T12:00:00Z");
        assertThat(feed.texts("summary"))
                .containsExactly(
                        "1 January 1950: Carl (Alpha). Place: Town.",
                        "1 January 2020: Anna Bravo (Alpha). Place: Town.");
        assertThat(feed.text("subtitle")).contains("at most 50 entries", "more than 60 triples");
        assertThat(feed.link("self")).hasToString("https://example.org/ties/feed/meetings");
    }

    @Test
    void what_was_removed_again_is_told_no_more() {
        load("one", "First", meeting("new", "2020-01-01", "anna-bravo", "state/alpha"));
        load("two", "Second", meeting("old", "1950-01-01", "carl", "state/alpha"));
        store.change(Edit.unload(Things.thing("source", "two")), new Reason("ann", "Out"));
        assertThat(Atom.parse(meetings()).texts("id")).containsExactly(iri("meeting/new"));
    }

    @Test
    void a_large_change_is_one_entry_and_its_meetings_follow_by_date() {
        load("many", "Archive", many(60));
        load("one", "First", meeting("new", "1950-01-01", "anna-bravo", "state/alpha"));
        Atom feed = Atom.parse(meetings());
        assertThat(feed.entries()).hasSize(50);
        assertThat(feed.texts("title").subList(0, 3))
                .containsExactly("Meeting new", "Many facts at once: Archive", "Meeting m59");
        assertThat(feed.texts("summary").get(1)).contains("added, 0 removed. Too many to name its meetings here.");
        assertThat(feed.texts("updated").get(2)).isEqualTo("2023-04-01T00:00:00Z");
    }

    @Test
    void a_thing_has_the_meetings_in_which_it_or_somebody_for_it_took_part_under_any_name() {
        load("one", "First", meeting("a", "2020-01-01", "anna-bravo", "state/alpha"));
        load("two", "Second", meeting("b", "2020-01-02", "a-bravo", "organization/ministry"));
        load("three", "Third", meeting("c", "2020-01-03", "carl", "state/beta"));
        assertThat(of(BRAVO, Language.EN).texts("title")).containsExactly("Meeting b", "Meeting a");
        assertThat(of(ALSO_BRAVO, Language.EN).texts("title")).containsExactly("Meeting b", "Meeting a");
        assertThat(of(ALPHA, Language.EN).texts("title")).containsExactly("Meeting a");
        assertThat(of(BETA, Language.EN).texts("title")).containsExactly("Meeting c", "Meeting b");
        assertThat(of(BRAVO, Language.EN).text("title")).isEqualTo("Meetings: Anna Bravo · Diplomatic Ties");
        assertThat(of(BRAVO, Language.EN).link("alternate"))
                .hasToString("https://example.org/ties/doc/official/anna-bravo");
    }

    @Test
    void meetings_that_are_the_same_are_one_entry() {
        load("one", "First", meeting("a", "2020-01-01", "anna-bravo", "state/alpha"));
        load(
                "two",
                "Second",
                meeting("b", "2020-01-01", "carl", "state/beta") + "<meeting/b> dt:identifiedWith <meeting/a> .\n");
        Atom feed = Atom.parse(meetings());
        assertThat(feed.texts("id")).containsExactly(iri("meeting/a"));
        assertThat(feed.texts("summary").get(0)).contains("Anna Bravo (Alpha), Carl (Beta)");
    }

    @Test
    void names_and_texts_are_in_the_language_of_the_reader() {
        load("one", "First", meeting("a", "2020-01-01", "anna-bravo", "state/alpha"));
        Atom feed = of(ALPHA, Language.RU);
        assertThat(feed.text("title")).isEqualTo("Встречи: Альфа · Diplomatic Ties");
        assertThat(feed.texts("summary").get(0)).contains("Анна Браво (Альфа)").contains("1 января 2020");
        assertThat(feed.root().getAttribute("xml:lang")).isEqualTo("ru");
    }

    @Test
    void a_change_is_told_with_who_why_and_how_much() {
        load("one", "First", meeting("a", "2020-01-01", "anna-bravo", "state/alpha"));
        store.change(Edit.unload(Things.thing("source", "one")), new Reason("bob", "Out"));
        Atom feed = Atom.parse(feeds.changes(request("/feed/changes", Language.EN, store)));
        assertThat(feed.texts("title"))
                .containsExactly(
                        "Change 4: Out",
                        "Change 3: First",
                        "Change 2: Who there is",
                        "Change 1: The vocabulary of this program");
        assertThat(feed.texts("summary").get(0)).startsWith("0 triples added, ");
        assertThat(Atom.text(
                        (org.w3c.dom.Element) feed.entries()
                                .get(0)
                                .getElementsByTagName("author")
                                .item(0),
                        "name"))
                .isEqualTo("bob");
        assertThat(feed.texts("id").get(0)).isEqualTo("https://example.org/ties/feed/changes#" + store.version());
    }

    @Test
    void an_earlier_version_has_the_feed_of_its_time() {
        load("one", "First", meeting("a", "2020-01-01", "anna-bravo", "state/alpha"));
        Version before = store.version();
        load("two", "Second", meeting("b", "2020-01-02", "carl", "state/beta"));
        PageRequest asked = request("/feed/meetings", Language.EN, before);
        assertThat(Atom.parse(store.dataset().calculateRead(() -> feeds.meetings(asked, store.at(before))))
                        .texts("title"))
                .containsExactly("Meeting a");
    }

    @Test
    void hostile_names_are_text_and_stay_well_formed() {
        load(
                "one",
                "<b>Why</b> & ]]> \u0001\u000B",
                meeting("a", "2020-01-01", "anna-bravo", "state/alpha")
                        + "<meeting/a> skos:prefLabel \"<script>alert(1)</script> & ]]> ' \\\"\\u0001\\u0008\\uFFFE\\n\\u202E"
                        + "x".repeat(5_000) + "\"@fr .\n");
        Atom feed = of(ALPHA, Language.FR);
        assertThat(meetings()).doesNotContain("<script>");
        assertThat(feed.texts("title").get(0))
                .startsWith("<script>alert(1)</script> & ]]> ' \"\uFFFD\uFFFD\uFFFD \u202Exxx")
                .endsWith("x…")
                .hasSize(1_001);
        Atom changes = Atom.parse(feeds.changes(request("/feed/changes", Language.EN, store)));
        assertThat(changes.texts("title").get(0)).isEqualTo("Change 3: <b>Why</b> & ]]> \uFFFD");
    }

    @Test
    void a_graph_without_a_log_has_the_latest_meetings_by_date() {
        Store memory = TestData.store();
        Feeds ofMemory = new Feeds(memory);
        PageRequest asked = request("/feed/meetings", Language.EN, memory);
        Atom feed = Atom.parse(memory.dataset().calculateRead(() -> ofMemory.meetings(asked, memory.dataset())));
        assertThat(feed.texts("id"))
                .containsExactly(iri("meeting/2022-09-12-rudenko-krutoy"), iri("meeting/2022-09-08-krutoi-vorobyov"));
        assertThat(feed.texts("updated")).containsOnly("2022-09-12T00:00:00Z");
        assertThat(feed.text("subtitle")).contains("keeps no log of changes");
        assertThat(Atom.parse(ofMemory.changes(request("/feed/changes", Language.EN, memory)))
                        .entries())
                .isEmpty();
    }

    private String meetings() {
        PageRequest asked = request("/feed/meetings", Language.EN, store);
        return store.dataset().calculateRead(() -> feeds.meetings(asked, store.dataset()));
    }

    private Atom of(Node thing, Language language) {
        PageRequest asked = request("/feed/" + Things.shortForm(thing), language, store);
        return Atom.parse(store.dataset().calculateRead(() -> feeds.of(thing, asked, store.dataset())));
    }

    private static PageRequest request(String path, Language language, Store of) {
        return request(path, language, of.version());
    }

    private static PageRequest request(String path, Language language, Version version) {
        return new PageRequest(
                PublicUrl.parse("https://example.org/ties"),
                path,
                Map.of(),
                language,
                version,
                Instant.EPOCH,
                Texts.NONE);
    }

    private static String iri(String name) {
        return "https://w3id.org/diplomatic-ties/id/" + name;
    }

    private void load(String key, String why, String turtle) {
        String text = """
                @base <https://w3id.org/diplomatic-ties/id/> .
                @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <source/KEY> a dt:Source ; skos:prefLabel 'Paper'@en ; dcterms:issued "2023-04"^^xsd:gYearMonth .
                """.replace("KEY", key) + turtle;
        store.change(
                Edit.sources(SourceReader.read(List.of(new TextFile(key + ".ttl", key, text)))),
                new Reason("ann", why));
    }

    private static String meeting(String key, String day, String official, String side) {
        return """
                <meeting/KEY> a dt:Meeting ; skos:prefLabel "Meeting KEY"@en ;
                  dt:date "DAY"^^xsd:date ; dt:dateBasis dt:DateStated ; dt:place <place/town> ;
                  dt:participation <participation/KEY-1> .
                <participation/KEY-1> a dt:Participation ; skos:prefLabel "At KEY"@en ;
                  dt:participant <official/WHO> ; dt:onBehalfOf <SIDE> ; dt:nameAsPrinted "Somebody"@en .
                """.replace("KEY", key)
                .replace("DAY", day)
                .replace("WHO", official)
                .replace("SIDE", side);
    }

    private static String many(int count) {
        Stream<String> meetings = IntStream.range(0, count)
                .mapToObj(i ->
                        meeting("m" + i, LocalDate.of(2020, 1, 1).plusDays(i).toString(), "carl", "state/alpha"));
        return String.join("", meetings.toList());
    }
}
