package org.diplomaticties.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import org.diplomaticties.TestData;
import org.junit.jupiter.api.Test;

final class CitationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String URL =
            "https://example.org/ties/queries/who-met-whom?official=official/dmitry-krutoi&version=42-7f3a9c1e";

    private final Citation citation = Citation.of(
            Askings.example(TestData.questions().named("who-met-whom").form()));

    @Test
    void an_answer_is_cited_in_one_line() {
        assertThat(citation.text(TODAY))
                .isEqualTo("Diplomatic Ties: Who met whom, and when (official official/dmitry-krutoi)."
                        + " Version 42-7f3a9c1e of 2026-11-24. " + URL + " (accessed 2026-11-25)");
    }

    @Test
    void an_answer_is_cited_in_bibtex() {
        assertThat(citation.bibTex(TODAY)).isEqualTo("""
                        @misc{ties-who-met-whom-42-7f3a9c1e,
                          author       = {{Diplomatic Ties}},
                          title        = {{Who met whom, and when (official official/dmitry-krutoi)}},
                          year         = {2026},
                          version      = {42-7f3a9c1e},
                          howpublished = {Open knowledge graph},
                          url          = {%s},
                          urldate      = {2026-11-25}
                        }""".formatted(URL));
    }

    @Test
    void what_bibtex_takes_for_its_own_is_escaped() {
        Citation hostile = new Citation("k", "50% of {a_b} & \\end ~^$#", "1-00000000", "", "http://example.org/");
        assertThat(hostile.bibTex(TODAY))
                .contains(
                        "{{50\\% of \\{a\\_b\\} \\& \\textbackslash{}end \\textasciitilde{}\\textasciicircum{}\\$\\#}}")
                .doesNotContain("year ");
    }

    @Test
    void an_answer_is_cited_in_csl_json() throws IOException {
        JsonNode item = new ObjectMapper().readTree(citation.cslJson(TODAY)).path(0);
        assertThat(item.path("type").asText()).isEqualTo("dataset");
        assertThat(item.path("URL").asText()).isEqualTo(URL);
        assertThat(item.path("version").asText()).isEqualTo("42-7f3a9c1e");
        assertThat(item.path("issued").path("date-parts").toString()).isEqualTo("[[2026,11,24]]");
        assertThat(item.path("accessed").path("date-parts").toString()).isEqualTo("[[2026,11,25]]");
    }
}
