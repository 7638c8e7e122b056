package org.diplomaticties.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.fact.Fact;
import org.diplomaticties.fact.Tenure;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.file.Folder;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.FactWriter;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.StateData;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published sets of office holders, where they are at hand: in the folder {@code everypolitician} of the sources. */
final class RealOfficeHoldersIT {

    private static final StateNames STATES = StateData.names(Folder.bundled("data"));

    @TempDir
    private Path folder;

    @Test
    void the_ambassador_in_moscow_is_shown_in_the_post_of_which_the_article_speaks() {
        List<Fact> facts = new ArrayList<>();
        read("belarus-ministers", new Sink(ThingKey.source("b"), facts::add));
        assertThat(facts)
                .filteredOn(Tenure.class::isInstance)
                .map(Tenure.class::cast)
                .filteredOn(tenure -> tenure.post().equals(ThingKey.post("ambassador-of-belarus-to-russia")))
                .hasSize(5)
                .filteredOn(tenure -> tenure.period().end().isEmpty())
                .singleElement()
                .satisfies(tenure -> {
                    assertThat(tenure.holder()).isEqualTo(ThingKey.official("wikidata-q4415085"));
                    assertThat(tenure.attestedOn()).containsExactly(LocalDate.of(2022, 8, 1));
                });
    }

    @Test
    void every_office_holder_is_read() {
        Sink belarus = read("belarus-ministers", new Sink(ThingKey.source("b"), fact -> {}));
        assertThat(belarus.recordCount()).isEqualTo(384 + 703 + 861);
        assertThat(belarus.problems()).containsOnlyKeys(ProblemKind.IMPOSSIBLE_DATE, ProblemKind.OPEN_THOUGH_FOLLOWED);
        Sink russia = read("russia-cabinet", new Sink(ThingKey.source("r"), fact -> {}));
        assertThat(russia.recordCount()).isEqualTo(522 + 3467 + 2539);
        assertThat(russia.problems()).containsOnlyKeys(ProblemKind.OPEN_THOUGH_FOLLOWED);
    }

    @Test
    void both_pass_the_rules_and_a_second_import_changes_nothing() {
        try (DiskStore store = DiskStore.open(folder.resolve("store"), Ontology.bundled(), Clock.systemUTC())) {
            for (String set : List.of("belarus-ministers", "russia-cabinet")) {
                assertThat(store.change(edit(set), new Reason("test", set))).isPresent();
            }
            assertThat(store.change(edit("belarus-ministers"), new Reason("test", "again")))
                    .isEmpty();
        }
    }

    private static Edit edit(String set) {
        ThingKey key = ThingKey.source("everypolitician-" + set);
        SourceGraph source = FactWriter.empty(key);
        read(set, new Sink(key, FactWriter.to(source.graph())));
        return Edit.sources(new SourceReader(List.of(source), List.of(), true));
    }

    private static Sink read(String set, Sink sink) {
        Path path = Path.of(System.getProperty("ties.sources", "../shared/data/sources"), "everypolitician", set);
        assumeTrue(Files.exists(path), path + " is not at hand; -Dties.sources=DIR names the folder that holds it");
        try (Archive archive = Archive.open(path)) {
            new EverypoliticianImporter(STATES).read(archive, sink);
        }
        return sink;
    }
}
