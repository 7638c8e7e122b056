package org.diplomaticties.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The frame of all pages, by keyboard and by mouse. */
@ExtendWith(Chromium.class)
final class FrameTest {

    private static final String KRUTOI = "/doc/official/dmitry-krutoi";

    @Test
    void the_first_key_leads_past_the_head(Browser browser) {
        browser.open(KRUTOI).press(Keys.TAB);
        assertThat(browser.focused().getDomAttribute("class")).isEqualTo("skip");
        browser.press(Keys.ENTER);
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("main");
    }

    @Test
    void a_slash_leads_to_the_search(Browser browser) {
        browser.open(KRUTOI).press("/");
        assertThat(browser.focused().getDomAttribute("name")).isEqualTo("q");
        browser.press("a/b");
        assertThat(browser.focused().getDomProperty("value")).isEqualTo("a/b");
    }

    @Test
    void names_are_offered_as_they_are_typed(Browser browser) {
        browser.open("/").press("/").press("Крутой");
        assertThat(browser.find(".suggestions li").getText()).contains("Dmitry Krutoi");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.waitFor("location.pathname === '" + KRUTOI + "'");
    }

    @Test
    void what_is_offered_goes_away(Browser browser) {
        browser.open("/").press("/").press("Krutoi");
        browser.waitFor("document.querySelectorAll('.suggestions li').length > 0");
        Axe.assertNothingSerious(browser);
        browser.press(Keys.ESCAPE);
        browser.waitFor("document.querySelector('.suggestions').hidden");
    }

    @Test
    void a_chosen_theme_stays(Browser browser) {
        browser.open(KRUTOI);
        browser.find(".reader summary").click();
        browser.find("[data-theme-choice=dark]").click();
        String dark = background(browser);
        assertThat(background(browser.open("/"))).isEqualTo(dark);
        browser.find(".reader summary").click();
        browser.find("[data-theme-choice=light]").click();
        assertThat(background(browser)).isNotEqualTo(dark);
    }

    @Test
    void a_chosen_language_stays_in_the_address(Browser browser) {
        browser.open("/doc/state/belarus");
        browser.find(".reader summary").click();
        browser.find(".reader a[lang=ru]").click();
        browser.waitFor("document.documentElement.lang === 'ru'");
        assertThat(browser.url()).contains("lang=ru");
        assertThat(browser.find("h1").getText()).isEqualTo("Беларусь");
        browser.find(".site").click();
        browser.waitFor("location.pathname === '/'");
        assertThat(browser.url()).contains("lang=ru");
    }

    @Test
    void pages_in_arabic_run_from_the_right(Browser browser) throws Exception {
        browser.width(360).open("/doc/state/belarus?lang=ar").screenshot("state-arabic");
        assertThat(browser.script("return getComputedStyle(document.body).direction"))
                .isEqualTo("rtl");
        assertThat(browser.scrollsSideways()).isFalse();
        Axe.assertNothingSerious(browser);
    }

    @Test
    void the_search_works_without_script(Browser browser) {
        browser.withoutScript().open("/");
        browser.find("#find").sendKeys("Krutoi", Keys.ENTER);
        browser.waitForAddress("/search?q=Krutoi");
        assertThat(browser.text()).contains("Dmitry Krutoi");
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/state/nowhere, Nothing is said of this thing.",
        "/nowhere, Nothing is here",
        "/doc/state/belarus?version=7-00000000, Nothing is here"
    })
    void what_is_not_there_is_told_in_the_frame(String path, String text, Browser browser) throws Exception {
        browser.open(path).screenshot("problem");
        assertThat(browser.text()).contains(text);
        Axe.assertNothingSerious(browser);
        assertThat(browser.width(360).scrollsSideways()).isFalse();
        browser.forgive("404");
    }

    @Test
    void a_page_that_names_its_version_keeps_it_in_its_links(Browser browser) {
        browser.open(KRUTOI).find(".foot details, .foot a[href*='version=']");
        browser.open(browser.find(".foot a[href*='version=']").getDomAttribute("href"));
        browser.find(".site").click();
        browser.waitFor("location.pathname === '/' && location.search.includes('version=')");
    }

    private static String background(Browser browser) {
        return String.valueOf(browser.script("return getComputedStyle(document.documentElement).backgroundColor"));
    }
}
