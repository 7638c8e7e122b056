package org.diplomaticties.query;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.name.NameKey;
import org.diplomaticties.name.NameMatch;
import org.diplomaticties.name.PersonName;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;

/** Finds things by a name of theirs, in a data set at hand or behind a SPARQL endpoint. */
public final class NamedThings {

    private static final int CANDIDATES_SHOWN = 10;
    private static final int LONGEST = 200;

    /** What people call by name; a claim or a tenure has a label, but nobody asks for it by that. */
    private static final Set<String> NAMED_KINDS =
            Set.of("official", "state", "organization", "post", "place", "topic", "agreement", "source");

    private final RDFLink link;

    public NamedThings(RDFLink link) {
        this.link = link;
    }

    /**
     * Puts things in place of names, in the values of parameters that take things.
     *
     * @throws TiesException if a name is nobody's, or more than one thing's
     */
    public List<Arguments.Given> resolve(Form form, List<Arguments.Given> given) {
        return given.stream().map(value -> resolve(form, value)).toList();
    }

    private Arguments.Given resolve(Form form, Arguments.Given given) {
        boolean takesThing = form.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(given.name()) && parameter.type() == ParameterType.IRI);
        if (!takesThing || Things.parse(given.value()).isPresent()) {
            return given;
        }
        String kind = form.header().kinds().getOrDefault(given.name(), "");
        return new Arguments.Given(given.name(), find(given.name(), given.value(), kind));
    }

    /**
     * The thing with a name. A whole name goes before one that only contains the words, and that before one that may be the
     * same person's.
     *
     * @param where what the name was given for, as problems tell it
     * @param kind the kind of thing, or empty where any will do
     */
    public String find(String where, String name, String kind) {
        Fits fits = fits(name, kind);
        Map<String, Set<String>> found = fits.best();
        if (found.size() == 1) {
            return found.keySet().iterator().next();
        }
        throw new TiesException(
                found.isEmpty()
                        ? Problem.invalid(
                                where,
                                (kind.isEmpty() ? "Nothing" : "No " + kind) + " is called " + Problem.quoted(name)
                                        + ".",
                                "Give " + ParameterType.IRI.takes() + ", or a name that the graph has.")
                        : Problem.invalid(
                                where,
                                Problem.quoted(name) + fits.how() + found.size() + " things.",
                                candidates(found)));
    }

    /**
     * The things that a name may stand for, as {@code <kind>/<key>}, sorted: one where {@link #find} finds it, none where it
     * is nobody's.
     *
     * @param kind the kind of thing, or empty where any will do
     */
    public List<String> candidates(String name, String kind) {
        return List.copyOf(fits(name, kind).best().keySet());
    }

    private Fits fits(String name, String kind) {
        Fits fits = new Fits(name);
        if (fits.wanted.words().isEmpty() || name.length() > LONGEST) {
            return fits;
        }
        try (QueryExec execution = link.newQuery()
                .query(query())
                .substitution("words", NodeFactory.createLiteralString(name))
                .build()) {
            execution.select().forEachRemaining(row -> {
                String thing = Things.shortForm(row.get("thing"));
                String itsKind = thing.split("/", 2)[0];
                if (kind.isEmpty() ? NAMED_KINDS.contains(itsKind) : kind.equals(itsKind)) {
                    fits.add(thing, row.get("name").getLiteralLexicalForm());
                }
            });
        }
        return fits;
    }

    /** The things that a name may stand for, by how well it fits, each with its own names. */
    private static final class Fits {

        private final NameKey wanted;
        private final PersonName person;
        private final Map<String, Set<String>> whole = new TreeMap<>();
        private final Map<String, Set<String>> part = new TreeMap<>();
        private final Map<String, Set<String>> alike = new TreeMap<>();

        Fits(String name) {
            this.wanted = NameKey.of(name);
            this.person = PersonName.of(name);
        }

        void add(String thing, String name) {
            NameKey key = NameKey.of(name);
            if (wanted.meets(key)) {
                put(whole, thing, name);
            }
            if (wanted.isPartOf(key)) {
                put(part, thing, name);
            } else if (NameMatch.of(person, PersonName.of(name)).compatible()) {
                put(alike, thing, name);
            }
        }

        Map<String, Set<String>> best() {
            return !whole.isEmpty() ? whole : !part.isEmpty() ? part : alike;
        }

        String how() {
            return !whole.isEmpty()
                    ? " is the name of "
                    : !part.isEmpty() ? " is part of the names of " : " may be the name of ";
        }

        private static void put(Map<String, Set<String>> things, String thing, String name) {
            things.computeIfAbsent(thing, any -> new TreeSet<>()).add(name);
        }
    }

    private static String candidates(Map<String, Set<String>> found) {
        String list = found.entrySet().stream()
                .limit(CANDIDATES_SHOWN)
                .map(entry -> "\n  " + entry.getKey() + "  (" + String.join("; ", entry.getValue()) + ")")
                .collect(Collectors.joining());
        int more = found.size() - CANDIDATES_SHOWN;
        return "Give one of these:" + list + (more > 0 ? "\n  and " + more + " more" : "");
    }

    private static Query query() {
        InputStream in = NamedThings.class.getResourceAsStream("names.rq");
        return QueryFactory.create(TextFile.read(in, "names.rq").text());
    }
}
