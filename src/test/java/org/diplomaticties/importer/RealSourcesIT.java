package org.diplomaticties.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.file.Folder;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.FactWriter;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.StateData;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The published data sets, where they are at hand: in the folder that the system property {@code ties.sources} names, or
 * in {@code ../shared/data/sources}.
 */
final class RealSourcesIT {

    private static final StateNames STATES = StateData.names(Folder.bundled("data"));

    @TempDir
    private Path folder;

    @Test
    void the_most_frequent_visitors_to_the_united_states() {
        Graph visits = read("visits").graph();
        Map<String, Integer> counts = new TreeMap<>();
        visits.stream(Node.ANY, Ties.ROLE, Ties.GUEST)
                .map(guest -> visits.stream(Node.ANY, Ties.HAS_PARTICIPATION, guest.getSubject())
                                .findFirst()
                                .orElseThrow()
                                .getSubject()
                        + " " + Things.shortForm(object(visits, guest.getSubject(), Ties.ON_BEHALF_OF)))
                .distinct()
                .forEach(visit -> counts.merge(visit.substring(visit.indexOf(' ') + 1), 1, Integer::sum));
        assertThat(counts)
                .containsEntry("state/israel", 127)
                .containsEntry("state/united-kingdom", 116)
                .containsEntry("state/canada", 105)
                .containsEntry("state/germany", 98)
                .containsEntry("state/japan", 92)
                .containsEntry("state/soviet-union", 6)
                .containsEntry("state/russia", 25)
                .containsEntry("state/republic-of-china", 1)
                .containsEntry("state/taiwan", 3);
        assertThat(counts.values()).allMatch(count -> count <= 127);
    }

    @Test
    void the_visits_in_progress_on_a_day() {
        Graph visits = read("visits").graph();
        String day = "1999-04-24";
        assertThat(visits.stream(Node.ANY, RDF.type.asNode(), Ties.MEETING)
                        .map(Triple::getSubject)
                        .filter(visit -> visits.contains(visit, Ties.DATE, Node.ANY)
                                ? text(visits, visit, Ties.DATE).equals(day)
                                : text(visits, visit, Ties.BEGIN).compareTo(day) <= 0
                                        && text(visits, visit, Ties.END).compareTo(day) >= 0))
                .hasSize(37);
    }

    @Test
    void nominees_who_never_served_have_no_tenure() {
        Read pocom = read("pocom");
        assertThat(pocom.sink().problems().get(ProblemKind.NOMINEE_NOT_SERVED).count())
                .isEqualTo(393);
        assertThat(pocom.sink().problems().get(ProblemKind.DEFINED_TWICE).count())
                .isEqualTo(16);
    }

    @Test
    void the_chiefs_of_mission_in_belarus() {
        Graph pocom = read("pocom").graph();
        assertThat(holders(pocom, "2005-01-01")).containsExactly("official/pocom-krol-george-albert");
        assertThat(holders(pocom, "2010-01-01")).containsExactly("official/pocom-scanlan-michael-d");
    }

    @Test
    void all_of_them_pass_the_rules_and_a_second_import_changes_nothing() {
        Ontology ontology = Ontology.bundled();
        try (DiskStore store = DiskStore.open(folder.resolve("store"), ontology, Clock.systemUTC())) {
            for (String format : List.of("visits", "pocom", "gsh")) {
                assertThat(store.change(edit(format), new Reason("test", format)))
                        .isPresent();
            }
            assertThat(store.change(edit("gsh"), new Reason("test", "gsh"))).isEmpty();
        }
    }

    private static List<String> holders(Graph pocom, String day) {
        Node post = Things.thing("post", "chief-of-mission-of-united-states-to-belarus");
        return pocom.stream(Node.ANY, Ties.HAS_POST, post)
                .map(Triple::getSubject)
                .filter(tenure -> pocom.contains(tenure, Ties.BEGIN, Node.ANY)
                        && pocom.contains(tenure, Ties.END, Node.ANY)
                        && text(pocom, tenure, Ties.BEGIN).compareTo(day) <= 0
                        && text(pocom, tenure, Ties.END).compareTo(day) >= 0)
                .map(tenure -> Things.shortForm(object(pocom, tenure, ORG.member.asNode())))
                .toList();
    }

    private static Edit edit(String format) {
        SourceGraph source = read(format).source();
        return Edit.sources(new SourceReader(List.of(source), List.of(), true));
    }

    /** What came of a data set. */
    private record Read(SourceGraph source, Sink sink) {

        Graph graph() {
            return source.graph();
        }
    }

    private static Read read(String format) {
        Path zip = Path.of(System.getProperty("ties.sources", "../shared/data/sources"), format + ".zip");
        assumeTrue(Files.exists(zip), zip + " is not at hand; -Dties.sources=DIR names the folder that holds it");
        Importer importer = Importers.all(STATES).stream()
                .filter(each -> each.format().equals(format))
                .findFirst()
                .orElseThrow();
        ThingKey key = ThingKey.source(format);
        SourceGraph source = FactWriter.empty(key);
        Sink sink = new Sink(key, FactWriter.to(source.graph()));
        try (Archive archive = Archive.open(zip)) {
            importer.read(archive, sink);
        }
        return new Read(source, sink);
    }

    private static String text(Graph graph, Node subject, Node property) {
        return object(graph, subject, property).getLiteralLexicalForm();
    }

    private static Node object(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .findFirst()
                .orElseThrow()
                .getObject();
    }
}
