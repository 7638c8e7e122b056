package org.diplomaticties.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplomaticties.file.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures {@link NameMatch} on pairs of real names. */
final class NamePairsTest {

    /**
     * A pair of names.
     *
     * @param meet whether they may be one person's
     */
    private record Pair(boolean meet, String one, String other) {

        static Pair of(String line) {
            String[] fields = line.split("\t", -1);
            return new Pair(fields[0].equals("meet"), fields[1], fields[2]);
        }

        boolean found() {
            return NameMatch.of(one, other).compatible();
        }

        @Override
        public String toString() {
            return one + " | " + other + " should " + (meet ? "meet" : "stay apart") + ": "
                    + NameMatch.of(one, other).reasons() + " " + NameKey.of(one) + " " + NameKey.of(other);
        }
    }

    /** What no rule was written for does worse than what rules were written with: both figures are to be known. */
    @ParameterizedTest
    @CsvSource({"pairs.tsv, 0.97, 0.97", "pairs-held-out.tsv, 0.97, 0.9"})
    void names_of_one_person_meet_and_others_stay_apart(String file, double precision, double recall) {
        check(file, pairs(file), precision, recall);
    }

    @Test
    void all_pairs_together_reach_the_aim() {
        List<Pair> all = Stream.concat(pairs("pairs.tsv").stream(), pairs("pairs-held-out.tsv").stream())
                .toList();
        assertThat(all).hasSizeGreaterThan(300);
        check("all pairs", all, 0.97, 0.97);
    }

    private static List<Pair> pairs(String file) {
        return TextFile.read(NamePairsTest.class.getResourceAsStream(file), file)
                .text()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isEmpty())
                .map(Pair::of)
                .toList();
    }

    private static void check(String what, List<Pair> pairs, double leastPrecision, double leastRecall) {
        long meet = pairs.stream().filter(Pair::meet).count();
        long found = pairs.stream().filter(Pair::found).count();
        long right = pairs.stream().filter(pair -> pair.meet() && pair.found()).count();
        double precision = (double) right / found;
        double recall = (double) right / meet;
        String figures = String.format(
                Locale.ROOT, "%s: %d pairs, precision %.3f, recall %.3f", what, pairs.size(), precision, recall);
        System.out.println(figures);
        String failing = pairs.stream()
                .filter(pair -> pair.meet() != pair.found())
                .map(Pair::toString)
                .collect(Collectors.joining("\n  ", figures + "; these fail:\n  ", ""));
        assertThat(precision).as(failing).isGreaterThanOrEqualTo(leastPrecision);
        assertThat(recall).as(failing).isGreaterThanOrEqualTo(leastRecall);
    }
}
