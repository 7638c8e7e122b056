package org.diplomaticties.picture;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** One picture of each kind, of invented facts. */
public final class Samples {

    private Samples() {}

    public static Map<String, Picture> all() {
        Map<String, Picture> all = new LinkedHashMap<>();
        all.put("bars-by-year", barsByYear().picture());
        all.put("bars-by-month", barsByMonth().picture());
        all.put("career", career().picture());
        all.put("pair", pair().picture());
        all.put("ego", ego(9).picture());
        all.put("network", network(12).picture());
        all.put("map", map().picture());
        return all;
    }

    static Caption caption(String id) {
        return new Caption(id, "Title of " + id, "Description of " + id, Locale.ENGLISH);
    }

    static Bars barsByYear() {
        List<Bars.Bar> bars = List.of(
                year(1998, 2, 4, 1),
                year(1999, 0, 3, 2),
                year(2002, 1, 0, 0),
                year(2003, 4, 8, 3),
                year(2007, 0, 0, 1));
        return new Bars(
                caption("by-year"),
                Bars.Unit.YEAR,
                List.of("Heads of state or government", "Ministers", "Ambassadors"),
                bars);
    }

    static Bars barsByMonth() {
        List<Bars.Bar> bars = IntStream.of(1, 2, 4, 5, 9, 12)
                .mapToObj(month -> new Bars.Bar(
                        LocalDate.of(2022, month, 1),
                        List.of((long) (month * 7 % 11)),
                        Month.of(month) + " 2022: " + month * 7 % 11,
                        ""))
                .toList();
        return new Bars(caption("by-month"), Bars.Unit.MONTH, List.of(), bars);
    }

    static Timeline career() {
        Span stated = new Span(
                Edge.on(LocalDate.of(2019, 3, 4)),
                Edge.within(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)),
                Sign.STATED,
                List.of(LocalDate.of(2020, 5, 9), LocalDate.of(2021, 9, 1)),
                "4 March 2019 to 2022",
                "/doc/tenure/one");
        Span attested = new Span(
                Edge.UNKNOWN,
                Edge.UNKNOWN,
                Sign.ATTESTED,
                List.of(LocalDate.of(2022, 9, 8), LocalDate.of(2022, 9, 12), LocalDate.of(2023, 2, 1)),
                "shown in the post on three days",
                "/doc/tenure/two");
        Span conflict = new Span(
                Edge.within(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 12, 31)),
                Edge.on(LocalDate.of(2018, 6, 30)),
                Sign.CONFLICT,
                List.of(),
                "the end is disputed",
                "");
        Span untold = new Span(Edge.UNKNOWN, Edge.UNKNOWN, Sign.UNKNOWN, List.of(), "no dates", "");
        Span open = new Span(Edge.on(LocalDate.of(2023, 10, 1)), Edge.OPEN, Sign.STATED, List.of(), "since 2023", "");
        Span endless = new Span(Edge.on(LocalDate.of(2013, 1, 1)), Edge.UNKNOWN, Sign.UNKNOWN, List.of(), "", "");
        return new Timeline(
                caption("career"),
                List.of(
                        row("Deputy Minister of Foreign Affairs", conflict),
                        row("Minister of the Economy", stated),
                        row("Ambassador to Ruritania", attested),
                        row("Special envoy for whatever needs an envoy of some standing in these times", open),
                        row("Honorary consul", untold),
                        row("Adviser", endless)),
                List.of(),
                LocalDate.of(2024, 6, 30));
    }

    static Timeline pair() {
        List<Dot> heads = new ArrayList<>();
        List<Dot> ministers = new ArrayList<>();
        for (int year = 1992; year < 2024; year++) {
            if (year < 2003 || year > 2008) {
                heads.add(dot(LocalDate.of(year, 1 + year * 5 % 12, 1 + year * 7 % 28), Sign.ATTESTED));
                ministers.add(dot(LocalDate.of(year, 1 + year * 3 % 12, 1 + year * 11 % 28), Sign.STATED));
                ministers.add(dot(LocalDate.of(year, 1 + year * 7 % 12, 3), Sign.ATTESTED));
            }
        }
        ministers.add(dot(LocalDate.of(2003, 2, 3), Sign.CONFLICT));
        ministers.add(new Dot(LocalDate.of(2008, 1, 1), LocalDate.of(2008, 12, 31), Sign.UNKNOWN, "in 2008", ""));
        Span first = new Span(
                Edge.UNKNOWN,
                Edge.on(LocalDate.of(2001, 5, 1)),
                Sign.STATED,
                List.of(LocalDate.of(1999, 1, 1)),
                "A. Alpha",
                "");
        Span second = new Span(
                Edge.on(LocalDate.of(2001, 9, 1)),
                Edge.on(LocalDate.of(2009, 2, 1)),
                Sign.ATTESTED,
                List.of(LocalDate.of(2003, 4, 5), LocalDate.of(2006, 1, 1)),
                "B. Beta",
                "");
        Span third = new Span(Edge.on(LocalDate.of(2010, 1, 1)), Edge.OPEN, Sign.STATED, List.of(), "C. Gamma", "");
        return new Timeline(
                caption("pair"),
                List.of(
                        new Row("Heads of state or government", "", List.of(), heads),
                        new Row("Ministers", "", List.of(), ministers),
                        new Row("Ambassadors of Ruritania", "/doc/post/one", List.of(first, second, third), List.of())),
                List.of(new Band(LocalDate.of(2003, 2, 4), LocalDate.of(2007, 12, 31), "4 years 11 months")),
                LocalDate.of(2024, 6, 30));
    }

    static EgoNetwork ego(int neighbours) {
        List<Node> nodes = IntStream.rangeClosed(1, neighbours)
                .mapToObj(i -> new Node(
                        List.of(
                                                "A.Yu. Rudenko",
                                                "Сергей Лавров",
                                                "王毅",
                                                "محمد بن سلمان",
                                                "Jean-Baptiste de Villefranche")
                                        .get(i % 5)
                                + " " + i,
                        "/doc/official/n" + i,
                        i + " meetings",
                        i))
                .toList();
        return new EgoNetwork(caption("ego"), "Dmitry Krutoi", nodes);
    }

    static Network network(int nodes) {
        List<Node> all = IntStream.range(0, nodes)
                .mapToObj(i -> new Node("Node number " + i, "/doc/official/n" + i, "node " + i, 1 + nodes / (i + 1.0)))
                .toList();
        List<Tie> ties = new ArrayList<>();
        for (int i = 1; i < nodes; i++) {
            ties.add(new Tie(i, i * 7 % Math.max(1, i / 3 + 1), 1 + i % 4, ""));
            ties.add(new Tie(i, i / 2, 1, ""));
        }
        return new Network(caption("network"), all, ties);
    }

    static PlaceMap map() {
        return new PlaceMap(
                caption("map"),
                List.of(
                        place(53.9, 27.57, "Minsk", 14),
                        place(55.75, 37.62, "Moscow", 40),
                        place(55.75, 37.62, "Moscow", 2),
                        place(59.94, 30.31, "Saint Petersburg", 6),
                        place(50.45, 30.52, "Kyiv", 5),
                        place(48.86, 2.35, "Paris", 3),
                        place(30.04, 31.24, "القاهرة", 2),
                        place(39.9, 116.4, "北京", 9)));
    }

    private static PlaceMap.Marker place(double latitude, double longitude, String name, long count) {
        return new PlaceMap.Marker(latitude, longitude, name, name + ": " + count, "/doc/place/" + count, count);
    }

    private static Bars.Bar year(int year, long... counts) {
        List<Long> each =
                IntStream.range(0, counts.length).mapToObj(i -> counts[i]).toList();
        return new Bars.Bar(LocalDate.of(year, 1, 1), each, year + ": " + each, "/search?year=" + year);
    }

    private static Row row(String label, Span... spans) {
        return new Row(label, "", List.of(spans), List.of());
    }

    private static Dot dot(LocalDate day, Sign sign) {
        return new Dot(day, day, sign, day.toString(), "/doc/meeting/" + day);
    }
}
