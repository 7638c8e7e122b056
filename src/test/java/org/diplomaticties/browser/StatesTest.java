package org.diplomaticties.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The pages of states, of two states, and of who met very many. */
@ExtendWith(Chromium.class)
final class StatesTest {

    @Test
    void a_state_leads_to_the_page_of_two_in_the_language_that_was_chosen(Browser browser) {
        browser.open("/doc/state/belarus?lang=ru").tabTo("main a[href*='/pair']");
        browser.press(Keys.ENTER);
        browser.waitFor("location.pathname === '/pair' && location.search.includes('lang=ru')");
        assertThat(browser.find("h1").getText()).contains("Беларусь");
        assertThat(browser.all("figure.picture svg")).isNotEmpty();
    }

    @Test
    void a_day_is_chosen_and_stays_in_the_address(Browser browser) {
        browser.open("/doc/state/belarus?on=2022-09-12");
        browser.waitFor("(window.pageBefore = true)"); // the address says the day already
        browser.find(".day button").click();
        browser.waitFor("!window.pageBefore && document.readyState === 'complete'");
        browser.waitFor("location.search.includes('on=2022-09-12')");
        assertThat(browser.find("main").getText()).contains("Dmitry Krutoi");
    }

    @Test
    void who_met_thousands_is_told_in_part_and_leads_to_all(Browser browser) {
        browser.open("/doc/official/host");
        assertThat(browser.all(".dated li:first-child .one")).hasSizeLessThan(500);
        assertThat(browser.find(".dated .who").getText()).contains("and 188 more");
        browser.find("details.table summary").click();
        assertThat(browser.all("details.table tbody tr")).hasSize(100);
        assertThat(browser.find("details.table p a").getDomAttribute("href"))
                .isEqualTo("/queries/counterparts?official=official%2Fhost");
    }
}
