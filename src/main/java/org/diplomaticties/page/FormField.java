package org.diplomaticties.page;

import java.util.List;

/**
 * A field of a question's form.
 *
 * @param name the parameter's, which is also the field's id
 * @param label what people call it
 * @param type the type of HTML's {@code input}
 * @param required whether the question needs it
 * @param suggests whether things are offered as they are typed
 * @param kind the kind of thing to offer; empty for any
 * @param shown what stands in it
 * @param value what that means, as a URL has it; empty where nothing is given, or something wrong
 * @param problem what is wrong with it; empty if nothing
 * @param choices the things that what was typed may mean, to choose from
 */
record FormField(
        String name,
        String label,
        String type,
        boolean required,
        boolean suggests,
        String kind,
        String shown,
        String value,
        String problem,
        List<Choice> choices) {

    /** A thing that a text may mean. */
    record Choice(String choiceHref, Link thing, String shortForm) {}

    boolean isWrong() {
        return !problem.isEmpty();
    }

    /** How many characters wide it is within a sentence. */
    int width() {
        return Math.min(40, Math.max(12, shown.length() + 1));
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    boolean anyChoices() {
        return !choices.isEmpty();
    }

    FormField with(String problem) {
        return new FormField(name, label, type, required, suggests, kind, shown, value, problem, choices);
    }
}
