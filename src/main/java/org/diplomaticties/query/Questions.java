package org.diplomaticties.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Nearest;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** The questions that can be asked by name. */
public final class Questions {

    private final List<Question> all;

    private Questions(List<Question> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads the saved queries of a folder.
     *
     * @param computed questions that are answered without a saved query
     * @throws TiesException with the problems of every file that has one
     */
    public static Questions of(Folder folder, List<Question> computed) {
        List<Question> questions = new ArrayList<>(computed);
        List<Problem> problems = new ArrayList<>();
        for (TextFile file : folder.files(".rq")) {
            try {
                questions.add(SavedQuery.of(file));
            } catch (TiesException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new TiesException(problems);
        }
        questions.sort(Comparator.comparing(question -> question.form().name()));
        return new Questions(questions);
    }

    /** All of them, sorted by name. */
    public List<Question> all() {
        return all;
    }

    /** Their names, sorted. */
    public List<String> names() {
        return all.stream().map(question -> question.form().name()).toList();
    }

    /**
     * The question with a name.
     *
     * @throws TiesException if there is none, with the nearest names
     */
    public Question named(String name) {
        return all.stream()
                .filter(question -> question.form().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TiesException(unknown(name, Nearest.to(name, names()))));
    }

    static Problem unknown(String name, List<String> near) {
        String mend = near.isEmpty()
                ? "The list of saved queries (ties queries, or /api/queries) has all names."
                : "Did you mean " + String.join(", ", near) + "?";
        return Problem.unknown(name, "There is no saved query of this name.", mend);
    }
}
