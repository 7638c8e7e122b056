package org.diplomaticties.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Form;

/** Questions, asked of a version that is made up. */
final class Askings {

    static final Instant TIME = Instant.parse("2026-11-24T12:30:00Z");

    private Askings() {}

    /** A question with the values of its own example. */
    static Asking example(Form form) {
        return with(form, form.header().defaults());
    }

    static Asking with(Form form, Map<String, String> values) {
        List<Arguments.Given> given = values.entrySet().stream()
                .map(value -> new Arguments.Given(value.getKey(), value.getValue()))
                .toList();
        return new Asking(form, Arguments.of(form, given), "42-7f3a9c1e", TIME, "https://example.org/ties");
    }
}
