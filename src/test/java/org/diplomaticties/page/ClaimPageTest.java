package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.diplomaticties.TestData;
import org.diplomaticties.store.Store;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class ClaimPageTest {

    private static final Store STORE = TestData.storeWith("page/things");
    private static final Reader READER = new Reader(STORE);

    @Test
    void a_claim_is_a_sentence_with_who_says_and_who_reports_it() {
        Document page = READER.read("/doc/claim/tdi-2022-09-12-19b");
        assertThat(page.select(".lead").text())
                .isEqualTo("Meeting of Dmitry Krutoi and Yury Vorobyov, 8 September 2022 date 8 September 2022");
        assertThat(page.select("dl.claim").first().text())
                .contains("Status inferred")
                .contains("Who says so Ministry of Foreign Affairs of Belarus")
                .contains("Who reports it TDI")
                .contains("Where in the text characters 739–985");
    }

    @Test
    void the_sentence_is_shown_when_the_text_is_at_hand() {
        assertThat(new Reader(STORE)
                        .withText(Reader.GAZETTE)
                        .read("/doc/claim/gazette-03")
                        .select("blockquote")
                        .text())
                .isEqualTo("He spoke of trade.");
    }

    @Test
    void a_claim_that_is_not_taken_as_a_fact_says_so() {
        assertThat(READER.read("/doc/claim/gazette-04").select("p.notice").text())
                .isEqualTo("The graph keeps this claim, and does not take what it says as a fact.");
        assertThat(READER.read("/doc/claim/gazette-01").select("p.notice")).isEmpty();
    }

    @Test
    void what_else_is_claimed_of_the_same_stands_below() {
        assertThat(READER.read("/doc/claim/gazette-01")
                        .select("table.claims tbody tr > td:first-child > a")
                        .eachText())
                .containsExactly("They met on 3 March 2021", "The two met again");
    }

    @Test
    void a_tenure_tells_each_date_with_its_source() {
        Document page = READER.read("/doc/tenure/ivanov-minister");
        assertThat(page.select("main > p > .sign").eachText()).containsExactly("stated");
        assertThat(page.select("dl.facts").first().text())
                .contains("begin May 2019 How this is known: source", "Told by The Gazette", "end 2021")
                .contains("attested on 3 March 2021");
        assertThat(READER.read("/doc/tenure/dmitry-krutoi-ambassador-of-belarus-to-russia")
                        .select("main > p > .sign")
                        .eachText())
                .containsExactly("attested");
    }

    @Test
    void a_participation_leads_to_its_meeting() {
        Document page = READER.read("/doc/participation/told-twice-ivanov");
        assertThat(page.select("dl.facts > dd").first().select("a").first().attr("href"))
                .isEqualTo("/ties/doc/meeting/told-twice");
        assertThat(page.select("dl.facts").first().text()).contains("capacity as printed Trade Minister");
    }
}
