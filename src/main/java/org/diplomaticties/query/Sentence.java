package org.diplomaticties.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * A question as one asks it aloud, with gaps for its values: {@code Who met {official} between {from} and {to}?}
 *
 * @param parts text and gaps, in their order
 */
public record Sentence(List<Part> parts) {

    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z0-9]+)}");

    /**
     * Text, or a gap.
     *
     * @param text empty for a gap
     * @param parameter the name of the parameter whose value stands there; empty for text
     */
    public record Part(String text, String parameter) {}

    public Sentence {
        parts = List.copyOf(parts);
    }

    /** The sentence of a question in a language, or else in English. */
    public static Optional<Sentence> of(Form form, String language) {
        Map<String, String> said = form.header().sentences();
        return Optional.ofNullable(said.getOrDefault(language, said.get("en"))).map(Sentence::parse);
    }

    /**
     * Checks that the sentences of a question have a gap for each of its parameters, once, and no other.
     *
     * @throws TiesException with a problem for each that has not
     */
    static void check(String file, Form form) {
        List<String> expected =
                form.parameters().stream().map(Parameter::name).sorted().toList();
        List<Problem> problems = new ArrayList<>();
        form.header().sentences().forEach((language, text) -> {
            List<String> gaps = parse(text).parts().stream()
                    .map(Part::parameter)
                    .filter(name -> !name.isEmpty())
                    .sorted()
                    .toList();
            if (!gaps.equals(expected)) {
                problems.add(Problem.invalid(
                        file,
                        "The header's sentence in \"" + language + "\" has gaps for " + gaps
                                + ", the query has parameters " + expected + ".",
                        "Write each parameter into it once, as in {" + String.join("}, {", expected) + "}."));
            }
        });
        if (!problems.isEmpty()) {
            throw new TiesException(problems);
        }
    }

    private static Sentence parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            parts.add(new Part(text.substring(from, gap.start()), ""));
            parts.add(new Part("", gap.group(1)));
            from = gap.end();
        }
        parts.add(new Part(text.substring(from), ""));
        return new Sentence(
                parts.stream().filter(part -> !part.equals(new Part("", ""))).toList());
    }
}
