package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.diplomaticties.TestData;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.Store;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of sources, organisations, topics, places and the like; what there is to browse, and about the data. */
final class OtherPagesTest {

    private static final Store TIES = TestData.storeWith("page/ties");

    private final Reader article = new Reader(TestData.store());
    private final Reader ties = new Reader(TIES);

    @Test
    void a_source_tells_what_it_is_and_what_it_claims() {
        Document page = article.read("/doc/source/tdi-2022-09-12");
        assertThat(page.select("dl.facts").first().text()).contains("Publisher TDI", "Issued 12 September 2022");
        assertThat(page.select("section:has(#figures) tbody tr").eachText()).contains("meeting 2 2", "official 3 3");
        assertThat(page.select("article.claim")).hasSize(50);
        assertThat(page.select("section:has(#claims)").text()).contains("part 1 of");
        assertThat(article.read("/doc/source/tdi-2022-09-12?page=2").select("article.claim"))
                .isNotEmpty();
        assertThat(page.select("section:has(#passages) li")).hasSize(20);
    }

    @Test
    void a_source_tells_what_only_it_tells_and_where_another_differs() {
        Document page = ties.read("/doc/source/ties-gazette");
        assertThat(page.select("section:has(#figures) tbody tr").eachText())
                .contains("meeting 3 2", "official 3 2", "tenure 4 4");
        assertThat(page.select("section:has(#differences)").text())
                .contains("Ambassador of Iceland to Malta", "5 May 2005", "Register of the ties");
        assertThat(page.select("section:has(#differences) a:contains(All)").attr("href"))
                .isEqualTo("/ties/queries/disagreements");
        assertThat(ties.read("/doc/source/ties-register").select("dl.facts").text())
                .contains("Records read 40", "Problems found in them 2", "publicdomain/zero");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organization/federation-council | Part of Federal Assembly of Russia",
                "organization/federation-council | Posts in it Deputy Chairman of the Federation Council",
                "organization/union-state | Member states Belarus",
                "topic/cooperation | Narrower",
                "topic/cooperation | 2 meetings",
                "place/moscow | Sources written here TDI, 12 September 2022",
                "event/2023-forum-of-regions | Series Forum of Regions of Belarus and Russia",
                "agreement/union-state-programmes | How many 28",
                "agreement/acts-implementing-union-state-programmes | More than 400",
                "relation/belarus-russia-major-export-market | Towards Russia"
            })
    void a_thing_shows_what_stands_around_it(String thing, String text) {
        assertThat(article.read("/doc/" + thing).selectFirst("main").text()).contains(text);
    }

    @Test
    void a_place_shows_its_meetings_and_where_it_is() {
        Document page = ties.read("/doc/place/ties-valletta");
        assertThat(page.select("figure > svg")).hasSize(1);
        assertThat(page.select("section:has(#meetings)").text()).contains("2 meetings");
        assertThat(ties.read("/doc/place/ties-reykjavik").select("figure")).isEmpty();
    }

    @Test
    void what_is_of_a_kind_is_counted_and_listed_by_name() {
        Document page = article.read(new BrowsePage(), "/browse");
        assertThat(page.select(".kinds li").eachText()).contains("Officials 3", "Topics 7", "Sources 2");
        assertThat(page.select(".columns a[href=/ties/doc/state/belarus]").text())
                .isEqualTo("Belarus");
        assertThat(article.in(Language.RU)
                        .read(new BrowsePage(), "/browse")
                        .select("h3")
                        .eachText())
                .startsWith("А", "Б", "В");
    }

    @Test
    void what_is_the_same_is_listed_once() {
        Document page = ties.read(new BrowsePage(), "/browse?kind=official&letter=A");
        assertThat(page.select(".columns a").eachText())
                .contains("Anna of the register")
                .doesNotContain("Anna of the gazette");
        assertThat(ties.read(new BrowsePage(), "/browse?kind=official").select("main script"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/browse?kind=claim, is no kind to look through",
        "/browse?kind=<script>, is no kind to look through",
        "/browse?letter=%25, No name begins with",
        "/browse?page=99, There is no part 99",
        "/browse?page=-1, is no number of a part"
    })
    void what_cannot_be_browsed_is_told(String address, String text) {
        assertThatThrownBy(() -> article.read(new BrowsePage(), address))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining(text);
    }

    @Test
    void the_page_about_the_data_explains_how_facts_are_known_and_names_the_sources() {
        Document page = article.read(new AboutPage(), "/about");
        assertThat(page.select("section:has(#known) .sign").eachText())
                .containsExactly("attested", "stated", "unknown", "sources differ");
        assertThat(page.select("section:has(#known)").text()).contains("unresolved", "weekday resolved");
        assertThat(page.select("section:has(#from) tbody tr").eachText())
                .anyMatch(row -> row.startsWith("Diplomatic Ties reference data"));
        assertThat(page.select("section:has(#take) a").eachAttr("href"))
                .contains("/ties/ontology", "/ties/.well-known/void", "/ties/api/openapi.json");
    }
}
