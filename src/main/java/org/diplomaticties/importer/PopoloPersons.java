package org.diplomaticties.importer;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.diplomaticties.fact.Official;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/** Makes officials of the persons of a Popolo file. */
final class PopoloPersons {

    private static final String UNKNOWN_LANGUAGE = "und";
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

    /** What stands before an identifier of a scheme in the IRI of the person there. */
    private static final Map<String, String> SCHEMES = Map.of(
            "wikidata", "http://www.wikidata.org/entity/",
            "viaf", "http://viaf.org/viaf/",
            "gnd", "https://d-nb.info/gnd/",
            "isni", "https://isni.org/isni/");

    private final Sink out;
    private final Set<String> toldSchemes = new HashSet<>();

    PopoloPersons(Sink out) {
        this.out = out;
    }

    /** The official that a person's id stands for. */
    static ThingKey official(ThingKey source, String id) {
        return ThingKey.official(source.key() + "-" + IriMinter.key(id));
    }

    void read(PopoloRecord record, ThingKey official, RecordRef ref) {
        Optional<String> name = record.required("name");
        if (name.isEmpty()) {
            return;
        }
        Optional<PartialDate> born = record.date("birth_date");
        Optional<PartialDate> died = record.date("death_date");
        List<PrintedName> names = new ArrayList<>();
        names.add(new PrintedName(name.get(), Script.language(name.get(), UNKNOWN_LANGUAGE)));
        names.addAll(otherNames(record));
        out.fact(new Official(
                official,
                name.get(),
                names,
                born.stream().toList(),
                died.stream().toList(),
                sameAs(record),
                List.of(ref)));
    }

    /** Further forms of a name, each with its language where the file says it. */
    static List<PrintedName> otherNames(PopoloRecord record) {
        return record.records("other_names").stream()
                .flatMap(other -> other.text("name").stream().map(name -> new PrintedName(name, language(other, name))))
                .distinct()
                .toList();
    }

    private static String language(PopoloRecord other, String name) {
        return other.text("lang")
                .map(tag -> tag.replace('_', '-'))
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .orElseGet(() -> Script.language(name, UNKNOWN_LANGUAGE));
    }

    /** The IRIs of his identifiers. Two of one scheme contradict each other, so that neither is taken. */
    private List<URI> sameAs(PopoloRecord record) {
        Map<String, Set<String>> byScheme = new TreeMap<>();
        for (PopoloRecord identifier : record.records("identifiers")) {
            identifier
                    .text("identifier")
                    .ifPresent(value -> byScheme.computeIfAbsent(
                                    identifier.text("scheme").orElse("").toLowerCase(Locale.ROOT),
                                    first -> new TreeSet<>())
                            .add(value));
        }
        List<URI> same = new ArrayList<>();
        byScheme.forEach((scheme, values) -> iri(record, scheme, values).ifPresent(same::add));
        return same;
    }

    private Optional<URI> iri(PopoloRecord record, String scheme, Set<String> values) {
        if (!SCHEMES.containsKey(scheme)) {
            if (toldSchemes.add(scheme)) {
                record.problem(
                        ProblemKind.NOT_IMPORTED,
                        "Identifiers of the scheme " + Problem.quoted(scheme) + " have no IRI that is known.",
                        "Nothing is to be done; they were left out, here and further on.");
            }
            return Optional.empty();
        }
        if (values.size() > 1) {
            record.problem(
                    ProblemKind.MALFORMED_VALUE,
                    "One person has several identifiers of the scheme " + scheme + ": " + String.join(", ", values)
                            + ".",
                    "Keep the right one; all were left out.");
            return Optional.empty();
        }
        String value = values.iterator().next().replace(" ", "");
        if (!PLAIN.matcher(value).matches()) {
            record.problem(
                    ProblemKind.MALFORMED_VALUE,
                    Problem.quoted(value) + " is no identifier of the scheme " + scheme + ".",
                    "Correct it; it was left out.");
            return Optional.empty();
        }
        return Optional.of(URI.create(SCHEMES.get(scheme) + value));
    }
}
