package org.diplomaticties.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.name.NameMatch;
import org.diplomaticties.rdf.Things;

/** Whether two officials are one person. */
final class PeopleJudge {

    /** Surname and an initial that fits; a surname alone links nobody. */
    private static final double SURNAME_AND_INITIAL = 0.7;

    /** Surname and forename. */
    private static final double FULL_NAME = 0.85;

    /** Longer apart than this, somebody has to look. */
    private static final long NEAR_IN_A_POST = 1826;

    private static final long FAR_IN_A_POST = 7305;

    /** For two posts of one state. */
    private static final long NEAR_IN_A_STATE = 366;

    private static final long FAR_IN_A_STATE = 1826;

    private static final double SAME_OCCASION = 0.97;
    private static final double NOBODY_BETWEEN = 0.95;
    private static final double OTHERS_BETWEEN = 0.8;
    private static final double NO_DATES = 0.75;
    private static final double LONG_AFTER = 0.6;
    private static final double OTHER_POST = 0.65;
    private static final double OTHER_POST_LATER = 0.55;
    private static final double IN_ONE_LIST = 0.6;
    private static final double OTHER_NAMES_SAME_ID = 0.9;

    private static final Closeness SAME_DAYS =
            new Closeness(SAME_OCCASION, true, "acted for the same state at a meeting of the same sides and days");

    private final Names names;
    private final Posts posts;

    PeopleJudge(Names names, Posts posts) {
        this.names = names;
        this.posts = posts;
    }

    /** What two holdings say together: how sure they make it, and why; a link if certain. */
    private record Closeness(double score, boolean certain, String reason) {

        static final Closeness NONE = new Closeness(0, false, "");

        Closeness or(Closeness other) {
            boolean better = other.certain == certain ? other.score > score : other.certain;
            return better ? other : this;
        }
    }

    Judgement judge(Person one, Person other) {
        if (!isWorthComparing(one, other)) {
            return Judgement.NOTHING;
        }
        Set<Node> ids = one.sameAs().stream().filter(other.sameAs()::contains).collect(Collectors.toSet());
        NameMatch match = names.compare(one, other);
        if (!ids.isEmpty()) {
            String reason = "same external id " + ids.iterator().next().getURI();
            return match.compatible()
                    ? Judgement.link(1, reasons(reason, match))
                    : Judgement.candidate(OTHER_NAMES_SAME_ID, List.of(reason, "but the names do not go together"));
        }
        if (!match.compatible() || otherIds(one, other) || bornApart(one.born(), other.born())) {
            return Judgement.NOTHING;
        }
        boolean metTogether = match.score() >= FULL_NAME && !Collections.disjoint(one.occasions(), other.occasions());
        Closeness best = metTogether ? SAME_DAYS : Closeness.NONE;
        for (Holding mine : one.holdings()) {
            for (Holding theirs : other.holdings()) {
                best = best.or(closeness(one, mine, theirs, match.score()));
            }
        }
        if (best.score() == 0) {
            return Judgement.NOTHING;
        }
        List<String> reasons = reasons(best.reason(), match);
        boolean oneList = !Collections.disjoint(one.listedBy(), other.listedBy());
        if (oneList) {
            reasons.add("but one source lists them as two");
            return Judgement.candidate(best.score() * match.score() * IN_ONE_LIST, reasons);
        }
        return best.certain()
                ? Judgement.link(Math.min(1, best.score() * (1 + match.score()) / 2), reasons)
                : Judgement.candidate(best.score() * match.score(), reasons);
    }

    /** Whether nothing speaks against it that two are one person, when others link them. */
    boolean mayBeOne(Person one, Person other) {
        return !Collections.disjoint(one.sameAs(), other.sameAs())
                || (names.compare(one, other).compatible()
                        && !otherIds(one, other)
                        && !bornApart(one.born(), other.born())
                        && Collections.disjoint(one.listedBy(), other.listedBy()));
    }

    /** Whether posts, states and times leave it open; costs less than to compare the names. */
    private static boolean isWorthComparing(Person one, Person other) {
        boolean oneList = !Collections.disjoint(one.listedBy(), other.listedBy());
        return !Collections.disjoint(one.sameAs(), other.sameAs())
                || !Collections.disjoint(one.occasions(), other.occasions())
                || one.holdings().stream()
                        .anyMatch(mine -> other.holdings().stream()
                                .anyMatch(theirs -> isSamePost(mine, theirs) || (!oneList && areNear(mine, theirs))));
    }

    private static boolean isSamePost(Holding mine, Holding theirs) {
        return !mine.post().isEmpty() && mine.post().equals(theirs.post());
    }

    private static boolean areNear(Holding mine, Holding theirs) {
        return mine.time().isPresent()
                && theirs.time().isPresent()
                && mine.time().get().daysTo(theirs.time().get()) <= FAR_IN_A_STATE
                && shareState(mine, theirs);
    }

    private Closeness closeness(Person person, Holding mine, Holding theirs, double name) {
        boolean samePost = isSamePost(mine, theirs);
        if (mine.time().isEmpty() || theirs.time().isEmpty()) {
            return samePost
                    ? new Closeness(NO_DATES, false, "same post " + named(mine.post()) + ", not told when")
                    : Closeness.NONE;
        }
        Stretch one = mine.time().get();
        Stretch other = theirs.time().get();
        long days = one.daysTo(other);
        if (samePost) {
            return inOnePost(person, mine.post(), one, other, name);
        }
        if (days > FAR_IN_A_STATE || !shareState(mine, theirs)) {
            return Closeness.NONE;
        }
        return new Closeness(
                days <= NEAR_IN_A_STATE ? OTHER_POST : OTHER_POST_LATER,
                false,
                "same state, " + apart(days) + ", in another capacity");
    }

    private Closeness inOnePost(Person person, String post, Stretch one, Stretch other, double name) {
        long days = one.daysTo(other);
        String same = "same post " + named(post) + ", ";
        if (days == 0) {
            return new Closeness(1, name >= SURNAME_AND_INITIAL, same + "overlapping in time");
        }
        if (days > FAR_IN_A_POST) {
            return new Closeness(LONG_AFTER, false, same + apart(days));
        }
        boolean others = posts.anotherBetween(post, person, one, other);
        if (others || days > NEAR_IN_A_POST) {
            return new Closeness(OTHERS_BETWEEN, false, same + apart(days) + (others ? ", others in it between" : ""));
        }
        return new Closeness(NOBODY_BETWEEN, name >= FULL_NAME, same + apart(days) + ", nobody else known between");
    }

    private static String apart(long days) {
        return days == 0 ? "at the same time" : days == 1 ? "a day apart" : days + " days apart";
    }

    private static String named(String post) {
        return Things.shortForm(post).replace("post/", "");
    }

    private static List<String> reasons(String first, NameMatch match) {
        List<String> reasons = new ArrayList<>(List.of(first));
        reasons.addAll(match.reasons());
        return reasons;
    }

    private static boolean shareState(Holding one, Holding other) {
        return !Collections.disjoint(one.states(), other.states());
    }

    private static boolean bornApart(List<PartialDate> some, List<PartialDate> others) {
        return !some.isEmpty()
                && !others.isEmpty()
                && some.stream()
                        .noneMatch(date -> others.stream()
                                .anyMatch(other -> !date.earliest().isAfter(other.latest())
                                        && !other.earliest().isAfter(date.latest())));
    }

    /** Whether one authority has an id for each, and they differ: it keeps them apart. */
    private static boolean otherIds(Person one, Person other) {
        return one.sameAs().stream()
                .anyMatch(mine -> other.sameAs().stream()
                        .anyMatch(theirs ->
                                authority(mine).isPresent() && authority(mine).equals(authority(theirs))));
    }

    /** All of an external IRI up to its last slash. */
    private static Optional<String> authority(Node id) {
        int slash = id.isURI() ? id.getURI().lastIndexOf('/') : -1;
        return slash < 0 ? Optional.empty() : Optional.of(id.getURI().substring(0, slash));
    }
}
