package org.diplomaticties.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.diplomaticties.fact.Fact;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.file.Folder;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.StateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a scraper's folder is recognised, and whose office holders it lists. */
final class EverypoliticianImporterTest {

    private static final StateNames STATES = StateData.names(Folder.bundled("data"));
    private static final String HOLDERS = "position,person,personID,start,end\nPresident,Anna Sapt,Q1,2001,\n";

    @TempDir
    private Path folder;

    @Test
    void without_positions_the_state_is_that_of_the_folders_name() throws IOException {
        Path set = Files.createDirectories(folder.resolve("south-korea-cabinet-main"));
        Files.createDirectories(set.resolve("html"));
        Files.writeString(set.resolve("html/holders21.csv"), HOLDERS);
        List<Fact> facts = new ArrayList<>();
        try (Archive archive = Archive.open(set)) {
            EverypoliticianImporter importer = new EverypoliticianImporter(STATES);
            assertThat(importer.sourceKey(archive)).isEqualTo("everypolitician-south-korea-cabinet");
            importer.read(archive, new Sink(ThingKey.source("set"), facts::add));
        }
        assertThat(facts).extracting(Fact::thing).contains(ThingKey.post("president-of-south-korea"));
    }

    @Test
    void a_folder_that_names_no_state_is_refused() throws IOException {
        Path set = Files.createDirectories(folder.resolve("cabinet"));
        Files.writeString(set.resolve("holders21.csv"), HOLDERS);
        assertRefused(set, "cabinet: It is not said whose office holders these are.");
    }

    @Test
    void several_sets_in_one_folder_are_refused() throws IOException {
        for (String name : List.of("belarus", "russia")) {
            Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("holders21.csv"), HOLDERS);
        }
        assertRefused(folder, "It holds several sets: belarus/, russia/.");
    }

    @Test
    void a_folder_of_another_kind_is_refused() throws IOException {
        Files.writeString(folder.resolve("visits.xml"), "<visits/>");
        assertRefused(folder, "This does not look like everypolitician: it has no holders21.csv.");
    }

    private static void assertRefused(Path set, String message) {
        try (Archive archive = Archive.open(set)) {
            Sink sink = new Sink(ThingKey.source("set"), fact -> {});
            assertThatThrownBy(() -> new EverypoliticianImporter(STATES).read(archive, sink))
                    .isInstanceOf(TiesException.class)
                    .hasMessageContaining(message);
        }
    }
}
