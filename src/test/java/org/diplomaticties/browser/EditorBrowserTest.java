package org.diplomaticties.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The editor of SPARQL queries. Its browser complains if anything breaks the page's policy or asks another host. */
@ExtendWith(Chromium.class)
final class EditorBrowserTest {

    @Test
    void keeps_nobody_out_in_light_and_in_dark_wide_and_narrow(Browser browser) throws Exception {
        browser.open("/sparql.html?question=counterparts");
        browser.waitFor("document.querySelector('[data-result] table') !== null");
        assertThat(browser.traffic().bytes("Script")).isLessThan(500_000L);
        browser.screenshot("editor");
        Axe.assertNothingSerious(browser);
        browser.theme("dark").screenshot("editor");
        Axe.assertNothingSerious(browser);
        browser.width(360).open("/sparql.html?question=counterparts");
        browser.waitFor("document.querySelector('[data-result] table') !== null");
        browser.screenshot("editor");
        assertThat(browser.scrollsSideways()).isFalse();
    }

    @Test
    void things_in_the_answer_lead_to_their_pages(Browser browser) {
        browser.open("/sparql.html?question=counterparts");
        browser.find("[data-result] a[href='/doc/official/yury-vorobyov']").sendKeys(Keys.ENTER);
        browser.waitFor("location.pathname === '/doc/official/yury-vorobyov'");
    }

    @Test
    void a_query_is_typed_and_run_by_keyboard_and_has_an_address(Browser browser) {
        browser.open("/sparql.html?query=");
        browser.waitFor("document.querySelector('.CodeMirror') !== null");
        browser.find(".CodeMirror").click();
        browser.press("SELECT (1 + 1 AS ?two) WHERE { }");
        browser.focused().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.waitFor("document.querySelector('[data-result] td') !== null");
        assertThat(browser.find("[data-result] td").getText()).isEqualTo("2");
        browser.waitFor("location.search.startsWith('?query=SELECT')");
        browser.open(browser.url());
        assertThat(browser.find("[data-result] td").getText()).isEqualTo("2");
    }

    @Test
    void a_mistake_is_marked_where_it_is(Browser browser) {
        String query = "SELECT * WHERE {\n  ?a ?b ?c .\n  ?d nonsense ?f\n}";
        browser.open("/sparql.html?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        browser.waitFor("!document.querySelector('[data-problem]').hidden");
        browser.forgive("400");
        assertThat(browser.find("[data-problem]").getText()).contains("query:3:");
        browser.waitFor("document.querySelector('.wrongline') !== null");
        browser.find(".linesign");
    }

    @Test
    void terms_of_the_ontology_are_completed(Browser browser) {
        browser.open("/sparql.html?query=");
        browser.waitFor("document.querySelector('.CodeMirror') !== null");
        browser.find(".CodeMirror").click();
        browser.waitFor("document.querySelector('.CodeMirror-focused') !== null");
        browser.press("SELECT * WHERE { ?meeting dt:particip");
        // The list is made anew with each letter: it is looked at as a whole, in one step.
        browser.waitFor("(document.querySelector('.CodeMirror-hints') || {}).innerText?.includes('dt:participation')");
        assertThat(browser.text()).contains("PREFIX dt:");
        browser.press(Keys.ENTER);
        browser.waitFor("document.querySelector('textarea[name=query]').value.includes('dt:participant')");
    }

    @Test
    void saved_queries_stand_beside_it(Browser browser) {
        browser.open("/sparql.html");
        browser.find(".saved a[href*='question=topics']").click();
        browser.waitFor("document.querySelector('[data-result] td') !== null");
        assertThat(browser.text()).contains("dt:topic");
    }

    @Test
    void the_keyboard_is_not_caught(Browser browser) {
        browser.open("/sparql.html");
        browser.waitFor("document.querySelector('.CodeMirror') !== null");
        browser.find(".CodeMirror").click();
        browser.tabTo(".ask button");
    }

    @Test
    void the_plain_form_stays_without_script(Browser browser) {
        browser.withoutScript().open("/sparql.html");
        assertThat(browser.find("textarea").isDisplayed()).isTrue();
        assertThat(browser.text()).contains("Without JavaScript the answer comes as JSON.");
    }
}
