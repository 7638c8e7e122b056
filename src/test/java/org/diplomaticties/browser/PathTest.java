package org.diplomaticties.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The page of ways between two officials. */
@ExtendWith(Chromium.class)
final class PathTest {

    @Test
    void two_officials_are_chosen_by_keyboard_alone(Browser browser) {
        browser.open("/path").tabTo("#p-from");
        choose(browser, "Krutoi");
        browser.tabTo("#p-to");
        choose(browser, "Воробьев");
        browser.tabTo(".ask button");
        browser.press(Keys.ENTER);
        browser.waitFor("location.search.includes('to=')");
        assertThat(browser.find("main h2").getText()).isEqualTo("One meeting apart");
        assertThat(browser.find(".chain").getText()).contains("Dmitry Krutoi", "8 September 2022", "Yury Vorobyov");
    }

    @Test
    void each_step_leads_to_its_meeting(Browser browser) {
        browser.open("/path?from=official/dmitry-krutoi&to=official/yury-vorobyov");
        browser.find(".hop a").click();
        browser.waitFor("location.pathname.startsWith('/doc/meeting/')");
    }

    @Test
    void the_way_back_and_the_table_are_links(Browser browser) {
        browser.open("/path?from=official/dmitry-krutoi&to=official/yury-vorobyov&lang=ru");
        browser.find("main a[href*='from=official%2Fyury-vorobyov']").click();
        browser.waitFor("location.search.includes('lang=ru')");
        assertThat(browser.find(".chain .stop").getText()).contains("Vorobyov");
        browser.find("main a[href*='/queries/path']").click();
        browser.waitFor("document.querySelectorAll('#answer').length === 1");
    }

    @Test
    void names_are_resolved_without_script(Browser browser) {
        browser.withoutScript().open("/path?from=Krutoi&to=Vorobyov");
        assertThat(browser.find(".chain").getText()).contains("Dmitry Krutoi", "Yury Vorobyov");
    }

    private static void choose(Browser browser, String name) {
        browser.focused().sendKeys(Keys.chord(Keys.CONTROL, "a"));
        browser.press(name);
        browser.waitFor("document.querySelectorAll('.suggestions:not([hidden]) li').length > 0");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.waitFor("!document.querySelector('.suggestions:not([hidden]) li')");
    }
}
