package org.diplomaticties.importer;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.diplomaticties.fact.Official;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/**
 * Who stands in a row of a table. Within one table, rows with the same person's id are one person; without an id, rows
 * with the same name and the same state are. Persons of different tables are never one.
 */
final class RowPeople {

    private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d*");
    private static final String ENTITY = "http://www.wikidata.org/entity/";

    private final StateFinder states;
    private final PostFinder posts;
    private final String language;
    private final Sink out;
    private final IdSet told = new IdSet();

    RowPeople(StateNames names, String language, Sink out) {
        this.states = new StateFinder(names, out);
        this.posts = new PostFinder(names, states, out);
        this.language = language;
        this.out = out;
    }

    /**
     * A person or a state in a row.
     *
     * @param name the person's name, at most one; without one it is the state that took part
     * @param person the table's id of the person, at most one
     * @param state the state for which he acts, at most one
     * @param title his title as printed, at most one
     * @param post the post that the title names, at most one
     */
    record Figure(
            List<String> name,
            List<String> person,
            List<ThingKey> state,
            List<String> title,
            List<PostFinder.Found> post) {

        /** What he is called in a label. */
        String shown(RowPeople people) {
            return name.isEmpty() ? people.states.label(state.get(0)) : name.get(0);
        }
    }

    /**
     * Reads the fields of one person or state.
     *
     * @param prefix with which the names of the fields begin
     * @param nameField the field of the name
     * @return empty where the row has none, or his state is not known, which is then a problem
     */
    Optional<Figure> figure(TableRow row, String prefix, String nameField, PartialDate on) {
        Optional<String> name = row.value(nameField);
        Optional<String> form = row.value(prefix + "state");
        if (name.isEmpty() && form.isEmpty()) {
            return Optional.empty();
        }
        if (name.isPresent() && !IriMinter.canKey(name.get())) {
            row.problem(
                    ProblemKind.MALFORMED_VALUE,
                    Problem.quoted(name.get()) + " as " + nameField + " is no name.",
                    "Leave it blank where the name is not known; the row was left out.");
            return Optional.empty();
        }
        Optional<ThingKey> state = form.flatMap(text -> states.find(text, on, row.where()));
        Optional<String> to = row.value(prefix + "to_state");
        Optional<ThingKey> receiving = to.flatMap(text -> states.find(text, on, row.where()));
        boolean unknown = (form.isPresent() && state.isEmpty()) || (to.isPresent() && receiving.isEmpty());
        if (unknown) {
            return Optional.empty();
        }
        Optional<String> title = row.value(prefix + "post");
        Optional<PostFinder.Found> post = title.filter(text -> inEnglish())
                .flatMap(text -> posts.find(new PostFinder.Title(
                        text, state.stream().toList(), receiving.stream().toList(), on, row.where())));
        return Optional.of(new Figure(
                name.stream().toList(),
                row.value(prefix + "person").filter(IriMinter::canKey).stream().toList(),
                state.stream().toList(),
                title.stream().toList(),
                post.stream().toList()));
    }

    /** Whether a row has a person or a state in these fields. */
    static boolean hasFigure(TableRow row, String prefix, String nameField) {
        return row.value(nameField).isPresent() || row.value(prefix + "state").isPresent();
    }

    /** The thing of a figure, added to the facts where it was not before. */
    ThingKey participant(Figure figure, RecordRef record) {
        if (figure.name().isEmpty()) {
            return figure.state().get(0);
        }
        String key = figure.person().isEmpty()
                ? IriMinter.key(figure.name().get(0))
                        + figure.state().stream()
                                .map(state -> "-" + state.key())
                                .findFirst()
                                .orElse("")
                : IriMinter.key(figure.person().get(0));
        ThingKey official = ThingKey.official(out.source().key() + "-" + key);
        if (told.add(official.key())) {
            String name = figure.name().get(0);
            out.fact(new Official(
                    official,
                    name,
                    inEnglish() ? List.of() : List.of(printed(name)),
                    List.of(),
                    List.of(),
                    figure.person().stream()
                            .filter(id -> ITEM.matcher(id).matches())
                            .map(id -> URI.create(ENTITY + id))
                            .toList(),
                    List.of(record)));
        }
        return official;
    }

    /** A text in the language of the table; in one that says English, what is plainly not is told by its letters. */
    PrintedName printed(String text) {
        return new PrintedName(text, inEnglish() ? Script.language(text, language) : language);
    }

    private boolean inEnglish() {
        return language.startsWith("en");
    }
}
