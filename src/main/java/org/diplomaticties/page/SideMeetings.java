package org.diplomaticties.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * The meetings of a state: those in which it took part itself, or by those who acted for it or an organ of it.
 *
 * @param told as each source tells of them
 * @param meetings each once: as that tells of it which stands for all
 * @param hosted those that the state hosted, whoever took part
 * @param partners in how many meetings it met which state
 * @param officials in how many meetings who acted for it
 */
record SideMeetings(
        Map<Node, Told> told,
        Map<Node, Told> meetings,
        Set<Node> hosted,
        Map<Node, Integer> partners,
        Map<Node, Integer> officials) {

    /**
     * A meeting as a source tells of it.
     *
     * @param one what stands for all that are the same
     * @param earliest the first day that its date, or begin, can mean
     * @param latest the last day that its date, or end, can mean
     * @param level the highest at which the state took part
     */
    record Told(Node one, LocalDate earliest, LocalDate latest, Level level) {}

    /** The meetings that sources tell of, with what is known of the others there. */
    static SideMeetings of(
            Map<Node, Told> told, Set<Node> hosted, Map<Node, Integer> partners, Map<Node, Integer> officials) {
        return new SideMeetings(Map.copyOf(told), once(told), Set.copyOf(hosted), partners, officials);
    }

    /** How many things it holds, for the bound of what is kept. */
    int size() {
        return 1 + told.size() + hosted.size();
    }

    private static Map<Node, Told> once(Map<Node, Told> told) {
        Map<Node, Told> once = new HashMap<>();
        told.forEach((node, one) -> once.merge(one.one(), one, (known, next) -> {
            Told dated = node.equals(next.one()) ? next : known;
            Level highest = known.level().compareTo(next.level()) < 0 ? known.level() : next.level();
            return new Told(dated.one(), dated.earliest(), dated.latest(), highest);
        }));
        return Map.copyOf(once);
    }

    /** Those that both sides tell of, with the higher of their levels. */
    SideMeetings with(SideMeetings other) {
        Map<Node, Told> common = new HashMap<>();
        told.forEach((node, own) -> {
            Told theirs = other.told.get(node);
            if (theirs != null) {
                Level highest = own.level().compareTo(theirs.level()) < 0 ? own.level() : theirs.level();
                common.put(node, new Told(own.one(), own.earliest(), own.latest(), highest));
            }
        });
        return of(common, Set.of(), Map.of(), Map.of());
    }

    /** The visits that this state gave to another: meetings that the other hosted. */
    List<Told> visitsTo(SideMeetings host) {
        Map<Node, Told> visits = new HashMap<>();
        told.forEach((node, own) -> {
            if (host.hosted.contains(node)) {
                visits.put(own.one(), own);
            }
        });
        return List.copyOf(visits.values());
    }

    /** How many meetings began in each year at each level; a year that is not certain is the first that it can mean. */
    TreeMap<Integer, Map<Level, Integer>> years() {
        TreeMap<Integer, Map<Level, Integer>> years = new TreeMap<>();
        meetings.values()
                .forEach(told -> years.computeIfAbsent(told.earliest().getYear(), year -> new HashMap<>())
                        .merge(told.level(), 1, Integer::sum));
        return years;
    }

    /** The meetings with the last day of each, for lists. */
    List<Meetings.Dated> dated() {
        return meetings.entrySet().stream()
                .map(met ->
                        new Meetings.Dated(met.getKey(), met.getValue().latest().toString()))
                .toList();
    }

    /** Days on which they parted until they met again; longest first. */
    List<Silence> silences() {
        List<Told> byBegin = told.values().stream()
                .sorted(Comparator.comparing(Told::earliest))
                .toList();
        List<Silence> silences = new ArrayList<>();
        LocalDate parted = LocalDate.MIN;
        for (Told next : byBegin) {
            if (!parted.equals(LocalDate.MIN) && next.earliest().isAfter(parted)) {
                silences.add(new Silence(parted, next.earliest()));
            }
            parted = next.latest().isAfter(parted) ? next.latest() : parted;
        }
        silences.sort(Comparator.comparing(Silence::days).reversed().thenComparing(Silence::parted));
        return silences;
    }

    /** The last day of one meeting and the first of the next. */
    record Silence(LocalDate parted, LocalDate met) {
        long days() {
            return ChronoUnit.DAYS.between(parted, met);
        }
    }
}
