package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.diplomaticties.TestData;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class MeetingsTest {

    private static final Store STORE = TestData.storeWith("page/things");
    private static final Node KRUTOI = Things.thing("official", "dmitry-krutoi");
    private static final List<Node> OF_THE_ARTICLE = List.of(
            Things.thing("meeting", "2022-09-08-krutoi-vorobyov"),
            Things.thing("meeting", "2022-09-12-rudenko-krutoy"));

    @Test
    void the_newest_comes_first_under_its_year() {
        Document page = shown(OF_THE_ARTICLE, "/doc/official/dmitry-krutoi");
        assertThat(page.select("h3").eachText()).containsExactly("2022");
        assertThat(page.select("li time").eachText()).containsExactly("12 September 2022", "8 September 2022");
        assertThat(page.select("li .when > a").eachAttr("href"))
                .containsExactly(
                        "/ties/doc/meeting/2022-09-12-rudenko-krutoy", "/ties/doc/meeting/2022-09-08-krutoi-vorobyov");
    }

    @Test
    void those_who_took_part_are_named_but_for_those_whose_page_it_is() {
        Document page = shown(OF_THE_ARTICLE, "/doc/official/dmitry-krutoi");
        assertThat(page.select(".who > .one").eachText()).containsExactly("A.Yu. Rudenko", "Yury Vorobyov");
    }

    @Test
    void a_mark_tells_how_a_date_is_known() {
        Document page = shown(OF_THE_ARTICLE, "/doc/official/dmitry-krutoi");
        assertThat(page.select(".when summary").eachText())
                .containsExactly("How this is known: weekday resolved", "How this is known: year inferred");
        assertThat(page.select(".when details").get(1).text())
                .contains("As printed: 8 September", "Ministry of Foreign");
    }

    @Test
    void the_sentence_is_shown_when_the_text_is_at_hand() {
        List<Node> meeting = List.of(Things.thing("meeting", "told-twice"));
        assertThat(shown(meeting, new Reader(STORE)).select("blockquote")).isEmpty();
        assertThat(shown(meeting, new Reader(STORE).withText(Reader.GAZETTE))
                        .select(".who blockquote")
                        .eachText())
                .containsExactly("Ivan Ivanov received Anna Bravo in Minsk on 3 March 2021.");
    }

    @Test
    void what_two_sources_tell_of_one_meeting_is_one_line_and_a_differing_date_is_told() {
        Document page =
                shown(List.of(Things.thing("meeting", "told-twice"), Things.thing("meeting", "told-again")), "/x");
        assertThat(page.select("li .when > a").eachAttr("href")).containsExactly("/ties/doc/meeting/told-twice");
        assertThat(page.select(".when .sign.conflict").eachText()).containsExactly("sources differ");
    }

    @Test
    void no_meeting_is_said_in_a_sentence() {
        assertThat(shown(List.of(), "/x").select(".empty").text()).startsWith("No source in this graph");
    }

    @Test
    void a_part_that_the_list_does_not_have_is_told() {
        assertThatThrownBy(() -> shown(OF_THE_ARTICLE, "/x?page=2"))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("There is no part 2 of this list.");
        assertThatThrownBy(() -> shown(OF_THE_ARTICLE, "/x?page=-1")).hasMessageContaining("no number of a part");
    }

    private static Document shown(List<Node> meetings, Reader reader) {
        return shown(meetings, reader.request("/x"));
    }

    private static Document shown(List<Node> meetings, String address) {
        return shown(meetings, new Reader(STORE).request(address));
    }

    private static Document shown(List<Node> meetings, PageRequest request) {
        MeetingList list = STORE.dataset().calculateRead(() -> {
            Labels labels = new Labels(STORE.dataset(), request);
            Marks marks = new Marks(STORE.dataset(), request, labels);
            return new Meetings(request, labels, marks).of(meetings, Set.of(KRUTOI));
        });
        return Jsoup.parse(new Templates(Frame.class)
                .render("meetings", Map.of("t", request.messages().texts()), list));
    }
}
