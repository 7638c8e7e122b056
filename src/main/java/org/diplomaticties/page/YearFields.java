package org.diplomaticties.page;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.diplomaticties.search.Years;

/**
 * Two fields for years, as they were filled in.
 *
 * @param from the first; empty for any
 * @param to the last; empty for any
 * @param problem what is wrong with them; empty if nothing
 */
record YearFields(String from, String to, String problem) {

    private static final Pattern YEAR = Pattern.compile("\\d{1,4}");

    static YearFields of(PageRequest request) {
        String from = request.parameter("from").orElse("").strip();
        String to = request.parameter("to").orElse("").strip();
        Optional<String> wrong = Stream.of(from, to)
                .filter(year -> !year.isEmpty() && !YEAR.matcher(year).matches())
                .findFirst();
        return new YearFields(
                from,
                to,
                wrong.map(year -> request.messages().text("notAYear", year)).orElse(""));
    }

    /** The years meant, where nothing is wrong. */
    Years span() {
        return from.isEmpty() && to.isEmpty()
                ? Years.ALL
                : new Years(from.isEmpty() ? 0 : Integer.parseInt(from), to.isEmpty() ? 9999 : Integer.parseInt(to));
    }
}
