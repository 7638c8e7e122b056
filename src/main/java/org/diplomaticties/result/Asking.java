package org.diplomaticties.result;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Parameter;
import org.diplomaticties.rdf.Format;

/**
 * A question with its values, asked of one version of the graph.
 *
 * @param form the question
 * @param arguments its values
 * @param version name of the version
 * @param time when that version came to be; the epoch where that is not known
 * @param base what the server's URLs start with, without a slash at the end
 */
public record Asking(Form form, Arguments arguments, String version, Instant time, String base) {

    private static final int LONGEST_PART = 60;

    /** The values as a user writes them, by parameter. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : form.parameters()) {
            Node term = arguments.terms().get(parameter.variable());
            if (term != null) {
                values.put(parameter.name(), written(term));
            }
        }
        return values;
    }

    /** The day on which the version came to be, in UTC; empty where that is not known. */
    String day() {
        return time.equals(Instant.EPOCH) ? "" : time.toString().substring(0, 10);
    }

    /** Where the answer is to be had again, of this version, in a format. */
    public String url(Format format) {
        return api() + "?" + parameters(Map.of("version", version, "format", format.name()));
    }

    /** Where the question stands with these values, for people; of this version. */
    public String page() {
        return base + "/queries/" + form.name() + "?" + parameters(Map.of("version", version));
    }

    /** Where the question is answered, without its values. */
    String api() {
        return base + "/api/queries/" + form.name();
    }

    /** The page of a thing of ours; of any other, its own address. */
    String page(Node thing) {
        String iri = thing.getURI();
        return iri.startsWith(Ties.THINGS) ? base + "/doc/" + iri.substring(Ties.THINGS.length()) : iri;
    }

    /** A name for the file that holds the answer: the question, its values, the version. */
    public String fileName(Format format) {
        List<String> parts = new ArrayList<>(List.of(form.name()));
        values().values().forEach(value -> parts.add(plain(value)));
        parts.add(version);
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("-")) + "." + format.name();
    }

    private String parameters(Map<String, String> more) {
        Map<String, String> all = values();
        List.of("version", "format").forEach(name -> {
            if (more.containsKey(name)) {
                all.put(name, more.get(name));
            }
        });
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String written(Node term) {
        if (term.isURI()) {
            String iri = term.getURI();
            return iri.startsWith(Ties.THINGS) ? iri.substring(Ties.THINGS.length()) : iri;
        }
        return term.getLiteralLexicalForm();
    }

    /** As in the path of a URL, so that it reads well there: a slash stands for itself in a query, too. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    /** The last part of a value, in letters and digits that every file system takes. */
    private static String plain(String value) {
        String last = value.substring(value.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String kept = last.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return kept.substring(0, Math.min(LONGEST_PART, kept.length()));
    }
}
