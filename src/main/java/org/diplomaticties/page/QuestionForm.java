package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.NamedThings;
import org.diplomaticties.query.Parameter;
import org.diplomaticties.query.ParameterType;

/**
 * A question's form as somebody filled it in: what was typed is kept, whatever is wrong with it. Nothing typed at all is the
 * first try that the question's header gives.
 */
final class QuestionForm {

    /** The ending of the field that says which thing the text of a field names, where it was chosen and not typed. */
    static final String CHOSEN = ".is";

    /** Parameters of the page itself. */
    private static final List<String> OWN = List.of(PageRequest.LANGUAGE, PageRequest.VERSION, QuestionViews.PARAMETER);

    private final Form form;
    private final PageRequest request;
    private final DatasetGraph dataset;
    private final Labels labels;

    QuestionForm(Form form, PageRequest request, DatasetGraph dataset, Labels labels) {
        this.form = form;
        this.request = request;
        this.dataset = dataset;
        this.labels = labels;
    }

    /**
     * What was read from the form.
     *
     * @param fields as they are shown again
     * @param problems what is wrong with parameters that are none of the form's
     * @param values what each parameter that has a value is given, as a URL has it
     * @param arguments none where something is wrong, or a value that the question needs is missing
     * @param example whether the values are those of the first try
     */
    record Filled(
            List<FormField> fields,
            List<String> problems,
            Map<String, String> values,
            List<Arguments> arguments,
            boolean example) {

        boolean isWrong() {
            return !problems.isEmpty() || fields.stream().anyMatch(FormField::isWrong);
        }
    }

    Filled filled() {
        boolean example = form.parameters().stream().noneMatch(parameter -> isGiven(parameter.name()));
        List<FormField> fields = new ArrayList<>();
        try (RDFLink link = RDFLink.connect(dataset)) {
            FieldReader reader = new FieldReader(form, request, labels, new NamedThings(link));
            for (Parameter parameter : inOrder()) {
                fields.add(example ? reader.example(parameter) : reader.given(parameter));
            }
        }
        Map<String, String> values = fields.stream()
                .filter(field -> !field.value().isEmpty())
                .collect(Collectors.toMap(FormField::name, FormField::value, (a, b) -> a, LinkedHashMap::new));
        return complete(new Filled(fields, strangers(), values, List.of(), example));
    }

    /** The parameters as people fill them in: those of the first try in its order, then things, days and the rest. */
    private List<Parameter> inOrder() {
        List<String> first = List.copyOf(form.header().defaults().keySet());
        return form.parameters().stream()
                .sorted(Comparator.comparingInt((Parameter parameter) ->
                                first.contains(parameter.name()) ? first.indexOf(parameter.name()) : first.size())
                        .thenComparing(Parameter::type)
                        .thenComparing(Parameter::name))
                .toList();
    }

    private boolean isGiven(String name) {
        return request.parameters().containsKey(name);
    }

    /** With the arguments, if nothing is wrong and nothing missing; what is missing is told once something was given. */
    private Filled complete(Filled filled) {
        List<FormField> told = filled.fields().stream()
                .map(field -> !filled.example() && field.required() && field.isEmpty() && !field.isWrong()
                        ? field.with(request.messages().text("fieldMissing"))
                        : field)
                .toList();
        Filled checked = new Filled(told, filled.problems(), filled.values(), List.of(), filled.example());
        boolean ready = told.stream()
                .noneMatch(field -> field.required() && field.value().isEmpty());
        if (checked.isWrong() || !ready) {
            return checked;
        }
        List<Arguments.Given> given = filled.values().entrySet().stream()
                .map(entry -> new Arguments.Given(entry.getKey(), entry.getValue()))
                .toList();
        return new Filled(
                told, filled.problems(), filled.values(), List.of(Arguments.of(form, given)), filled.example());
    }

    /** What is told of parameters that neither form nor page has. */
    private List<String> strangers() {
        List<Arguments.Given> unknown = request.parameters().keySet().stream()
                .filter(name -> !OWN.contains(name))
                .filter(name -> knownNames().noneMatch(name::equals))
                .map(name -> new Arguments.Given(name, ""))
                .toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        try {
            Arguments.of(form, unknown);
            return List.of();
        } catch (TiesException e) {
            return e.problems().stream()
                    .filter(problem ->
                            unknown.stream().anyMatch(given -> given.name().equals(problem.where())))
                    .map(Object::toString)
                    .toList();
        }
    }

    private Stream<String> knownNames() {
        return form.parameters().stream()
                .flatMap(parameter -> parameter.type() == ParameterType.IRI
                        ? Stream.of(parameter.name(), parameter.name() + CHOSEN)
                        : Stream.of(parameter.name()));
    }

    /** What is wrong with a value, by the rules of the question alone. */
    static Optional<String> problem(Form form, Parameter parameter, String value) {
        try {
            Arguments.of(form, List.of(new Arguments.Given(parameter.name(), value)));
            return Optional.empty();
        } catch (TiesException e) {
            return e.problems().stream()
                    .filter(problem -> problem.where().equals(parameter.name()))
                    .map(problem -> problem.what() + " " + problem.mend())
                    .findFirst();
        }
    }
}
