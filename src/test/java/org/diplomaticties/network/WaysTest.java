package org.diplomaticties.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WaysTest {

    private static final int OFFICIALS = 14;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_shortest_way_is_found_and_the_one_with_the_earliest_meetings_comes_first(int seed) {
        boolean[][] met = meetings(new Random(seed));
        List<List<Integer>> all = new ArrayList<>();
        for (int length = 0; all.isEmpty() && length < OFFICIALS; length++) {
            walk(met, List.of(0), length, all);
        }

        ShortestWays found = new Ways(node(0), node(1), official -> steps(met, official)).search(1000);

        assertThat(found.count()).isEqualTo(all.size());
        // Meetings are dated by the numbers of those who met: the order of the dates is the order in which they are
        // walked.
        assertThat(found.ways().stream().map(WaysTest::numbers).toList()).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_more_ways_are_shown_than_asked_for(int seed) {
        boolean[][] met = meetings(new Random(seed));
        ShortestWays found = new Ways(node(0), node(1), official -> steps(met, official)).search(2);
        assertThat(found.ways()).hasSize((int) Math.min(2, found.count()));
    }

    private static boolean[][] meetings(Random random) {
        boolean[][] met = new boolean[OFFICIALS][OFFICIALS];
        int meetings = 8 + random.nextInt(30);
        for (int i = 0; i < meetings; i++) {
            int one = random.nextInt(OFFICIALS);
            int other = random.nextInt(OFFICIALS);
            if (one != other) {
                met[one][other] = true;
                met[other][one] = true;
            }
        }
        return met;
    }

    private static void walk(boolean[][] met, List<Integer> way, int left, List<List<Integer>> all) {
        int here = way.get(way.size() - 1);
        if (left == 0) {
            if (here == 1) {
                all.add(way);
            }
            return;
        }
        Set<Integer> before = new HashSet<>(way);
        for (int next = 0; next < OFFICIALS; next++) {
            if (met[here][next] && !before.contains(next)) {
                List<Integer> longer = new ArrayList<>(way);
                longer.add(next);
                walk(met, longer, left - 1, all);
            }
        }
    }

    private static List<Step> steps(boolean[][] met, Node official) {
        int here = number(official);
        List<Step> steps = new ArrayList<>();
        for (int next = 0; next < OFFICIALS; next++) {
            if (met[here][next]) {
                Node date = NodeFactory.createLiteralDT("19%02d-01-01".formatted(here + next), XSDDatatype.XSDdate);
                steps.add(new Step(
                        node(next),
                        Optional.of(node(100 * Math.min(here, next) + Math.max(here, next))),
                        Optional.of(date)));
            }
        }
        return steps;
    }

    private static List<Integer> numbers(List<Step> way) {
        return way.stream().map(step -> number(step.official())).toList();
    }

    private static Node node(int number) {
        return NodeFactory.createURI("http://example.org/" + number);
    }

    private static int number(Node node) {
        return Integer.parseInt(node.getURI().substring("http://example.org/".length()));
    }
}
