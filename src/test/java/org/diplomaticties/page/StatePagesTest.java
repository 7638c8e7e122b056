package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.diplomaticties.TestData;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.Store;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of states, of two states and of posts. */
final class StatePagesTest {

    private static final Store TIES = TestData.storeWith("page/ties");

    private final Reader article = new Reader(TestData.store());
    private final Reader ties = new Reader(TIES);

    @Test
    void a_state_shows_whom_it_sent_on_a_day_and_how_that_is_known() {
        Element row = article.read("/doc/state/belarus?on=2022-09-12").selectFirst("section:has(#missions) tbody tr");
        assertThat(row.text()).contains("Russia", "Dmitry Krutoi", "attested", "TDI, 12 September 2022");
        assertThat(row.select(".sign.attested")).hasSize(1);
    }

    @Test
    void a_day_of_which_nothing_is_known_leads_to_the_last_that_is() {
        Document page = article.read("/doc/state/belarus?on=2023-01-01&lang=en");
        assertThat(page.select("section:has(#missions) tbody")).isEmpty();
        assertThat(page.select("a:contains(Last known)").attr("href"))
                .isEqualTo("/ties/doc/state/belarus?on=2022-09-12&lang=en");
        assertThat(page.selectFirst("section:has(#missions) details").text())
                .contains("Ambassador of Belarus to Russia");
    }

    @ParameterizedTest
    @CsvSource({"/doc/state/belarus, true", "/doc/post/x, true", "/doc/official/dmitry-krutoi, false"})
    void what_shows_who_is_in_office_today_is_another_page_tomorrow(String path, boolean showsToday) {
        assertThat(new ThingPages().showsToday(article.request(path))).isEqualTo(showsToday);
    }

    @Test
    void two_holders_by_two_sources_are_told_to_differ() {
        Document page = ties.read("/doc/state/iceland?on=2005-05-05");
        assertThat(page.select("section:has(#missions) .sign.conflict")).hasSize(2);
    }

    @Test
    void a_state_counts_whom_it_met_and_who_acted_for_it_once_for_all_that_are_the_same() {
        Document page = ties.read("/doc/state/iceland");
        assertThat(rows(page, "partners")).containsExactly("Malta 7 both Malta", "Nauru 1 both Nauru");
        assertThat(rows(page, "officials"))
                .contains("Bjarni of the register 3", "Anna of the register 1")
                .noneMatch(row -> row.contains("Anna of the gazette"));
        assertThat(page.select("section:has(#partners) a:contains(both)").attr("href"))
                .isEqualTo("/ties/pair?a=state%2Ficeland&b=state%2Fmalta");
        assertThat(page.selectFirst("section:has(#meetings)").text()).contains("8 meetings");
    }

    @Test
    void years_are_told_by_the_sort_of_post() {
        Document page = ties.read("/doc/state/iceland");
        assertThat(page.select("section:has(#years) figure > svg")).hasSize(1);
        assertThat(page.select("section:has(#years) thead th").eachText())
                .containsExactly("Year", "in a post of an organ", "as head of mission", "capacity not told", "All");
        assertThat(rows(page, "years")).contains("2010 1 0 1 2", "2002 0 1 0 1");
    }

    @Test
    void two_states_have_one_page_whichever_is_named_first() {
        Document page = ties.read(new ThingPages().pair(), "/pair?a=state/iceland&b=state/malta");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Iceland – Malta");
        assertThat(rows(page, "balance")).containsExactly("Iceland Malta 3", "Malta Iceland 2");
        assertThat(rows(page, "silences").get(0)).startsWith("9 June 2010 31 December 2019");
        assertThat(page.selectFirst("section:has(#missions)").text())
                .contains("Anna of the register", "Edda of the register");
        assertThat(page.select("figure > svg")).hasSize(2);
        Document turned = ties.read(new ThingPages().pair(), "/pair?a=state/malta&b=state/iceland");
        assertThat(turned.selectFirst("h1").text()).isEqualTo("Malta – Iceland");
        assertThat(rows(turned, "balance")).containsExactly("Malta Iceland 2", "Iceland Malta 3");
    }

    @Test
    void two_states_that_never_met_say_so() {
        Document page = article.read(new ThingPages().pair(), "/pair?a=state/nauru&b=state/malta");
        assertThat(page.text()).contains("No source in this graph tells of a meeting here");
        assertThat(page.text()).contains("No source in this graph tells of heads of mission between them.");
        assertThat(page.select("svg")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/pair, No state is named.",
        "/pair?a=state/malta, No state is named.",
        "/pair?a=state/malta&b=state/malta, is given twice",
        "/pair?a=state/malta&b=state/atlantis, There is no state state/atlantis here.",
        "/pair?a=state/malta&b=official/dmitry-krutoi, is no state.",
        "/pair?a=<script>&b=state/malta, is no state.",
        "/pair?a=state/malta&b=state/iceland&page=9, There is no part 9"
    })
    void what_are_no_two_states_is_told(String address, String text) {
        PageRequest request = ties.request(address);
        Page page = new ThingPages().pair();
        assertThatThrownBy(() -> TIES.dataset().calculateRead(() -> page.of(request, TIES.dataset())))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"on=x", "on=2005", "on=2005-02-30", "on=%20", "on=99999-01-01", "on=<script>", "on=0000-01-01"})
    void what_is_no_day_is_told(String parameter) {
        for (String path : List.of("/doc/state/iceland", "/doc/post/ties-of-iceland-to-malta")) {
            assertThatThrownBy(() -> ties.read(path + "?" + parameter))
                    .isInstanceOf(TiesException.class)
                    .hasMessageContaining("is no day");
        }
    }

    @Test
    void a_post_shows_its_holders_the_times_without_one_and_where_sources_differ() {
        Document page = ties.read("/doc/post/ties-of-iceland-to-malta?on=2006-06-06");
        assertThat(rows(page, "day").get(0)).contains("Bjarni of the register", "stated");
        assertThat(rows(page, "holders")).hasSize(6);
        assertThat(rows(page, "vacancies").get(0)).contains("30 June 2004", "15 October 2004", "106 days", "unknown");
        assertThat(rows(page, "vacancies")).anyMatch(row -> row.contains("at least"));
        Element conflict = page.selectFirst("section:has(#conflicts) li");
        assertThat(conflict.text())
                .contains("5 May 2005", "Bjarni of the register", "Register of the ties", "Gazette of the ties");
        assertThat(conflict.select(".sign.conflict")).hasSize(1);
    }

    @Test
    void a_post_whose_holder_is_unknown_says_so() {
        Document page = ties.read("/doc/post/ties-of-iceland-to-nauru?on=2020-01-01");
        assertThat(page.selectFirst("section:has(#day)").text()).contains("unknown", "Nothing is known of this day.");
        assertThat(page.select("section:has(#day) a").attr("href")).contains("on=2003-03-03");
    }

    @Test
    void names_are_never_markup() {
        for (String path : List.of(
                "/doc/post/ties-of-iceland-to-malta", "/doc/post/ties-of-malta-to-iceland", "/doc/state/iceland")) {
            Document page = ties.read(path);
            assertThat(page.select("main script")).isEmpty();
            assertThat(page.html()).doesNotContain("<script>alert");
        }
        assertThat(ties.read("/doc/post/ties-of-iceland-to-malta").text()).contains("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @CsvSource({"RU, Главы представительств, Исландия", "AR, Heads of mission, آيسلندا"})
    void states_are_shown_in_other_languages(Language language, String heading, String name) {
        Document page = new Reader(TIES).in(language).read("/doc/state/iceland");
        assertThat(page.selectFirst("h1").text()).isEqualTo(name);
        assertThat(page.select("h2#missions").text()).isEqualTo(heading);
        assertThat(page.select("html").attr("dir")).isEqualTo(language.direction());
    }

    private static List<String> rows(Document page, String section) {
        return page.select("section:has(#" + section + ") tbody tr").eachText();
    }
}
