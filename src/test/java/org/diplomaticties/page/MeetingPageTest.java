package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.diplomaticties.TestData;
import org.diplomaticties.store.Store;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class MeetingPageTest {

    private static final Store STORE = TestData.storeWith("page/things");
    private static final Reader READER = new Reader(STORE);

    @Test
    void sides_stand_beside_each_other_with_those_who_took_part() {
        Document page = READER.read("/doc/meeting/2022-09-08-krutoi-vorobyov");
        assertThat(page.select(".side h3").eachText()).containsExactly("Belarus", "Russia");
        assertThat(page.select(".side").get(1).select(".participant > a").eachText())
                .containsExactly("Yury Vorobyov");
        assertThat(page.select(".side").get(1).text())
                .contains("Deputy Chairman of the Federation Council of Russia’s Federal Assembly")
                .contains("On behalf of Federation Council")
                .contains("As printed Yury Vorobyov");
    }

    @Test
    void what_is_not_stated_is_said_to_be_so() {
        Document page = READER.read("/doc/meeting/2022-09-12-rudenko-krutoy");
        assertThat(page.select("dl.facts").first().text())
                .startsWith("Date 12 September 2022 How this is known: weekday resolved")
                .contains("Place not stated Mode not stated");
    }

    @Test
    void dates_on_which_sources_disagree_stand_side_by_side() {
        Document page = READER.read("/doc/meeting/told-twice");
        assertThat(page.select("dl.facts")
                        .first()
                        .select("dd")
                        .first()
                        .select("> div > .either time")
                        .eachText())
                .containsExactly("3 March 2021", "4 March 2021");
        assertThat(page.select("dl.facts > dd > .sign.conflict").eachText()).containsExactly("sources differ");
    }

    @Test
    void a_claim_that_is_not_taken_as_a_fact_is_marked_and_its_fact_is_not_shown() {
        Document page = READER.read("/doc/meeting/told-twice");
        assertThat(page.select("tr.unresolved").text())
                .contains("The two met again", "not taken as a fact", "Who met is not said.");
        assertThat(page.select("dl.facts").first().text())
                .contains("cooperation")
                .doesNotContain("priority");
    }

    @Test
    void the_same_participant_of_two_records_is_one_with_both_names() {
        Document page = READER.read("/doc/meeting/told-again");
        assertThat(page.select(".participant > a").eachText()).containsExactlyInAnyOrder("Ivan Ivanov", "Anna Bravo");
        assertThat(page.select(".side").text())
                .contains("As printed Ivan Ivanov I. Ivanov", "Trade Minister", "Role host");
        assertThat(page.select("p.notice").text()).contains("one of 2");
    }

    @Test
    void the_next_meeting_of_the_same_two_is_one_step_away() {
        assertThat(READER.read("/doc/meeting/told-twice").select("a[rel=next]").attr("href"))
                .isEqualTo("/ties/doc/meeting/later");
        assertThat(READER.read("/doc/meeting/later").select("a[rel=prev]").attr("href"))
                .isEqualTo("/ties/doc/meeting/told-twice");
    }

    @Test
    void what_was_said_there_is_told_with_who_said_it() {
        assertThat(READER.read("/doc/meeting/told-twice").select(".said li").text())
                .contains("Ivan Ivanov on trade")
                .endsWith("Ivan Ivanov");
    }

    @Test
    void sentences_are_shown_in_the_order_of_the_text_when_it_is_at_hand() {
        assertThat(READER.read("/doc/meeting/told-twice").select(".sentence")).isEmpty();
        assertThat(new Reader(STORE)
                        .withText(Reader.GAZETTE)
                        .read("/doc/meeting/told-twice")
                        .select(".sentence blockquote")
                        .eachText())
                .containsExactly(
                        "Ivan Ivanov received Anna Bravo in Minsk on 3 March 2021.",
                        "He spoke of trade.",
                        "Two ministers met again, it is said.");
        assertThat(new Reader(STORE)
                        .withText(Reader.GAZETTE + " More.")
                        .read("/doc/meeting/told-twice")
                        .select(".sentence"))
                .isEmpty();
    }

    @Test
    void readers_of_russian_find_the_words_of_the_page_in_theirs() {
        assertThat(new Reader(STORE)
                        .in(Language.RU)
                        .read("/doc/meeting/told-twice")
                        .select("h2")
                        .eachText())
                .contains("Участники", "Что было сказано", "Утверждения");
    }

    @Test
    void no_meeting_of_that_name_is_told() {
        assertThatThrownBy(() -> READER.read("/doc/meeting/never"))
                .hasMessageContaining("Nothing is said of this thing");
    }
}
