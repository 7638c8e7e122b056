package org.diplomaticties.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Var;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * A parameter of a saved query.
 *
 * @param name as it stands in URLs and on the command line
 * @param required whether the query makes no sense without it
 * @param type what values it takes
 * @param variable the variable in the query that its value takes the place of
 */
public record Parameter(String name, boolean required, ParameterType type, Var variable) {

    // BASIL's notation: ?_name_type is required, ?__name_type is optional.
    private static final Pattern NOTATION =
            Pattern.compile("[?$](__?)([A-Za-z0-9]+)(?:_([A-Za-z]+(?:_[A-Za-z]+)?))?\\b");

    /** The parameter that a variable in BASIL's notation stands for. */
    public static Parameter of(String variable) {
        return of(NOTATION.matcher(variable).results().findFirst().orElseThrow())
                .orElseThrow(() -> new IllegalArgumentException(variable + " has no known type"));
    }

    /** A parameter of a question that is answered elsewhere, with the word for its type. */
    static Parameter of(String name, boolean required, String typeWord) {
        return new Parameter(name, required, ParameterType.ofWord(typeWord), Var.alloc(name));
    }

    /** The parameters in a query's text, sorted by name. */
    static List<Parameter> in(TextFile file) {
        Map<String, Parameter> found = new TreeMap<>();
        NOTATION.matcher(file.text()).results().forEach(match -> {
            Parameter parameter = of(match)
                    .orElseThrow(() -> new TiesException(Problem.invalid(
                            file.name(),
                            match.group() + " has a type that is not known.",
                            "End it in _iri, _xsd_date, _integer or _literal.")));
            Parameter same = found.putIfAbsent(parameter.name(), parameter);
            if (same != null && !same.equals(parameter)) {
                throw new TiesException(Problem.invalid(
                        file.name(),
                        "The parameter " + parameter.name() + " is written in two ways: " + same.variable() + " and "
                                + parameter.variable() + ".",
                        "Write it in one way."));
            }
        });
        return List.copyOf(found.values());
    }

    private static Optional<Parameter> of(MatchResult match) {
        String ending = match.group(3) == null ? "literal" : match.group(3);
        return ParameterType.ofEnding(ending)
                .map(type -> new Parameter(
                        match.group(2),
                        match.group(1).length() == 1,
                        type,
                        Var.alloc(match.group().substring(1))));
    }
}
