package org.diplomaticties.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.store.Store;
import org.diplomaticties.validate.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who reads the pages of a store, as the server would show them to him. */
final class Reader {

    /** The text of the source in {@code things/gazette.ttl}. */
    static final String GAZETTE =
            "Ivan Ivanov received Anna Bravo in Minsk on 3 March 2021. He spoke of trade. Two ministers met again, it is said.";

    private final Store store;
    private Language language = Language.EN;
    private Texts texts = Texts.NONE;

    Reader(Store store) {
        this.store = store;
    }

    Reader in(Language other) {
        language = other;
        return this;
    }

    Reader withText(String text) {
        texts = Texts.of(List.of(SourceText.of(text)));
        return this;
    }

    /** What is asked with an address such as {@code /doc/official/x?page=2}. */
    PageRequest request(String address) {
        String[] parts = address.split("\\?", 2);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (parts.length == 2) {
            for (String pair : parts[1].split("&")) {
                parameters.put(pair.replaceAll("=.*", ""), List.of(pair.replaceAll("^[^=]*=", "")));
            }
        }
        return new PageRequest(
                PublicUrl.parse("https://example.org/ties"),
                parts[0],
                parameters,
                language,
                store.version(),
                Instant.EPOCH,
                texts);
    }

    /** The page of a thing. */
    Document read(String address) {
        return read(new ThingPages(), address);
    }

    /** Any page. */
    Document read(Page page, String address) {
        PageRequest request = request(address);
        return Jsoup.parse(store.dataset()
                .calculateRead(() -> new Frame().around(page.of(request, store.dataset()), request)));
    }
}
