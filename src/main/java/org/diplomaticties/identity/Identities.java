package org.diplomaticties.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.rdf.Things;

/**
 * Which officials and meetings of a data set are the same, as far as that is certain, and which may be.
 *
 * @param links those to be made beside the decided ones, by IRI
 * @param candidates those to be decided, the likeliest first
 */
public record Identities(List<Link> links, List<Candidate> candidates) {

    /** The source of the links that are computed. */
    public static final Node SOURCE = Things.thing("source", "identities");

    /**
     * Computes them from everything but the links computed before, within a read transaction; decisions of other sources
     * are respected.
     */
    public static Identities of(DatasetGraph dataset) {
        Names names = new Names();
        Decisions decisions = Decisions.in(dataset, SOURCE);
        Reading reading = new Reading(dataset, names);
        List<Occasion> occasions = reading.occasions();
        List<Person> people = reading.people();
        Map<Node, Person> byThing = byThing(people);

        PeopleJudge judge = new PeopleJudge(names, new Posts(people, names));
        Linking<Person> persons = new Linking<>(byThing, decisions);
        BiPredicate<Node, Node> mayBeOne = (one, other) -> judge.mayBeOne(byThing.get(one), byThing.get(other));
        persons.decide(pairs(people, Identities::keys, judge::judge), mayBeOne);

        OccasionJudge sameMeeting = new OccasionJudge(byThing, names, persons.groups());
        Map<Node, Occasion> meetings = byThing(occasions);
        Linking<Occasion> events = new Linking<>(meetings, decisions);
        BiPredicate<Node, Node> toldTwice = (one, other) ->
                sameMeeting.judge(meetings.get(one), meetings.get(other)).verdict() == Judgement.Verdict.LINK;
        events.decide(pairs(occasions, Identities::keys, sameMeeting::judge), toldTwice);

        List<Link> links = new ArrayList<>(persons.links());
        links.addAll(events.links());
        links.sort(Comparator.comparing(link -> link.thing().getURI()));
        List<Candidate> candidates = new ArrayList<>(persons.candidates());
        candidates.addAll(events.candidates());
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.score())
                .thenComparing(candidate -> candidate.one().getURI())
                .thenComparing(candidate -> candidate.other().getURI()));
        return new Identities(List.copyOf(links), List.copyOf(candidates));
    }

    private static <T extends Told> Map<Node, T> byThing(List<T> things) {
        Map<Node, T> byThing = new LinkedHashMap<>();
        things.forEach(thing -> byThing.put(thing.thing(), thing));
        return byThing;
    }

    private interface Judging<T> {
        Judgement judge(T one, T other);
    }

    private static <T extends Told> List<Pair> pairs(
            List<T> things, Function<T, Set<String>> keys, Judging<T> judging) {
        Blocks<T> blocks = new Blocks<>();
        things.forEach(thing -> blocks.add(thing, keys.apply(thing)));
        List<Pair> pairs = new ArrayList<>();
        blocks.pairs((one, other) -> {
            Judgement judgement = judging.judge(one, other);
            if (judgement.verdict() != Judgement.Verdict.NOTHING) {
                pairs.add(Pair.of(one, other, judgement));
            }
        });
        pairs.sort(Pair.SUREST_FIRST);
        return pairs;
    }

    /** Two officials are compared who share an id, or a name in a post, or a surname in a state. */
    private static Set<String> keys(Person person) {
        Set<String> keys = person.sameAs().stream().map(Node::toString).collect(Collectors.toCollection(HashSet::new));
        Set<String> surnames = person.names().stream()
                .flatMap(name -> name.parsed().surnameKeys().stream())
                .collect(Collectors.toSet());
        for (Holding holding : person.holdings()) {
            for (String surname : surnames) {
                if (!holding.post().isEmpty()) {
                    keys.add(holding.post() + " " + surname);
                }
                holding.states().forEach(state -> keys.add(state + " " + surname));
            }
        }
        return keys;
    }

    /** Two meetings are compared that share sides and a day; of a long one, the first days count. */
    private static Set<String> keys(Occasion occasion) {
        Set<String> keys = new HashSet<>();
        if (occasion.sides().size() > 1) {
            String sides = String.join(" ", occasion.sides().keySet());
            occasion.time()
                    .from()
                    .datesUntil(occasion.time().to().plusDays(1))
                    .limit(Occasion.LONGEST)
                    .forEach(day -> keys.add(sides + " " + day));
        }
        return keys;
    }
}
