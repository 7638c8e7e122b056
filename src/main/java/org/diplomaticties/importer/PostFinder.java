package org.diplomaticties.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplomaticties.fact.Organization;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Post;
import org.diplomaticties.fact.Rank;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/**
 * Finds the post that a printed title means, and adds it to the facts: "Minister of Health" of Belarus and "minister of Health of the Republic of Belarus" are one.
 */
final class PostFinder {

    private static final Pattern AMBASSADOR = Pattern.compile(
            "ambassador( extraordinary and plenipotentiary)?(?: of (.+?))?(?: (?:to|in) (.+))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPRESENTATIVE =
            Pattern.compile("permanent representative(?: of (.+?))?(?: to (.+))?", Pattern.CASE_INSENSITIVE);
    private static final String OF = " of ";

    /** A code of a state, such as "PR", is no form of it at the end of a title. */
    private static final int LONGEST_CODE = 3;

    private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "in", "to", "on", "at", "with");

    private final StateNames names;
    private final StateFinder states;
    private final Sink out;
    private final Posts posts;

    /** Posts of states by their keys; of two ways to print one title, the first stands. */
    private final Map<String, Post> ofStates = new HashMap<>();

    PostFinder(StateNames names, StateFinder states, Sink out) {
        this.names = names;
        this.states = states;
        this.posts = new Posts(states, out);
        this.out = out;
    }

    /**
     * A title as a source prints it.
     *
     * @param text the title
     * @param of the state whose post it is, at most one
     * @param to the state to which the holder is sent, at most one
     * @param on a day on which it was held
     * @param where where it stands
     */
    record Title(String text, List<ThingKey> of, List<ThingKey> to, PartialDate on, Location where) {}

    /**
     * A post that was found.
     *
     * @param post the post
     * @param rank the rank of the holder, at most one
     */
    record Found(Post post, List<Rank> rank) {}

    /** The post; empty where the title does not say whose it is, or a state was not found, which is then a problem. */
    Optional<Found> find(Title title) {
        Matcher ambassador = AMBASSADOR.matcher(title.text());
        if (ambassador.matches()) {
            Rank rank =
                    ambassador.group(1) == null ? Rank.AMBASSADOR : Rank.AMBASSADOR_EXTRAORDINARY_AND_PLENIPOTENTIARY;
            return ambassador(title, ambassador.group(2), ambassador.group(3), rank);
        }
        Matcher representative = REPRESENTATIVE.matcher(title.text());
        if (representative.matches() && representative.group(2) != null) {
            return representative(title, representative.group(1), representative.group(2));
        }
        return plain(title);
    }

    private Optional<Found> ambassador(Title title, String from, String to, Rank rank) {
        Optional<ThingKey> sending = state(title, from, title.of());
        Optional<ThingKey> receiving = state(title, to, title.to());
        boolean unsaid = (from == null && title.of().isEmpty())
                || (to == null && title.to().isEmpty());
        if (unsaid) {
            out.problem(
                    ProblemKind.UNKNOWN_TITLE,
                    title.where(),
                    Problem.quoted(title.text()) + " does not say which state sends him, or which receives him.",
                    "Name both; it was imported as a title without a post.");
        }
        if (sending.isEmpty() || receiving.isEmpty()) {
            return Optional.empty();
        }
        if (sending.equals(receiving)) {
            out.problem(
                    ProblemKind.UNKNOWN_TITLE,
                    title.where(),
                    Problem.quoted(title.text()) + " is sent and received by " + sending.get() + ".",
                    "Correct one of them; it was imported as a title without a post.");
            return Optional.empty();
        }
        return Optional.of(new Found(posts.ambassador(sending.get(), receiving.get()), List.of(rank)));
    }

    private Optional<Found> representative(Title title, String from, String to) {
        String body = to.replaceFirst("^the ", "");
        if (!IriMinter.canKey(body)) {
            return Optional.empty();
        }
        Organization organization = new Organization(
                ThingKey.organization(IriMinter.key(body)), body, List.of(), List.of(), List.of(), List.of());
        return state(title, from, title.of())
                .map(sending -> new Found(posts.representative(sending, organization), List.of()));
    }

    private Optional<Found> plain(Title title) {
        for (int at = title.text().indexOf(OF); at > 0; at = title.text().indexOf(OF, at + 1)) {
            String form = title.text().substring(at + OF.length());
            Optional<String> key = form.length() > LONGEST_CODE ? names.key(form, title.on()) : Optional.empty();
            if (key.isPresent()) {
                return ofState(title.text().substring(0, at), states.known(key.get()));
            }
        }
        return title.of().stream().findFirst().flatMap(state -> ofState(title.text(), state));
    }

    private Optional<Found> ofState(String title, ThingKey state) {
        if (!IriMinter.canKey(title)) {
            return Optional.empty();
        }
        String key = IriMinter.key(title + " of " + state.key());
        return Optional.of(new Found(
                ofStates.computeIfAbsent(key, first -> posts.ofState(capitalized(title), state)), List.of()));
    }

    private Optional<ThingKey> state(Title title, String form, List<ThingKey> usual) {
        return form == null ? usual.stream().findFirst() : states.find(form, title.on(), title.where());
    }

    /** "minister of Health" as the sources write it on the whole: "Minister of Health". */
    static String capitalized(String title) {
        StringBuilder words = new StringBuilder();
        for (String word : title.strip().split("\\s+")) {
            boolean small = !words.isEmpty() && SMALL.contains(word.toLowerCase(Locale.ROOT));
            int first = word.offsetByCodePoints(0, 1);
            words.append(words.isEmpty() ? "" : " ")
                    .append(
                            small
                                    ? word.toLowerCase(Locale.ROOT)
                                    : word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first));
        }
        return words.toString();
    }
}
