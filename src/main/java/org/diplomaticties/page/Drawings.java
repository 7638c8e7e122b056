package org.diplomaticties.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.picture.Band;
import org.diplomaticties.picture.Bars;
import org.diplomaticties.picture.Caption;
import org.diplomaticties.picture.Dot;
import org.diplomaticties.picture.Edge;
import org.diplomaticties.picture.Picture;
import org.diplomaticties.picture.Row;
import org.diplomaticties.picture.Sign;
import org.diplomaticties.picture.Span;
import org.diplomaticties.picture.Timeline;

/** Draws what the pages of states and posts tell; none where there is too little to see. */
record Drawings(HolderRow.Maker maker, LocalDate today) {

    private static final int BANDS = 3;
    private static final int LONG_SILENCE = 365;

    /** Meetings by year, the levels on each other. */
    List<Picture> years(MeetingsByYear byYear) {
        if (byYear.years().size() < 2) {
            return List.of();
        }
        List<Integer> years =
                byYear.years().stream().map(MeetingsByYear.Year::year).sorted().toList();
        int most = byYear.years().stream()
                .mapToInt(MeetingsByYear.Year::total)
                .max()
                .orElse(0);
        boolean several = byYear.severalLevels();
        return List.of(new Bars(
                        caption(
                                "years-picture",
                                "pictureYears",
                                text("pictureYearsText", text(years.get(0)), text(years.get(years.size() - 1)), most)),
                        Bars.Unit.YEAR,
                        several ? byYear.levels() : List.of(),
                        byYear.years().stream()
                                .map(year -> new Bars.Bar(
                                        LocalDate.of(year.year(), 1, 1),
                                        several
                                                ? year.counts().stream()
                                                        .map(Integer::longValue)
                                                        .toList()
                                                : List.of((long) year.total()),
                                        year.year() + ": " + text("meetingsCount", year.total()),
                                        ""))
                                .toList())
                .picture());
    }

    /** The holders of a post, a row each, the times without a known one shaded. */
    List<Picture> holders(PostTenures tenures) {
        if (tenures.held().size() < 2) {
            return List.of();
        }
        List<Row> rows = tenures.held().stream()
                .map(held -> row(maker.labels().link(held.official()), List.of(held)))
                .toList();
        List<Band> bands = tenures.vacancies().stream()
                .map(vacancy ->
                        new Band(vacancy.ended().plusDays(1), vacancy.began().minusDays(1), ""))
                .distinct()
                .toList();
        return List.of(new Timeline(
                        caption(
                                "holders-picture",
                                "pictureHolders",
                                text("pictureHoldersText", tenures.held().size())),
                        rows,
                        bands,
                        today)
                .picture());
    }

    /** The meetings of two states by level, above the tenures of those who headed their missions to each other. */
    List<Picture> pair(SideMeetings common, List<Missions.Mission> missions) {
        Collection<SideMeetings.Told> meetings = common.meetings().values();
        List<Row> rows = new ArrayList<>();
        for (Level level : Level.values()) {
            List<Dot> dots = meetings.stream()
                    .filter(told -> told.level() == level)
                    .sorted(Comparator.comparing(SideMeetings.Told::earliest))
                    .map(this::dot)
                    .toList();
            if (!dots.isEmpty()) {
                rows.add(new Row(text("meetingsTitle") + ": " + level.text(maker.messages()), "", List.of(), dots));
            }
        }
        missions.stream()
                .filter(mission -> !mission.tenures().held().isEmpty())
                .map(mission -> row(
                        maker.labels().link(mission.tenures().post()),
                        mission.tenures().held()))
                .forEach(rows::add);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Band> bands = common.silences().stream()
                .filter(silence -> silence.days() > LONG_SILENCE)
                .limit(BANDS)
                .map(silence ->
                        new Band(silence.parted().plusDays(1), silence.met().minusDays(1), text("pictureSilence")))
                .toList();
        return List.of(new Timeline(
                        caption("pair-picture", "picturePair", text("picturePairText", meetings.size())),
                        rows,
                        bands,
                        today)
                .picture());
    }

    private Dot dot(SideMeetings.Told told) {
        Link link = maker.labels().link(told.one());
        return new Dot(told.earliest(), told.latest(), Sign.STATED, link.text(), link.href());
    }

    private Row row(Link label, List<Held> held) {
        return new Row(label.text(), label.href(), held.stream().map(this::span).toList(), List.of());
    }

    private Span span(Held held) {
        Link official = maker.labels().link(held.official());
        return new Span(
                edge(held.begin().stream()),
                edge(held.end().stream()),
                Sign.valueOf(held.known().name()),
                held.attested(),
                official.text() + ", " + period(held),
                official.href());
    }

    private String period(Held held) {
        return Stream.of(held.begin(), held.end())
                .map(date -> date.map(known -> maker.dates().of(known)).orElse("?"))
                .reduce((begin, end) -> begin + " – " + end)
                .orElse("");
    }

    private static Edge edge(Stream<PartialDate> date) {
        return date.map(known -> Edge.within(known.earliest(), known.latest()))
                .findFirst()
                .orElse(Edge.UNKNOWN);
    }

    private Caption caption(String id, String title, String description) {
        return new Caption(id, text(title), description, maker.messages().locale());
    }

    private String text(String key, Object... arguments) {
        return maker.messages().text(key, arguments);
    }

    private static String text(int year) {
        return Integer.toString(year);
    }
}
