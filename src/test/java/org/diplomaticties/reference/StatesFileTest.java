package org.diplomaticties.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.diplomaticties.Cases;
import org.junit.jupiter.api.Test;

/** The file of states is what the tool writes. */
final class StatesFileTest {

    @Test
    void the_file_is_what_the_tool_writes() throws IOException {
        assertThat(Cases.read(StatesFile.PATH))
                .as("after a change of ICU4J or of iso-3166-1.csv, run mvn test-compile exec:exec@states")
                .isEqualTo(StatesFile.text());
    }
}
