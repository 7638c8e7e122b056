package org.diplomaticties.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What holds for every page. A new page is a line in {@code browser/pages.csv}: its name, its path, what can be read on it,
 * and how many kilobytes of compressed script it may load; 30 where it has text and still pictures alone, at most 500.
 */
@ExtendWith(Chromium.class)
final class EveryPageTest {

    private static final String PAGES = "/org/diplomaticties/browser/pages.csv";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = PAGES, numLinesToSkip = 1)
    void keeps_nobody_out_in_light_and_in_dark(String name, String path, String text, int kilobytes, Browser browser)
            throws Exception {
        browser.open(path).screenshot(name);
        assertThat(browser.text()).contains(text);
        assertNamesStayNames(browser);
        assertThat(browser.traffic().bytes("Script"))
                .as("bytes of script, compressed")
                .isLessThanOrEqualTo(kilobytes * 1000L);
        Axe.assertNothingSerious(browser);
        browser.theme("dark").screenshot(name);
        Axe.assertColoursDiffer(browser);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = PAGES, numLinesToSkip = 1)
    void fits_a_telephone(String name, String path, String text, int kilobytes, Browser browser) throws Exception {
        browser.width(360).open(path).screenshot(name);
        assertThat(browser.scrollsSideways()).as("scrolls sideways").isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = PAGES, numLinesToSkip = 1)
    void is_readable_without_script(String name, String path, String text, int kilobytes, Browser browser) {
        browser.withoutScript().open(path);
        assertThat(browser.text()).contains(text);
    }

    /** Of a careless page, a name in the world changes the title, or adds an attribute. */
    private static void assertNamesStayNames(Browser browser) {
        assertThat(browser.title()).isNotEqualTo("broken");
        assertThat(browser.all("script:not([src])"))
                .as("scripts within the page")
                .isEmpty();
        // The editor places its lines by script.
        assertThat(browser.all("[style]:not(.editor *), [onclick], [onerror], [onload], [onmouseover]"))
                .as("styles and scripts in attributes")
                .isEmpty();
    }
}
