package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.diplomaticties.TestData;
import org.diplomaticties.query.Question;
import org.diplomaticties.validate.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionPagesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static TiesServer server;

    @BeforeAll
    static void start() {
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> names() {
        return TestData.questions().names().stream();
    }

    @Test
    void the_gallery_has_a_card_for_each_question() throws Exception {
        String page = get("/queries").body();
        for (Question question : TestData.questions().all()) {
            assertThat(page).contains("href=\"/queries/" + question.form().name() + "\"");
        }
    }

    @Test
    void the_gallery_is_narrowed_by_tag_and_words_without_a_script() throws Exception {
        assertThat(get("/queries?tag=topics").body())
                .contains("1 question", "/queries/topics")
                .doesNotContain("href=\"/queries/counterparts");
        assertThat(get("/queries?q=silence+did+not+meet").body()).doesNotContain("/queries/counterparts");
        assertThat(get("/queries?q=no-such-word").body()).contains("No question fits.");
        assertThat(get("/queries?tag=no-such-tag").body()).contains("No question fits.");
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_question_has_a_page_that_answers_its_first_try(String name) throws Exception {
        HttpResponse<String> answer = get("/queries/" + name);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"answer\"").doesNotContainPattern("\\sstyle=");
    }

    @Test
    void a_thing_can_be_named_in_words() throws Exception {
        HttpResponse<String> answer = get("/queries/counterparts?official=Krutoi");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("2 rows", "value=\"Dmitry Krutoi\"", "value=\"official/dmitry-krutoi\"")
                .contains("<a href=\"/doc/official/yury-vorobyov\" dir=\"auto\">Yury Vorobyov</a>")
                .contains("<time datetime=\"2022-09-08\">8 September 2022</time>");
    }

    @Test
    void a_chosen_thing_goes_before_its_name_while_the_name_is_its_own() throws Exception {
        assertThat(get("/queries/counterparts?official=Dmitry+Krutoi&official.is=official/dmitry-krutoi")
                        .body())
                .contains("2 rows");
        assertThat(get("/queries/counterparts?official=Vorobyov&official.is=official/dmitry-krutoi")
                        .body())
                .contains("1 row<", "value=\"Yury Vorobyov\"");
    }

    @Test
    void a_name_that_may_be_several_things_is_answered_with_links_to_choose_from() throws Exception {
        HttpResponse<String> answer = get("/queries/between-states?a=Belarus&b=Korea&from=2020-01-01");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("“Korea” may be", "b&#61;state%2Fsouth-korea")
                .contains("value=\"Korea\"", "value=\"Belarus\"", "value=\"2020-01-01\"")
                .doesNotContain("id=\"answer\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/queries/counterparts?official=nobody-at-all, “nobody-at-all”",
        "/queries/counterparts?official=, Fill in this field.",
        "/queries/counterparts?official=state/belarus, is not what it takes.",
        "/queries/counterparts?official=a&official=b, It was given more than once.",
        "/queries/counterparts?official=Krutoi&offical=x, Did you mean official?",
        "/queries/representative?sending=Belarus&receiving=Russia&on=2022-02-30, &quot;2022-02-30&quot; is not what it takes.",
        "/queries/on-this-day?day=12&month=%3Cb%3E, is not what it takes.",
        "/queries/counterparts?view=pie, is no way to look at this answer.",
        "/queries/counterparts?view=table&view=chart, It is given 2 times."
    })
    void what_is_wrong_is_told_beside_its_field_and_nothing_is_lost(String path, String told) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(told).doesNotContain("<b>");
    }

    @Test
    void what_no_date_field_can_hold_is_shown_in_a_text_field() throws Exception {
        assertThat(get("/queries/in-progress?on=soon").body())
                .containsPattern("type=\"text\" size=\"\\d+\" value=\"soon\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onfocus='alert(1)",
                "javascript:alert(1)",
                "{{summary}} {{{svg}}}",
                "\u202Egnp.exe",
                "\u0000",
                "\uD83D\uDE00 or 1=1 --"
            })
    void hostile_values_are_text_in_every_form(String value) throws Exception {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        for (String path : List.of(
                "/queries?q=",
                "/queries?tag=",
                "/queries/counterparts?official=",
                "/queries/counterparts?view=",
                "/queries/counterparts?official=Krutoi&x=",
                "/queries/in-progress?on=",
                "/queries/",
                "/sparql.html?query=",
                "/sparql.html?question=")) {
            HttpResponse<String> answer = get(path + encoded);
            assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain("<script>alert", "<img", "onfocus='", "href=\"javascript:");
        }
    }

    @Test
    void a_long_value_is_kept() throws Exception {
        String value = "x".repeat(4_000);
        HttpResponse<String> answer = get("/queries/counterparts?official=" + value);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("value=\"" + value + "\"");
    }

    @Test
    void an_empty_answer_says_so_and_what_to_try() throws Exception {
        assertThat(get("/queries/between-states?a=state/belarus&b=state/france").body())
                .contains("No rows", "Nothing in this graph answers that. Try");
    }

    @ParameterizedTest
    @CsvSource({
        "counterparts, chart, measures",
        "counterparts, network, network",
        "career, timeline, timeline",
        "meetings-per-year, chart, bars",
        "path, network, network"
    })
    void a_picture_is_a_link_away_and_needs_no_script(String name, String view, String drawn) throws Exception {
        HttpResponse<String> answer = get("/queries/" + name + "?view=" + view);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<svg class=\"" + drawn, "<table", "view&#61;table")
                .contains("aria-current=\"true\">" + Character.toUpperCase(view.charAt(0)) + view.substring(1));
    }

    @Test
    void a_map_without_places_says_so() throws Exception {
        assertThat(get("/queries/planned-events?view=map").body())
                .contains("No place in this answer has known coordinates.", "<table")
                .doesNotContain("<svg class=\"map");
    }

    @Test
    void pages_ask_another_server_for_the_ground_of_maps_only_if_the_operator_says_so() throws Exception {
        assertThat(policy(server)).contains("img-src 'self' data:;");
        ServerConfig config =
                new ServerConfig("127.0.0.1", 0, "", Texts.NONE, "https://tiles.example.org/{z}/{x}/{y}.png");
        try (TiesServer other = TiesServer.start(config, TestData.store(), TestData.questions())) {
            assertThat(policy(other)).contains("img-src 'self' data: https://tiles.example.org;");
        }
    }

    private static String policy(TiesServer asked) throws Exception {
        URI missing = URI.create(asked.url() + "/queries/nothing");
        return HTTP.send(HttpRequest.newBuilder(missing).build(), HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    @Test
    void the_form_stays_in_language_and_version() throws Exception {
        String version = get("/api/queries/topics?meeting=meeting/2022-09-12-rudenko-krutoy")
                .headers()
                .firstValue("Ties-Version")
                .orElseThrow();
        assertThat(get("/queries/counterparts?lang=ru&version=" + version).body())
                .contains("<input type=\"hidden\" name=\"lang\" value=\"ru\">")
                .contains("<input type=\"hidden\" name=\"version\" value=\"" + version + "\">")
                .contains("Спросить", "Забрать с собой", "2 строки");
        assertThat(get("/queries?lang=ru").body()).contains("30 вопросов", "href=\"/queries/topics?lang&#61;ru\"");
    }

    @Test
    void an_answer_can_be_taken_away_and_cited() throws Exception {
        String page = get("/queries/counterparts?official=Krutoi").body();
        assertThat(page)
                .contains(
                        "official&#61;official%2Fdmitry-krutoi&amp;format&#61;csv&amp;download&#61;1&amp;version&#61;")
                .contains("format&#61;xlsx", "format&#61;gexf")
                .contains("/sparql.html?question&#61;counterparts&amp;official&#61;official%2Fdmitry-krutoi")
                .containsPattern("Diplomatic Ties: Whom an official met.*Version 1-[0-9a-f]{8}");
        assertThat(get("/queries/path").body()).doesNotContain("/sparql.html?question");
    }

    @Test
    void the_editor_starts_from_a_saved_query_with_its_values() throws Exception {
        assertThat(get("/sparql.html?question=counterparts&official=official/yury-vorobyov")
                        .body())
                .contains("<textarea", "&lt;https://w3id.org/diplomatic-ties/id/official/yury-vorobyov&gt;")
                .doesNotContain("_official_iri");
        assertThat(get("/sparql.html?question=counterparts").body()).contains("/id/official/dmitry-krutoi&gt;");
        assertThat(get("/sparql.html?query=ASK%20%7B%7D").body()).contains(">ASK {}</textarea>");
        assertThat(get("/sparql.html").body()).contains("# The latest meetings.");
    }

    @ParameterizedTest
    @CsvSource({
        "/sparql.html?question=nothing, 404, There is no saved query of this name.",
        "/sparql.html?question=path, 404, SPARQL cannot state this question.",
        "/sparql.html?question=counterparts&official=x, 400, is not what it takes.",
        "/sparql.html?query=a&query=b, 400, It is given 2 times.",
        "/queries/nothing, 404, There is no saved query of this name.",
        "/queries?q=a&q=b, 400, It is given 2 times."
    })
    void what_is_not_there_is_told(String path, int status, String told) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(told);
    }

    @Test
    void the_editors_form_works_without_a_script() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/sparql"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .POST(HttpRequest.BodyPublishers.ofString("query=ASK%20%7B%7D"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("true");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
