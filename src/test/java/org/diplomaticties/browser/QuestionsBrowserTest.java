package org.diplomaticties.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The gallery of questions and their pages, by keyboard and by mouse. */
@ExtendWith(Chromium.class)
final class QuestionsBrowserTest {

    @Test
    void the_gallery_narrows_as_one_types(Browser browser) {
        browser.open("/queries").find("#q").sendKeys("silence");
        browser.find("#q").clear();
        browser.find("#q").sendKeys("credentials");
        browser.waitFor("document.querySelectorAll('[data-card]:not([hidden])').length === 1");
        browser.find("#q").sendKeys(" and nothing such");
        browser.waitFor("!document.querySelector('[data-no-cards]').hidden");
    }

    @Test
    void a_question_is_asked_by_keyboard_alone(Browser browser) {
        browser.open("/queries/counterparts").tabTo("#p-official");
        browser.focused().sendKeys(Keys.chord(Keys.CONTROL, "a"));
        browser.press("Воробьев");
        browser.waitFor("document.querySelectorAll('.gap .suggestions li').length > 0");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.waitFor("location.search === '?official=official%2Fyury-vorobyov'");
        assertThat(browser.find("#p-official").getDomProperty("value")).isEqualTo("Yury Vorobyov");
        assertThat(browser.find("#answer").getText()).isEqualTo("1 row");
    }

    @Test
    void a_name_is_resolved_without_script(Browser browser) {
        browser.withoutScript().open("/queries/counterparts");
        WebElement field = browser.find("#p-official");
        field.clear();
        field.sendKeys("Vorobyov", Keys.ENTER);
        browser.waitForAddress("?official=Vorobyov&official.is=official%2Fdmitry-krutoi");
        assertThat(browser.find("#answer").getText()).isEqualTo("1 row");
        assertThat(browser.find("#p-official").getDomProperty("value")).isEqualTo("Yury Vorobyov");
    }

    @Test
    void a_choice_completes_the_form(Browser browser) {
        browser.open("/queries/between-states?a=Belarus&b=Korea&from=2001-02-03");
        browser.forgive("400");
        browser.find("#p-b-problem a[href*=south-korea]").click();
        browser.waitFor("location.search.includes('b=state%2Fsouth-korea')");
        assertThat(browser.find("#p-from").getDomProperty("value")).isEqualTo("2001-02-03");
        assertThat(browser.find("#p-b").getDomProperty("value")).isEqualTo("South Korea");
    }

    @Test
    void tables_sort_filter_and_turn_pages(Browser browser) {
        browser.open("/queries/who-met-whom?official=official/olga-orlova&view=table");
        browser.waitFor("document.querySelector('.tablebar') !== null");
        assertThat(browser.all("tbody tr")).hasSizeLessThanOrEqualTo(50);
        browser.find("thead th .sort").click();
        String first = browser.find("tbody time").getDomAttribute("datetime");
        browser.find("thead th .sort").click();
        assertThat(browser.find("thead th").getDomAttribute("aria-sort")).isEqualTo("descending");
        assertThat(browser.find("tbody time").getDomAttribute("datetime")).isGreaterThan(first);
        browser.find(".tablebar input").sendKeys("no such row");
        browser.waitFor("document.querySelectorAll('tbody tr').length === 0");
    }

    @Test
    void a_network_can_be_moved_once_somebody_asks(Browser browser) throws Exception {
        browser.open("/queries/who-met-whom?view=network");
        assertThat(browser.all("canvas")).isEmpty();
        browser.find("figure.picture")
                .findElement(org.openqa.selenium.By.xpath("preceding-sibling::button"))
                .click();
        browser.waitFor("document.querySelectorAll('.movable canvas').length > 0");
        browser.screenshot("question-network-moved");
        assertThat(browser.traffic().bytes("Script")).isLessThan(500_000L);
    }

    @Test
    void answers_are_downloaded(Browser browser) throws Exception {
        browser.open("/queries/counterparts");
        WebElement link = browser.find("a[href*='format=csv']");
        String href = URLDecoder.decode(link.getDomAttribute("href"), StandardCharsets.UTF_8);
        assertThat(href).contains("official=official/dmitry-krutoi", "version=");
        link.click();
        String version = URI.create(browser.url()).getPath().isEmpty() ? "" : href.replaceFirst(".*version=", "");
        assertThat(Files.readAllLines(browser.downloaded("counterparts-dmitry-krutoi-" + version + ".csv")))
                .contains("counterpart,name,meetings,first,last,daysSincePrevious");
    }

    @Test
    void a_map_without_places_says_so(Browser browser) {
        browser.open("/queries/planned-events?view=map");
        assertThat(browser.find(".cut").getText()).contains("No place in this answer has known coordinates");
        assertThat(browser.all("figure.picture")).isEmpty();
        assertThat(browser.all("tbody tr")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/queries/counterparts?official=official/olga-orlova, xlsx, counterparts-olga-orlova-, PK",
        "/queries/who-met-whom?official=official/olga-orlova, graphml, who-met-whom-olga-orlova-, <?xml",
        "/queries/who-met-whom?official=official/olga-orlova, gexf, who-met-whom-olga-orlova-, <?xml",
        "/queries/planned-events, ics, planned-events-, BEGIN:VCALENDAR"
    })
    void files_for_other_programs_arrive_with_their_names(
            String path, String format, String name, String begin, Browser browser) throws Exception {
        browser.open(path);
        WebElement link = browser.find("a[href*='format=" + format + "']");
        String version = link.getDomAttribute("href").replaceFirst(".*version=", "");
        link.click();
        assertThat(Files.readString(browser.downloaded(name + version + "." + format), StandardCharsets.ISO_8859_1))
                .startsWith(begin);
    }

    @Test
    void the_views_are_links_and_stay_in_the_address(Browser browser) {
        browser.open("/queries/counterparts");
        browser.find(".tabs a[href*='view=network']").click();
        browser.waitFor("location.search.includes('view=network')");
        assertThat(browser.find(".tabs a[aria-current]").getText()).isEqualTo("Network");
    }

    @Test
    void hostile_names_stay_names_in_answers(Browser browser) {
        for (String view : List.of("table", "network", "chart")) {
            browser.open("/queries/counterparts?official=official/host&view=" + view);
            assertThat(browser.title()).isNotEqualTo("broken");
            assertThat(browser.all("main script, main img, main [onmouseover]")).isEmpty();
        }
    }
}
