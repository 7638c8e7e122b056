package org.diplomaticties.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diplomaticties.change.Version;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.validate.Texts;

/**
 * What a page is made for: the address that was asked for, who reads it, and which version of the graph.
 *
 * @param site where the server is found
 * @param path the path asked for, without the site's own
 * @param parameters the address's parameters, each with its values in their order
 * @param language in which things are named
 * @param version which is read
 * @param changed when that version was made; the epoch where that is not known
 * @param texts the texts of sources that are at hand
 */
public record PageRequest(
        PublicUrl site,
        String path,
        Map<String, List<String>> parameters,
        Language language,
        Version version,
        Instant changed,
        Texts texts) {

    /** The parameters that every page has, and that its links keep. */
    static final String LANGUAGE = "lang";

    static final String VERSION = "version";
    private static final List<String> KEPT = List.of(LANGUAGE, VERSION);

    /**
     * The value of a parameter.
     *
     * @throws TiesException if it is given more than once
     */
    public Optional<String> parameter(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new TiesException(Problem.invalid(name, "It is given " + values.size() + " times.", "Give it once."));
        }
        return values.stream().findFirst();
    }

    /** The same for another path. */
    public PageRequest at(String other) {
        return new PageRequest(site, other, parameters, language, version, changed, texts);
    }

    public Messages messages() {
        return Messages.in(language);
    }

    /** The link to a path of this server, in the language and version that this page's own address names. */
    public String link(String local) {
        return link(local, Map.of());
    }

    /** The link to a path with parameters, in their order, beside those that are kept. */
    public String link(String local, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(more);
        KEPT.forEach(name -> parameter(name).ifPresent(value -> all.putIfAbsent(name, value)));
        return site.path() + local + query(all);
    }

    /** The link to a path with these parameters alone: to what is for programs. */
    String to(String local, Map<String, String> all) {
        return site.path() + local + query(all);
    }

    /** The link to this page with some parameters set to other values; an empty value takes one away. */
    public String here(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>();
        parameters.forEach((name, values) -> all.put(name, values.get(0)));
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        return site.path() + path + query(all);
    }

    /** What links that a template makes end with to keep language and version: empty, or {@code ?lang=ru}. */
    public String kept() {
        Map<String, String> all = new LinkedHashMap<>();
        KEPT.forEach(name -> parameter(name).ifPresent(value -> all.put(name, value)));
        return query(all);
    }

    private static String query(Map<String, String> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
