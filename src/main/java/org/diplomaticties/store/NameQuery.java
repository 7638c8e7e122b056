package org.diplomaticties.store;

import org.diplomaticties.name.NameKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;

/**
 * What is searched for among the names of things.
 *
 * @param words of a name, in any spelling, script and order
 * @param kind of things, such as official; empty for any
 * @param limit how many things to find at most
 */
public record NameQuery(String words, String kind, int limit) {

    public static final int MOST = 1000;
    private static final int LONGEST = 200;

    /**
     * A query that can be answered.
     *
     * @throws TiesException if it has no word, is too long, or there are no such things
     */
    public NameQuery {
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new TiesException(Problem.invalid(
                    "words", "There is no word to search for.", "Give a name, or a part of one, such as Krutoi."));
        }
        if (words.length() > LONGEST) {
            throw new TiesException(Problem.invalid(
                    "words",
                    "The name has " + words.length() + " characters.",
                    "Give one of at most " + LONGEST + "."));
        }
        if (!kind.isEmpty() && !Things.KINDS.contains(kind)) {
            throw new TiesException(Problem.invalid(
                    "kind",
                    Problem.quoted(kind) + " is no kind of thing.",
                    "Use one of "
                            + String.join(", ", Things.KINDS.stream().sorted().toList()) + "."));
        }
        if (limit < 1 || limit > MOST) {
            throw new TiesException(Problem.invalid(
                    "limit", limit + " things cannot be listed.", "Give a number from 1 to " + MOST + "."));
        }
    }

    /** Whether a name has all the words, in whichever spelling and script. */
    public boolean isWithin(String name) {
        return NameKey.of(words).isPartOf(NameKey.of(name));
    }
}
