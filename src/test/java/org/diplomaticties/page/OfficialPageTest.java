package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.diplomaticties.TestData;
import org.diplomaticties.store.Store;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OfficialPageTest {

    private static final Store STORE = TestData.storeWith("page/things");
    private static final Reader READER = new Reader(STORE);

    @Test
    void the_last_known_post_stands_under_the_name_with_its_sign() {
        Document page = READER.read("/doc/official/dmitry-krutoi");
        assertThat(page.select("h1").text()).isEqualTo("Dmitry Krutoi");
        assertThat(page.select(".lead").text())
                .isEqualTo("Last known post: Ambassador of Belarus to Russia attested"
                        + " shown on 2 days, from 8 September 2022 to 12 September 2022");
    }

    @Test
    void the_counterparts_are_drawn_and_stand_in_a_table_with_the_ways_to_them() {
        Document page = READER.read("/doc/official/dmitry-krutoi");
        assertThat(page.select("svg.ego .node")).hasSize(2);
        assertThat(page.select("details.table tbody tr").eachText())
                .containsExactly(
                        "A.Yu. Rudenko 1 meeting Ways between the two A.Yu. Rudenko",
                        "Yury Vorobyov 1 meeting Ways between the two Yury Vorobyov");
        assertThat(page.select("details.table a[href*=path]").get(0).attr("href"))
                .isEqualTo("/ties/path?from=official%2Fdmitry-krutoi&to=official%2Fa-yu-rudenko");
    }

    @Test
    void names_stand_as_they_are_printed_with_their_sources() {
        assertThat(READER.read("/doc/official/dmitry-krutoi")
                        .select("#names + div tbody tr")
                        .eachText())
                .containsExactly(
                        "D.N. Krutoy once TDI, 12 September 2022", "Dmitry Krutoi once TDI, 12 September 2022");
    }

    @Test
    void a_stated_career_that_sources_tell_differently_is_a_conflict() {
        Document page = READER.read("/doc/official/ivan-ivanov");
        assertThat(page.select("#career ~ .scroll").get(0).select("tbody tr").eachText())
                .hasSize(2)
                .allMatch(row -> row.contains("sources differ"));
        assertThat(page.select("svg.timeline .span")).hasSize(2);
    }

    @Test
    void terms_of_one_source_that_follow_each_other_are_no_conflict() {
        assertThat(READER.read("/doc/official/anna-bravo")
                        .select("#career ~ .scroll")
                        .get(0)
                        .select(".sign")
                        .eachText())
                .containsExactly("stated", "stated");
    }

    @Test
    void a_record_of_a_group_says_so_and_shows_all_of_it() {
        Document page = READER.read("/doc/official/i-ivanov");
        assertThat(page.select("h1").text()).isEqualTo("Ivan Ivanov");
        assertThat(page.select("p.notice").text())
                .isEqualTo(
                        "This record is one of 2 that are the same, and this page shows all of them as one: Ivan Ivanov");
        assertThat(page.select("section[aria-labelledby=meetings] li .when > a").eachText())
                .containsExactly("2022", "3 March 2021");
        assertThat(page.select("#identity ~ ul").text())
                .contains("I. Ivanov", "Score 0.97: same post; fitting initial.");
        assertThat(READER.read("/doc/official/ivan-ivanov").select("p.notice")).isEmpty();
    }

    @Test
    void questions_about_him_are_one_step_away() {
        assertThat(READER.read("/doc/official/i-ivanov").select("nav.asks a").eachAttr("href"))
                .contains("/ties/queries/career?official=official%2Fivan-ivanov");
    }

    @Test
    void names_in_other_scripts_stand_under_the_name() {
        Document page = READER.read("/doc/official/ivan-ivanov");
        assertThat(page.select(".names bdi").eachAttr("lang")).containsExactlyInAnyOrder("ar", "ru");
    }

    @Test
    void readers_of_russian_and_arabic_are_served_in_theirs() {
        assertThat(new Reader(STORE)
                        .in(Language.RU)
                        .read("/doc/official/ivan-ivanov")
                        .select("h1, h2")
                        .eachText())
                .startsWith("Иван Иванов", "Должности", "Встречи");
        Document arabic = new Reader(STORE).in(Language.AR).read("/doc/official/ivan-ivanov");
        assertThat(arabic.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.select("h1").text()).isEqualTo("إيفان إيفانوف");
    }

    @Test
    void who_met_nobody_and_holds_nothing_has_a_page_that_says_so() {
        Document page = READER.read("/doc/official/met-nobody");
        assertThat(page.select(".empty").eachText()).hasSize(3);
        assertThat(page.select("svg")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hostile, <script>alert(1)</script> \"quoted\"", "long, long name long name"})
    void hostile_names_are_words_and_nothing_else(String key, String shown) {
        Document page = READER.read("/doc/official/" + key);
        assertThat(page.select("h1").text()).startsWith(shown);
        assertThat(page.select("main script, main img, [onerror]")).isEmpty();
    }

    @Test
    void links_keep_the_version_that_the_address_names() {
        String version = STORE.version().toString();
        assertThat(READER.read("/doc/official/dmitry-krutoi?version=" + version)
                        .select("main a[href^=/ties/doc]")
                        .eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.contains("version=" + version));
    }

    @Test
    void nobody_of_that_name_is_told() {
        assertThatThrownBy(() -> READER.read("/doc/official/nobody"))
                .hasMessageContaining("Nothing is said of this thing");
    }
}
