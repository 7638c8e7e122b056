package org.diplomaticties.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page of the search. */
@ExtendWith(Chromium.class)
final class SearchTest {

    @Test
    void words_lead_to_things(Browser browser) {
        browser.open("/search?q=Krutoi");
        browser.find("#words").clear();
        browser.find("#words").sendKeys("Орлова", Keys.ENTER);
        browser.waitFor("document.querySelector('.found a')?.textContent === 'Olga Orlova'");
        browser.find(".found a").click();
        browser.waitForAddress("/doc/official/olga-orlova");
    }

    @Test
    void what_is_found_can_be_narrowed_by_kind(Browser browser) {
        browser.open("/search?q=Strelsau");
        browser.find(".facet a[href*='kind=']").click();
        browser.waitFor("location.search.includes('kind=')");
        assertThat(browser.find("main").getText()).contains("Strelsau Gazette");
    }

    @Test
    void everything_can_be_reached_by_keyboard(Browser browser) {
        browser.open("/search?q=Orlova");
        browser.tabTo(".found a");
        browser.press(Keys.ENTER);
        browser.waitForAddress("/doc/official/olga-orlova");
    }

    @Test
    void the_name_that_was_found_is_told_where_another_is_shown(Browser browser) {
        assertThat(browser.open("/search?q=Orlova").find(".found").getText()).doesNotContain("found by");
        assertThat(browser.open("/search?q=Salman&lang=zh").find(".found").getText())
                .doesNotContain("found by");
        assertThat(browser.open("/search?q=Byelorussia")
                        .find(".found li:first-child")
                        .getText())
                .contains("Belarus", "found by Byelorussia");
    }

    @Test
    void years_that_are_none_are_told(Browser browser) {
        browser.open("/search?q=Orlova&from=yesterday");
        assertThat(browser.find("[role=alert]").getText()).contains("yesterday");
        Axe.assertNothingSerious(browser);
        browser.forgive("400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title='broken'</script>",
                "\"><img src=x onerror=document.title='broken'>",
                "{{title}} ${title} %{title}",
                "' OR 1=1 --",
                "*:* AND (\\",
                "\u202Eturned",
                "محمد",
                "🕊"
            })
    void words_of_any_kind_are_words(String words, Browser browser) {
        browser.open("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(browser.find("#words").getDomProperty("value")).isEqualTo(words);
        assertThat(browser.title()).isNotEqualTo("broken");
        assertThat(browser.all("main img, main script")).isEmpty();
        browser.forgive("400"); // what has no letter is no name
    }
}
