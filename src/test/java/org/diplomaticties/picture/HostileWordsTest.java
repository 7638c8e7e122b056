package org.diplomaticties.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What stands in sources cannot break a picture. */
final class HostileWordsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 12);

    private static final List<String> HOSTILE = List.of(
            "</title></text></svg><script>alert(1)</script>",
            "\" onload=\"alert(1)\" x=\"",
            "']]><!--",
            "&lt;b&gt;&amp;nbsp;&#0;",
            "\u0000\u0001\u0008\u001F\uFFFF",
            "\uD800 half a pair",
            "\u202Eturned\u2066 round",
            "x".repeat(10_000),
            "👩‍👩‍👧‍👦".repeat(1_000),
            "e\u0301".repeat(5_000),
            "محمد بن سلمان ".repeat(900),
            "");

    @TestFactory
    Stream<DynamicTest> words_stay_words_in_every_picture() {
        return HOSTILE.stream()
                .flatMap(words -> Stream.of(bars(words), timeline(words), ego(words), network(words), map(words))
                        .map(picture -> DynamicTest.dynamicTest(
                                "“" + Label.of(words).cut(20).text() + "”", () -> holdsWordsOnly(picture))));
    }

    private static void holdsWordsOnly(Picture picture) throws Exception {
        assertThat(picture.svg()).doesNotContain("\u202E", "\u2066", "\u0000").hasSizeLessThan(20_000);
        NodeList all = PictureTest.parsed(picture).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName()).isNotEqualTo("script");
            assertThat(element.hasAttribute("onload")).isFalse();
        }
    }

    @Test
    void only_addresses_of_pages_are_followed() {
        for (String link : List.of("javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "x:y")) {
            Bars bars = new Bars(caption("t"), Bars.Unit.YEAR, List.of(), List.of(bar("", link)));
            assertThat(bars.picture().svg()).doesNotContain("href");
        }
    }

    @Test
    void what_is_read_from_the_right_says_so_and_keeps_its_place() throws Exception {
        NodeList texts = PictureTest.parsed(ego("محمد بن سلمان")).getElementsByTagName("text");
        Element name = (Element) texts.item(1);
        assertThat(name.getAttribute("direction")).isEqualTo("rtl");
        assertThat(name.getAttribute("text-anchor")).isEqualTo("end");
    }

    @Test
    void long_words_are_cut_with_an_ellipsis() throws Exception {
        NodeList texts = PictureTest.parsed(timeline("x".repeat(10_000))).getElementsByTagName("text");
        assertThat(texts.item(texts.getLength() - 1).getTextContent())
                .hasSizeLessThan(80)
                .endsWith("…");
    }

    private static Caption caption(String words) {
        return new Caption("id", words, words, Locale.ENGLISH);
    }

    private static Bars.Bar bar(String words, String link) {
        return new Bars.Bar(DAY.withDayOfYear(1), List.of(3L), words, link);
    }

    private static Picture bars(String words) {
        return new Bars(caption(words), Bars.Unit.YEAR, List.of(words), List.of(bar(words, words))).picture();
    }

    private static Picture timeline(String words) {
        Span span = new Span(Edge.on(DAY), Edge.UNKNOWN, Sign.CONFLICT, List.of(DAY), words, words);
        Dot dot = new Dot(DAY, DAY, Sign.CONFLICT, words, words);
        Row row = new Row(words, words, List.of(span), List.of(dot, dot));
        return new Timeline(caption(words), List.of(row), List.of(new Band(DAY, DAY, words)), DAY).picture();
    }

    private static Picture ego(String words) {
        return new EgoNetwork(caption(words), words, List.of(new Node(words, words, words, 0))).picture();
    }

    private static Picture network(String words) {
        Node node = new Node(words, words, words, 0);
        return new Network(caption(words), List.of(node, node), List.of(new Tie(0, 1, 0, words))).picture();
    }

    private static Picture map(String words) {
        PlaceMap.Marker marker = new PlaceMap.Marker(-90, 180, words, words, words, 0);
        return new PlaceMap(caption(words), List.of(marker, marker)).picture();
    }
}
