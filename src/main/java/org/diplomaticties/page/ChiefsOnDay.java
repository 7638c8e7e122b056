package org.diplomaticties.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * The heads of mission on a day, of the missions that a state sent or received.
 *
 * @param rows who held which post, by the name of the other end
 * @param others the posts of which nothing is known on that day
 * @param othersText how many these are; empty where there are none
 */
record ChiefsOnDay(List<HolderRow> rows, List<Link> others, String othersText) {

    boolean any() {
        return anyRows() || anyOthers();
    }

    boolean anyRows() {
        return !rows.isEmpty();
    }

    boolean anyOthers() {
        return !others.isEmpty();
    }

    static ChiefsOnDay of(
            List<Missions.Mission> missions, LocalDate day, HolderRow.Maker maker, Comparator<Link> byName) {
        List<HolderRow> rows = missions.stream()
                .flatMap(mission -> rows(mission, day, maker))
                .sorted(Comparator.comparing(HolderRow::other, byName))
                .toList();
        List<Link> others = missions.stream()
                .filter(mission -> mission.tenures().on(day).isEmpty())
                .map(mission -> maker.labels().link(mission.tenures().post()))
                .sorted(byName)
                .toList();
        return new ChiefsOnDay(
                rows, others, others.isEmpty() ? "" : maker.messages().text("postsUnknown", others.size()));
    }

    private static Stream<HolderRow> rows(Missions.Mission mission, LocalDate day, HolderRow.Maker maker) {
        List<PostTenures.On> on = mission.tenures().on(day);
        boolean differ = differ(on);
        return on.stream()
                .map(found -> maker.row(
                        mission.other(),
                        mission.tenures().post(),
                        found.held(),
                        differ ? Knowledge.CONFLICT : found.basis()));
    }

    /** Whether sources name different holders; one source that names two is telling of the day on which they changed. */
    static boolean differ(List<PostTenures.On> on) {
        List<Node> officials =
                on.stream().map(found -> found.held().official()).distinct().toList();
        boolean oneSource = on.stream()
                        .flatMap(found -> found.held().sources().stream())
                        .distinct()
                        .count()
                < 2;
        return officials.size() > 1 && !oneSource && on.stream().anyMatch(found -> found.basis() != Knowledge.UNKNOWN);
    }

    /** The last day before another on which anything is known of a mission. */
    static Optional<LocalDate> lastKnown(Stream<Missions.Mission> missions, LocalDate before) {
        return missions.flatMap(mission -> mission.tenures().held().stream())
                .flatMap(held -> held.lastKnown().stream())
                .filter(day -> day.isBefore(before))
                .max(LocalDate::compareTo);
    }
}
