package org.diplomaticties.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.NamedThings;
import org.diplomaticties.query.Parameter;
import org.diplomaticties.query.ParameterType;
import org.diplomaticties.rdf.Things;

/** Reads the fields of a question's form: a thing may be named in words, as on the command line. */
final class FieldReader {

    private static final int CHOICES = 10;

    private final Form form;
    private final PageRequest request;
    private final Labels labels;
    private final NamedThings names;

    FieldReader(Form form, PageRequest request, Labels labels, NamedThings names) {
        this.form = form;
        this.request = request;
        this.labels = labels;
        this.names = names;
    }

    /** The field with the value of the first try. */
    FormField example(Parameter parameter) {
        String value = form.header().defaults().getOrDefault(parameter.name(), "");
        return read(parameter, value, "");
    }

    /** The field as it was filled in; what is given twice is shown once, with a word on it. */
    FormField given(Parameter parameter) {
        List<String> values = request.parameters().getOrDefault(parameter.name(), List.of());
        List<String> chosen = request.parameters().getOrDefault(parameter.name() + QuestionForm.CHOSEN, List.of());
        String text = values.isEmpty() ? "" : values.get(0).strip();
        if (values.size() > 1 || chosen.size() > 1) {
            return wrong(parameter, text, request.messages().text("fieldTwice"), List.of());
        }
        return read(parameter, text, chosen.isEmpty() ? "" : chosen.get(0));
    }

    private FormField read(Parameter parameter, String text, String chosen) {
        if (text.isEmpty()) {
            return right(parameter, "", "");
        }
        if (parameter.type() == ParameterType.IRI) {
            return thing(parameter, text, chosen);
        }
        Optional<String> problem = QuestionForm.problem(form, parameter, text);
        return problem.isPresent() ? wrong(parameter, text, problem.get(), List.of()) : right(parameter, text, text);
    }

    private FormField thing(Parameter parameter, String text, String chosen) {
        Optional<Node> meant = Things.parse(text).or(() -> Things.parse(chosen).filter(thing -> isCalled(thing, text)));
        if (meant.isPresent()) {
            String value = Things.shortForm(meant.get().getURI());
            String short_ =
                    Things.parse(value).equals(meant) ? value : meant.get().getURI();
            Optional<String> problem = QuestionForm.problem(form, parameter, short_);
            return problem.isPresent()
                    ? wrong(parameter, text, problem.get(), List.of())
                    : right(parameter, labels.of(meant.get()).text(), short_);
        }
        String kind = kind(parameter);
        List<String> candidates = names.candidates(text, kind);
        if (candidates.size() == 1) {
            Node thing = Things.parse(candidates.get(0)).orElseThrow();
            return right(parameter, labels.of(thing).text(), candidates.get(0));
        }
        return candidates.isEmpty()
                ? wrong(parameter, text, request.messages().text("fieldNobody", text), List.of())
                : wrong(
                        parameter,
                        text,
                        request.messages().text("fieldMany", text, candidates.size()),
                        choices(parameter, candidates));
    }

    /** Whether a field that says a text was filled in with this thing. */
    private boolean isCalled(Node thing, String text) {
        return labels.of(thing).text().strip().equals(text);
    }

    private List<FormField.Choice> choices(Parameter parameter, List<String> candidates) {
        return candidates.stream()
                .limit(CHOICES)
                .map(candidate -> {
                    Node thing = Things.parse(candidate).orElseThrow();
                    String href = request.here(
                            Map.of(parameter.name(), candidate, parameter.name() + QuestionForm.CHOSEN, ""));
                    return new FormField.Choice(href, labels.link(thing), candidate);
                })
                .toList();
    }

    private String kind(Parameter parameter) {
        return form.header().kinds().getOrDefault(parameter.name(), "");
    }

    private FormField right(Parameter parameter, String shown, String value) {
        return field(parameter, shown, value, "", List.of());
    }

    private FormField wrong(Parameter parameter, String shown, String problem, List<FormField.Choice> choices) {
        return field(parameter, shown, "", problem, choices);
    }

    private FormField field(
            Parameter parameter, String shown, String value, String problem, List<FormField.Choice> choices) {
        Messages messages = request.messages();
        String key = "field_" + parameter.name();
        return new FormField(
                parameter.name(),
                messages.texts().containsKey(key) ? messages.text(key) : parameter.name(),
                type(parameter.type(), shown),
                parameter.required(),
                parameter.type() == ParameterType.IRI,
                kind(parameter),
                shown,
                value,
                problem,
                choices);
    }

    /** What a browser cannot hold in a field for days or numbers stands in one for text, so that it is not lost. */
    private static String type(ParameterType type, String shown) {
        return switch (type) {
            case IRI, TEXT -> "text";
            case DATE ->
                shown.isEmpty()
                                || PartialDate.parse(shown)
                                        .filter(date -> date.precision() == PartialDate.Precision.DAY)
                                        .isPresent()
                        ? "date"
                        : "text";
            case INTEGER -> shown.matches("[+-]?\\d{0,18}") ? "number" : "text";
        };
    }
}
