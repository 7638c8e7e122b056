package org.diplomaticties.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is no saved query is refused with what to do about it. */
final class SavedQueryTest {

    private static final String GOOD = """
            #+ summary: S
            #+ description: D
            #+ tags:
            #+   - t
            #+ x-columns:
            #+   - s: subject
            #+ x-view: table

            SELECT ?s { ?s ?p ?o }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#+ summary: S | #+ summery: S | a.rq: The header's \"summery\" is not known. Use defaults, description",
                "#+ description: D | #+ description: [D | a.rq: The header is not YAML",
                "#+ x-view: table | # | a.rq: The header has no \"x-view\" of one line. Add a line \"#+ x-view: …\".",
                "- s: subject | - t: subject | a.rq: The header's x-columns are [t], the query's columns are [s]. Make",
                "?s ?p ?o | ?s ?p | a.rq:9:19: This is not SPARQL 1.1: \"}\" is not expected at line 9, column 19. Mend",
                "?s ?p ?o | ?s ?p ?_o_wizard | a.rq: ?_o_wizard has a type that is not known. End it in _iri",
                "?s ?p ?o | ?_o_iri ?p ?__o_iri | a.rq: The parameter o is written in two ways"
            })
    void each_fault_is_told(String good, String bad, String message) {
        assertThatThrownBy(() -> SavedQuery.of(new TextFile("a.rq", "", GOOD.replace(good, bad))))
                .isInstanceOf(TiesException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void a_file_without_a_header_is_refused() {
        assertThatThrownBy(() -> SavedQuery.of(new TextFile("a.rq", "", "SELECT * { ?s ?p ?o }")))
                .isInstanceOf(TiesException.class)
                .hasMessageStartingWith("a.rq: It has no header. Start it with");
    }

    @Test
    void the_faults_of_all_files_are_told_together() throws IOException {
        Files.writeString(folder.resolve("a.rq"), "SELECT * { ?s ?p ?o }");
        Files.writeString(folder.resolve("b.rq"), "SELECT * { ?s ?p ?o }");
        assertThatThrownBy(() -> Questions.of(Folder.at(folder), List.of()))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("a.rq: It has no header")
                .hasMessageContaining("b.rq: It has no header");
    }

    @Test
    void an_unknown_name_is_told_with_the_nearest() {
        Questions questions = org.diplomaticties.TestData.questions();
        assertThatThrownBy(() -> questions.named("who-met-who"))
                .isInstanceOf(TiesException.class)
                .hasMessage("who-met-who: There is no saved query of this name. Did you mean who-met-whom?");
    }
}
