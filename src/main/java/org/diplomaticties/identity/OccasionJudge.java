package org.diplomaticties.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.diplomaticties.ontology.Ties;

/** Whether two meetings of the same sides are one that is told twice. */
final class OccasionJudge {

    private static final double SAME_PEOPLE = 0.95;
    private static final double SAME_START = 0.7;
    private static final double DAYS_IN_COMMON = 0.55;
    private static final double IN_ONE_SOURCE = 0.7;
    private static final double NOBODY_NAMED = 0.45;
    private static final double IMPRECISE = 0.5;
    private static final double WHOLE_NAME = 0.85;

    private final Map<Node, Person> people;
    private final Names names;
    private final Groups persons;

    /**
     * A judge of meetings.
     *
     * @param persons which officials are one person, as far as it is known
     */
    OccasionJudge(Map<Node, Person> people, Names names, Groups persons) {
        this.people = people;
        this.names = names;
        this.persons = persons;
    }

    Judgement judge(Occasion one, Occasion other) {
        if (!one.sides().keySet().equals(other.sides().keySet())
                || one.time().daysTo(other.time()) > 0
                || otherModes(one, other)) {
            return Judgement.NOTHING;
        }
        List<String> reasons = new ArrayList<>();
        boolean sameDays = one.time().equals(other.time());
        reasons.add("same sides");
        reasons.add(sameDays ? "same days" : "days in common");
        int met = 0;
        for (String side : one.sides().keySet()) {
            Set<Node> mine = officials(one.sides().get(side));
            Set<Node> theirs = officials(other.sides().get(side));
            boolean ordered = mine.size() <= theirs.size();
            Set<Node> fewer = ordered ? mine : theirs;
            Set<Node> more = ordered ? theirs : mine;
            if (!fewer.stream().allMatch(person -> hasSame(person, more))) {
                return Judgement.NOTHING;
            }
            met += fewer.size();
        }
        boolean oneSource = !Collections.disjoint(one.sources(), other.sources());
        if (met == 0) {
            reasons.add("nobody is named by both");
            return oneSource ? Judgement.NOTHING : Judgement.candidate(sameDays ? NOBODY_NAMED : 0, reasons);
        }
        reasons.add(met == 1 ? "one participant in common" : met + " participants in common");
        if (!one.exact() || !other.exact()) {
            reasons.add("but the days are not known");
            return Judgement.candidate(IMPRECISE, reasons);
        }
        return sameDays ? onSameDays(one, other, oneSource, reasons) : onOtherDays(one, other, reasons);
    }

    private static Judgement onSameDays(Occasion one, Occasion other, boolean oneSource, List<String> reasons) {
        boolean visits =
                one.mode().filter(Ties.VISIT::equals).isPresent() && one.mode().equals(other.mode());
        if (oneSource && !visits) {
            reasons.add("but one source tells of two");
            return Judgement.candidate(IN_ONE_SOURCE, reasons);
        }
        return Judgement.link(SAME_PEOPLE, reasons);
    }

    private static Judgement onOtherDays(Occasion one, Occasion other, List<String> reasons) {
        boolean start = one.time().from().equals(other.time().from());
        return Judgement.candidate(start ? SAME_START : DAYS_IN_COMMON, reasons);
    }

    private boolean hasSame(Node person, Set<Node> others) {
        return others.stream()
                .anyMatch(other -> persons.areOne(person, other)
                        || names.compare(people.get(person), people.get(other)).score() >= WHOLE_NAME);
    }

    private Set<Node> officials(Set<Node> participants) {
        Set<Node> officials = new HashSet<>(participants);
        officials.retainAll(people.keySet());
        return officials;
    }

    private static boolean otherModes(Occasion one, Occasion other) {
        return one.mode().isPresent() && other.mode().isPresent() && !one.mode().equals(other.mode());
    }
}
