package org.diplomaticties.identity;

import java.util.List;

/**
 * What is to be thought of two things.
 *
 * @param verdict whether they are linked
 * @param score from 0 to 1
 * @param reasons why, in words
 */
record Judgement(Verdict verdict, double score, List<String> reasons) {

    static final Judgement NOTHING = new Judgement(Verdict.NOTHING, 0, List.of());

    /** Below this, nobody need look. */
    static final double WORTH_A_LOOK = 0.4;

    /** What a link is worth that is held back, as something speaks against it. */
    static final double HELD_BACK = 0.8;

    enum Verdict {
        LINK,
        CANDIDATE,
        NOTHING
    }

    static Judgement link(double score, List<String> reasons) {
        return new Judgement(Verdict.LINK, score, List.copyOf(reasons));
    }

    static Judgement candidate(double score, List<String> reasons) {
        return score < WORTH_A_LOOK ? NOTHING : new Judgement(Verdict.CANDIDATE, score, List.copyOf(reasons));
    }
}
