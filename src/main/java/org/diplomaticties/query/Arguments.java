package org.diplomaticties.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Nearest;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Values for the parameters of a question, each checked and made a term. */
public final class Arguments {

    /**
     * A parameter's name and its value, as the user wrote them.
     *
     * @param name the parameter's name
     * @param value the value
     */
    public record Given(String name, String value) {}

    /** No values. */
    public static final Arguments NONE = new Arguments(Map.of());

    private final Map<Var, Node> terms;

    private Arguments(Map<Var, Node> terms) {
        this.terms = Map.copyOf(terms);
    }

    /**
     * Checks what a user gave for a form's parameters.
     *
     * @throws TiesException with a problem for each parameter that is unknown, missing, doubled or of the wrong type
     */
    public static Arguments of(Form form, List<Given> given) {
        List<Problem> problems = new ArrayList<>();
        Map<Var, Node> terms = new HashMap<>();
        Map<String, List<Given>> byName = given.stream().collect(Collectors.groupingBy(Given::name));
        byName.keySet().stream()
                .filter(name -> form.parameters().stream()
                        .noneMatch(parameter -> parameter.name().equals(name)))
                .sorted()
                .forEach(name -> problems.add(unknown(form, name)));
        for (Parameter parameter : form.parameters()) {
            List<Given> values = byName.getOrDefault(parameter.name(), List.of());
            if (values.size() > 1) {
                problems.add(
                        Problem.invalid(parameter.name(), "It is given " + values.size() + " times.", "Give it once."));
            } else if (values.isEmpty() && parameter.required()) {
                problems.add(Problem.invalid(
                        parameter.name(),
                        "The question \"" + form.name() + "\" needs this parameter.",
                        "Give " + parameter.type().takes() + "."));
            } else if (!values.isEmpty()) {
                Optional<Node> term = parameter
                        .type()
                        .term(values.get(0).value())
                        .filter(node -> isOfKind(node, form.header().kinds().get(parameter.name())));
                term.ifPresentOrElse(
                        node -> terms.put(parameter.variable(), node),
                        () -> problems.add(
                                illTyped(form, parameter, values.get(0).value())));
            }
        }
        if (!problems.isEmpty()) {
            throw new TiesException(problems);
        }
        return new Arguments(terms);
    }

    /** The parameters' variables and their terms, for those that were given. */
    public Map<Var, Node> terms() {
        return terms;
    }

    /** The term given for a required parameter. */
    public Node term(Parameter parameter) {
        return terms.get(parameter.variable());
    }

    private static Problem unknown(Form form, String name) {
        List<String> names = form.parameters().stream().map(Parameter::name).toList();
        List<String> near = Nearest.to(name, names);
        String mend = names.isEmpty()
                ? "It takes none."
                : (near.isEmpty() ? "" : "Did you mean " + near.get(0) + "? ") + "It takes " + String.join(", ", names)
                        + ".";
        return Problem.invalid(name, "The question \"" + form.name() + "\" has no such parameter.", mend);
    }

    /** Whether a term can be of a kind: of a thing that is not ours, nobody knows. */
    private static boolean isOfKind(Node term, String kind) {
        return kind == null
                || !term.isURI()
                || !term.getURI().startsWith(Ties.THINGS)
                || term.getURI().startsWith(Ties.THINGS + kind + "/");
    }

    private static Problem illTyped(Form form, Parameter parameter, String value) {
        String kind = form.header().kinds().get(parameter.name());
        String takes = kind == null
                ? parameter.type().takes()
                : parameter.type().takes().replace("<kind>", kind);
        return Problem.invalid(
                parameter.name(), Problem.quoted(value) + " is not what it takes.", "Give " + takes + ".");
    }
}
