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
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
              found => done(found.violations.map(violation =>
                `${violation.impact} ${violation.id}: ${violation.nodes.slice(0, 3).map(node =>
                  node.target.join(' ') + ' — ' + node.failureSummary.replace(/\\s+/g, ' ')).join(' | ')}`)),
              error => done(['failed ' + error]));
            """;

    private Axe() {}

    /** What axe finds, the impact first; the minor things too. */
    public static List<String> violations(Browser browser) {
        browser.script(SCRIPT);
        return ((List<?>) browser.later(RUN)).stream().map(String::valueOf).toList();
    }

    /** Holds that nothing serious is found on the page that is open. */
    public static void assertNothingSerious(Browser browser) {
        assertThat(violations(browser))
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
