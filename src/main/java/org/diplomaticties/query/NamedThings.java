package org.diplomaticties.query;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.name.NameKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;

/** Finds things by a name of theirs, in a data set at hand or behind a SPARQL endpoint. */
public final class NamedThings {

    private static final int CANDIDATES_SHOWN = 10;

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
     * The thing with a name. A whole name goes before one that only contains the words.
     *
     * @param where what the name was given for, as problems tell it
     * @param kind the kind of thing, or empty where any will do
     */
    public String find(String where, String name, String kind) {
        NameKey wanted = NameKey.of(name);
        Map<String, Set<String>> whole = new TreeMap<>();
        Map<String, Set<String>> part = new TreeMap<>();
        try (QueryExec execution = link.query(query())) {
            execution.select().forEachRemaining(row -> {
                String thing = Things.shortForm(row.get("thing"));
                String itsKind = thing.split("/", 2)[0];
                if (kind.isEmpty() ? NAMED_KINDS.contains(itsKind) : kind.equals(itsKind)) {
                    collect(row, thing, wanted, whole, part);
                }
            });
        }
        Map<String, Set<String>> found = whole.isEmpty() ? part : whole;
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
                                Problem.quoted(name)
                                        + (whole.isEmpty() ? " is part of the names of " : " is the name of ")
                                        + found.size() + " things.",
                                candidates(found)));
    }

    private static void collect(
            Binding row, String thing, NameKey wanted, Map<String, Set<String>> whole, Map<String, Set<String>> part) {
        String name = row.get("name").getLiteralLexicalForm();
        NameKey key = NameKey.of(name);
        if (key.meets(wanted)) {
            whole.computeIfAbsent(thing, any -> new TreeSet<>()).add(name);
        }
        if (wanted.isPartOf(key)) {
            part.computeIfAbsent(thing, any -> new TreeSet<>()).add(name);
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
