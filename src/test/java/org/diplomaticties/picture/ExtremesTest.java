package org.diplomaticties.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nothing, very much, and what lies at the ends of what there can be. */
final class ExtremesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 12);

    @Test
    void nothing_gives_an_empty_picture() {
        Caption caption = Samples.caption("empty");
        List<Picture> empty = List.of(
                new Bars(caption, Bars.Unit.YEAR, List.of(), List.of()).picture(),
                new Timeline(caption, List.of(), List.of(), DAY).picture(),
                new EgoNetwork(caption, "Nobody", List.of()).picture(),
                new Network(caption, List.of(), List.of()).picture(),
                new PlaceMap(caption, List.of()).picture());
        assertThat(empty).allSatisfy(picture -> {
            assertThat(picture.shown()).isZero();
            assertThat(picture.svg()).startsWith("<svg").doesNotContain("NaN");
        });
    }

    @Test
    void of_thousands_the_strongest_are_drawn_and_the_rest_counted() {
        Picture network = Samples.network(5_000).picture();
        assertThat(network.shown()).isEqualTo(300);
        assertThat(network.leftOut()).isEqualTo(4_700);
        assertThat(network.svg()).contains(">node 0<").contains(">node 299<").doesNotContain(">node 300<");
        Picture ego = Samples.ego(5_000).picture();
        assertThat(ego.shown()).isEqualTo(30);
        assertThat(ego.leftOut()).isEqualTo(4_970);
    }

    @Test
    void rows_beyond_the_eightieth_are_counted() {
        List<Row> rows = IntStream.range(0, 100)
                .mapToObj(i -> new Row("Row " + i, "", List.of(), List.of()))
                .toList();
        Picture picture = new Timeline(Samples.caption("rows"), rows, List.of(), DAY).picture();
        assertThat(picture.leftOut()).isEqualTo(20);
    }

    @Test
    void the_same_network_gives_the_same_picture() {
        assertThat(Samples.network(60).picture()).isEqualTo(Samples.network(60).picture());
    }

    @Test
    void thousands_of_events_on_an_axis_are_a_few_hundred_dots() {
        List<Dot> dots = IntStream.range(0, 10_000)
                .mapToObj(i -> new Dot(DAY.plusDays(i), DAY.plusDays(i), Sign.ATTESTED, "event " + i, "/doc/" + i))
                .toList();
        Row row = new Row("Events", "", List.of(), dots);
        Picture picture = new Timeline(Samples.caption("events"), List.of(row), List.of(), DAY).picture();
        assertThat(picture.svg().split("<circle", -1)).hasSizeBetween(300, 402);
        assertThat(picture.svg()).hasSizeLessThan(120_000).contains("· … (28)");
    }

    @Test
    void years_from_the_first_to_the_last_have_room() {
        Span span = new Span(
                Edge.within(LocalDate.of(1, 1, 1), LocalDate.of(1, 12, 31)),
                Edge.on(LocalDate.of(9999, 12, 31)),
                Sign.STATED,
                List.of(),
                "",
                "");
        Row row = new Row("Forever", "", List.of(span), List.of());
        assertThat(new Timeline(Samples.caption("ages"), List.of(row), List.of(), DAY)
                        .picture()
                        .svg())
                .contains(">5000<");
    }

    @Test
    void months_are_named_in_the_language_of_the_caption() {
        Bars.Bar january = new Bars.Bar(LocalDate.of(2022, 1, 1), List.of(1L), "", "");
        Bars.Bar june = new Bars.Bar(LocalDate.of(2022, 6, 1), List.of(1_200L), "", "");
        Caption russian = new Caption("ru", "", "", Locale.forLanguageTag("ru"));
        assertThat(new Bars(russian, Bars.Unit.MONTH, List.of(), List.of(january, june))
                        .picture()
                        .svg())
                .contains(">янв.<")
                .contains(">1\u00A0000<");
    }

    @Test
    void all_places_of_the_earth_are_on_its_map() {
        PlaceMap.Marker pole = new PlaceMap.Marker(90, -180, "North", "", "", 1);
        PlaceMap.Marker other = new PlaceMap.Marker(-90, 180, "South", "", "", Long.MAX_VALUE / 2);
        assertThat(new PlaceMap(Samples.caption("earth"), List.of(pole, other))
                        .picture()
                        .svg())
                .contains("cx=\"0%\" cy=\"0%\"")
                .contains("cx=\"100%\" cy=\"100%\"");
    }

    @Test
    void what_cannot_be_drawn_is_refused() {
        assertThatThrownBy(() -> new Node("", "", "", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlaceMap.Marker(91, 0, "", "", "", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Caption("1 \"", "", "", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Edge.within(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
