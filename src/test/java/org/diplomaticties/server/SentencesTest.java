package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.diplomaticties.TestData;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.validate.Texts;
import org.junit.jupiter.api.Test;

final class SentencesTest {

    private static final String GAZETTE =
            "Ivan Ivanov received Anna Bravo in Minsk on 3 March 2021. He spoke of trade. Two ministers met again, it is said.";

    @Test
    void the_sentence_behind_a_fact_is_served_where_its_text_is_at_hand() throws Exception {
        Texts texts = Texts.of(List.of(SourceText.of(GAZETTE)));
        try (TiesServer server = TiesServer.start(
                new ServerConfig("127.0.0.1", 0, "", texts), TestData.storeWith("page/things"), TestData.questions())) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/doc/claim/gazette-03"))
                    .header("Accept", "text/html")
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("<blockquote dir=\"auto\" lang=\"en\">He spoke of trade.</blockquote>");
        }
    }
}
