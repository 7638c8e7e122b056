package org.diplomaticties.page;

import java.util.List;
import java.util.Map;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Which part of a long list a page shows, by the parameter {@code page} of its address; shown by the partial
 * {@code pager}.
 *
 * @param part the part that is shown, from 1
 * @param parts how many there are, one at least
 * @param size how many entries a part has
 * @param previous the address of the part before; empty if there is none
 * @param next the address of the part after; empty if there is none
 * @param place which part this is, in words
 */
record Pager(int part, int parts, int size, String previous, String next, String place) {

    private static final String PARAMETER = "page";

    /**
     * The part that is asked for.
     *
     * @param count how many entries the list has
     * @param size how many entries a part has
     * @throws TiesException if there is no such part
     */
    static Pager of(PageRequest request, int count, int size) {
        int parts = Math.max(1, (count + size - 1) / size);
        int part = request.parameter(PARAMETER).map(text -> part(text, parts)).orElse(1);
        return new Pager(
                part,
                parts,
                size,
                part > 1 ? request.here(Map.of(PARAMETER, part == 2 ? "" : Integer.toString(part - 1))) : "",
                part < parts ? request.here(Map.of(PARAMETER, Integer.toString(part + 1))) : "",
                request.messages().text("partOf", part, parts));
    }

    private static int part(String text, int parts) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new TiesException(Problem.invalid(
                    PARAMETER, Problem.quoted(text) + " is no number of a part.", "Use 1, 2 and so on."));
        }
        int part = Integer.parseInt(text);
        if (part > parts) {
            throw new TiesException(Problem.unknown(
                    PARAMETER, "There is no part " + part + " of this list.", "Use 1 to " + parts + "."));
        }
        return part;
    }

    /** The entries of the part. */
    <T> List<T> of(List<T> all) {
        return all.subList(Math.min(all.size(), (part - 1) * size), Math.min(all.size(), part * size));
    }

    boolean several() {
        return parts > 1;
    }
}
