package org.diplomaticties.page;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** The page to look around from: how much there is of each kind, the states, and the things of a kind by their names. */
public final class BrowsePage implements Page {

    private static final String KIND = "kind";
    private static final String LETTER = "letter";
    private static final String FIRST_KIND = "state";
    private static final int A_PAGE = 200;

    private final KindIndex index = new KindIndex();

    /**
     * What the template shows.
     *
     * @param chosen the kind whose things are listed, in words
     * @param letters none where all fit on a page
     */
    record View(
            String heading,
            List<Kind> kinds,
            String chosen,
            List<Letter> letters,
            List<Group> groups,
            String count,
            Pager pager) {
        boolean anyLetters() {
            return !letters.isEmpty();
        }

        boolean anyGroups() {
            return !groups.isEmpty();
        }
    }

    /** A kind with the number of its things. */
    record Kind(String text, String href, int count, boolean current) {}

    /** A letter to choose. */
    record Letter(String letter, String href, boolean current) {}

    /** The things under one letter. */
    record Group(String letter, List<Link> things) {}

    @Override
    public PageContent of(PageRequest request, DatasetGraph dataset) {
        String kind = request.parameter(KIND).orElse(FIRST_KIND);
        if (!KindIndex.KINDS.containsKey(kind)) {
            throw new TiesException(Problem.invalid(
                    KIND,
                    Problem.quoted(kind) + " is no kind to look through.",
                    "Use one of " + String.join(", ", KindIndex.KINDS.keySet()) + "."));
        }
        Messages messages = request.messages();
        List<KindIndex.Named> all = index.of(kind, request.language(), request.version(), dataset);
        Map<String, List<KindIndex.Named>> byLetter = KindIndex.byLetter(all, request.language());
        String letter = request.parameter(LETTER).orElse("");
        if (!letter.isEmpty() && !byLetter.containsKey(letter)) {
            throw new TiesException(Problem.invalid(
                    LETTER,
                    "No name begins with " + Problem.quoted(letter) + ".",
                    "Use one of " + String.join(", ", byLetter.keySet()) + "."));
        }
        List<KindIndex.Named> chosen = letter.isEmpty() ? all : byLetter.get(letter);
        boolean whole = all.size() <= A_PAGE * 2;
        Pager pager = Pager.of(request, chosen.size(), whole ? A_PAGE * 2 : A_PAGE);
        View view = new View(
                messages.text("section_browse"),
                kinds(kind, request, dataset),
                messages.text("kinds_" + kind),
                whole
                        ? List.of()
                        : byLetter.keySet().stream()
                                .map(one -> new Letter(
                                        one,
                                        request.link("/browse", Map.of(KIND, kind, LETTER, one)),
                                        one.equals(letter)))
                                .toList(),
                groups(pager.of(chosen), request, new Labels(dataset, request)),
                messages.text("namesCount", chosen.size()),
                pager);
        return new PageContent(view.heading(), "browse", "browse", view);
    }

    private List<Kind> kinds(String chosen, PageRequest request, DatasetGraph dataset) {
        return index.counts(request.version(), dataset).entrySet().stream()
                .filter(entry -> entry.getValue() > 0 || entry.getKey().equals(chosen))
                .map(entry -> new Kind(
                        request.messages().text("kinds_" + entry.getKey()),
                        request.link("/browse", Map.of(KIND, entry.getKey())),
                        entry.getValue(),
                        entry.getKey().equals(chosen)))
                .toList();
    }

    private static List<Group> groups(List<KindIndex.Named> names, PageRequest request, Labels labels) {
        return KindIndex.byLetter(names, request.language()).entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(named -> labels.link(named.thing()))
                                .toList()))
                .toList();
    }
}
