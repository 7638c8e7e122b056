package org.diplomaticties.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.diplomaticties.fact.Fact;
import org.diplomaticties.fact.Official;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.file.Folder;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.StateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are Popolo, or only nearly. */
final class PopoloImporterTest {

    private static final StateNames STATES = StateData.names(Folder.bundled("data"));

    @TempDir
    private Path folder;

    private final List<Fact> facts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"people\": []}", "{\"persons\": {}}", "3"})
    void json_that_is_no_popolo_is_refused(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("file.json"), json);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(TiesException.class)
                .hasMessageStartingWith("file.json: This does not look like popolo: ");
    }

    @Test
    void what_stands_before_a_wrong_byte_is_read() throws IOException {
        byte[] json = "{\"persons\": [\n{\"id\": \"1\", \"name\": \"Anna\"},\n{\"id\": \"2\", \"name\": \"\u00e9\"}]}"
                .getBytes(StandardCharsets.ISO_8859_1);
        Sink found = read(Files.write(folder.resolve("file.json"), json));
        assertThat(facts).filteredOn(Official.class::isInstance).hasSize(1);
        assertThat(found.problems().get(ProblemKind.WRONG_ENCODING).first())
                .singleElement()
                .asString()
                .contains("file.json:3:");
    }

    @Test
    void records_may_come_in_several_files() throws IOException {
        Files.writeString(folder.resolve("a.json"), """
                {"memberships": [{"person_id": "1", "organization_id": "2", "start_date": "2001"}]}
                """);
        Files.writeString(folder.resolve("b.json"), """
                {"persons": [{"id": "1", "name": "Anna Sapt"}], "organizations": [{"id": "2", "name": "Council"}]}
                """);
        Sink found = read(folder);
        assertThat(found.problemCount()).isZero();
        assertThat(facts).extracting(Fact::label).contains("Anna Sapt, Member, Council");
    }

    private Sink read(Path path) {
        Sink sink = new Sink(ThingKey.source("file"), facts::add);
        try (Archive archive = Archive.open(path)) {
            new PopoloImporter(STATES).read(archive, sink);
        }
        return sink;
    }
}
