package org.diplomaticties.importer;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.diplomaticties.fact.Official;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/** The persons of a scraper's folder. Their keys are their ids in Wikidata. */
final class OfficePersons {

    private static final String ENTITY = "http://www.wikidata.org/entity/";
    private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d*");

    private final Sink out;
    private final Set<String> persons = new HashSet<>();

    OfficePersons(Sink out) {
        this.out = out;
    }

    /** A person of whom a tenure tells; added to the facts where {@code bio.csv} does not have him. */
    ThingKey known(String id, String name, RecordRef record) {
        if (persons.add(id)) {
            tell(id, name, List.of(), List.of(), record);
        }
        return thing(id);
    }

    /** Reads a row of {@code bio.csv}. */
    void read(TableRow row) {
        out.record();
        Optional<String> id = item(row, "id");
        Optional<String> name = row.required("name");
        if (id.isEmpty() || name.isEmpty()) {
            return;
        }
        if (!persons.add(id.get())) {
            row.problem(
                    ProblemKind.DEFINED_TWICE,
                    "A row before this one has the id " + id.get() + ", too.",
                    "Remove one; this one was left out.");
            return;
        }
        tell(
                id.get(),
                name.get(),
                dateOfLife(row, "dob", "dobp"),
                dateOfLife(row, "dod", "dodp"),
                new RecordRef(out.source(), "bio/" + id.get()));
    }

    private void tell(String id, String name, List<PartialDate> born, List<PartialDate> died, RecordRef record) {
        out.fact(new Official(
                thing(id),
                name,
                List.of(new PrintedName(name, Script.language(name, "en"))),
                born,
                died,
                List.of(URI.create(ENTITY + id)),
                List.of(record)));
    }

    /** A date with Wikidata's precision: 9 is a year, 10 a month, 11 a day. */
    private List<PartialDate> dateOfLife(TableRow row, String field, String precisionField) {
        Optional<String> text = row.value(field);
        Optional<Integer> length = switch (row.value(precisionField).orElse("")) {
            case "9" -> Optional.of(4);
            case "10" -> Optional.of(7);
            case "", "11" -> Optional.of(10);
            default -> Optional.empty();
        };
        if (text.isPresent() && length.isEmpty()) {
            row.problem(
                    ProblemKind.MALFORMED_VALUE,
                    Problem.quoted(text.get()) + " as " + field + " is less precise than a year.",
                    "Nothing is to be done; the date was left out.");
        }
        if (text.isEmpty() || length.isEmpty()) {
            return List.of();
        }
        String known = text.get().substring(0, Math.min(length.get(), text.get().length()));
        Optional<PartialDate> date = PartialDate.parse(known);
        if (date.isEmpty()) {
            row.date(field, TableDates.FIXED);
        }
        return date.stream().toList();
    }

    /** An id of Wikidata that the row must have; a problem where it has none. */
    static Optional<String> item(TableRow row, String field) {
        Optional<String> id = row.required(field);
        if (id.isPresent() && !ITEM.matcher(id.get()).matches()) {
            row.problem(
                    ProblemKind.MALFORMED_VALUE,
                    Problem.quoted(id.get()) + " as " + field + " is no id of Wikidata.",
                    "Write Q and a number; the row was left out.");
            return Optional.empty();
        }
        return id;
    }

    private static ThingKey thing(String id) {
        return ThingKey.official("wikidata-" + IriMinter.key(id));
    }
}
