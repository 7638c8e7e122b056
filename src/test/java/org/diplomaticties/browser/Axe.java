package org.diplomaticties.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks axe-core what keeps people out of a page. */
public final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] }).then(
              found => done(found.violations.map(violation =>
                `${violation.impact} ${violation.id}: ${violation.nodes.slice(0, 3).map(node =>
                  node.target.join(' ') + ' — ' + node.failureSummary.replace(/\\s+/g, ' ')).join(' | ')}`)),
              error => done(['failed ' + error]));
            """;

    private static final List<String> EVERYTHING =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** What axe finds, the impact first; the minor things too. */
    public static List<String> violations(Browser browser) {
        return violations(browser, EVERYTHING);
    }

    /** Holds that nothing serious is found on the page that is open. */
    public static void assertNothingSerious(Browser browser) {
        assertNothingSerious(browser, EVERYTHING);
    }

    /** The same of colours alone: for another theme of a page that is looked at already. */
    public static void assertColoursDiffer(Browser browser) {
        assertNothingSerious(browser, COLOURS);
    }

    private static List<String> violations(Browser browser, List<String> rules) {
        browser.script("if (!window.axe) { " + SCRIPT + " }");
        return ((List<?>) browser.later(RUN, rules))
                .stream().map(String::valueOf).toList();
    }

    private static void assertNothingSerious(Browser browser, List<String> rules) {
        assertThat(violations(browser, rules))
                .as("what axe finds on " + browser.url())
                .noneMatch(found ->
                        found.startsWith("serious") || found.startsWith("critical") || found.startsWith("failed"));
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
