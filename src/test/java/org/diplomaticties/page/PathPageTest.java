package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.diplomaticties.TestData;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class PathPageTest {

    private static final String ASKED = "/path?from=official/a-yu-rudenko&to=official/yury-vorobyov";

    @Test
    void each_step_of_a_way_has_its_meeting_with_date_and_source() {
        Document page = read(ASKED);
        assertThat(page.select(".chain .stop").eachText())
                .containsExactly("A.Yu. Rudenko", "Dmitry Krutoi", "Yury Vorobyov");
        assertThat(page.select(".chain .hop time").eachAttr("datetime")).containsExactly("2022-09-12", "2022-09-08");
        assertThat(page.select(".chain .hop .known")).hasSize(2);
        assertThat(page.text()).contains("2 meetings apart", "It is the only way of this length.");
    }

    @Test
    void without_an_address_of_its_own_an_example_is_shown() {
        assertThat(read("/path").select(".chain .stop")).hasSize(3);
    }

    @Test
    void an_official_is_one_step_from_nobody_but_himself() {
        assertThat(read("/path?from=official/dmitry-krutoi&to=official/dmitry-krutoi")
                        .text())
                .contains("One and the same official");
    }

    @Test
    void a_name_stands_for_an_official_and_one_that_is_nobodys_is_told_beside_its_field() {
        assertThat(read("/path?from=Rudenko&to=Vorobyov").select(".chain .stop"))
                .hasSize(3);
        Document page = read("/path?from=Rudenko&to=Nobody");
        assertThat(page.select("input[name=to]").attr("value")).isEqualTo("Nobody");
        assertThat(page.select(".wrong").text()).contains("Nobody");
    }

    @Test
    void what_is_typed_is_never_markup() {
        Document page = read("/path?from=<script>alert(1)</script>&to=\"><img src=x>");
        assertThat(page.select("main script, main img")).isEmpty();
    }

    @Test
    void who_is_not_in_the_graph_is_on_no_way() {
        assertThat(read("/path?from=official/nobody&to=official/dmitry-krutoi").text())
                .contains("No meetings link these two");
    }

    private static Document read(String address) {
        return new Reader(TestData.store()).read(new PathPage(), address);
    }
}
