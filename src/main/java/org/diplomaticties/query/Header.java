package org.diplomaticties.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * What a saved query's file says of it, in grlc's notation: YAML in the lines that start with {@code #+}. The
 * {@code endpoint}, which files have that come from a server, is for grlc alone.
 *
 * @param summary one line
 * @param description one line
 * @param tags groups it belongs to
 * @param defaults parameter to the value that a first try uses
 * @param kinds parameter to the kind of thing it takes, such as {@code official}
 * @param columns column to what it holds, in the order of the columns
 * @param view the picture that shows it best: table, timeline, network or chart
 * @param edges how its rows make a network; empty where they make none
 * @param sentences language to the question in that language, with each parameter's name in braces where its value stands;
 *     empty where the form is a list of fields
 */
public record Header(
        String summary,
        String description,
        List<String> tags,
        Map<String, String> defaults,
        Map<String, String> kinds,
        Map<String, String> columns,
        String view,
        Map<String, String> edges,
        Map<String, String> sentences) {

    private static final String MARK = "#+";
    private static final Set<String> KEYS = Set.of(
            "summary",
            "description",
            "tags",
            "defaults",
            "endpoint",
            "x-kinds",
            "x-columns",
            "x-view",
            "x-edges",
            "x-sentence");
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * Reads the header of a file.
     *
     * @throws TiesException if it is not YAML, or lacks what every header has
     */
    public static Header of(TextFile file) {
        JsonNode root = yaml(file);
        root.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw problem(
                        file,
                        "The header's \"" + key + "\" is not known.",
                        "Use " + KEYS.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        });
        return new Header(
                line(file, root, "summary"),
                line(file, root, "description"),
                list(root.path("tags")),
                entries(file, root, "defaults"),
                entries(file, root, "x-kinds"),
                entries(file, root, "x-columns"),
                line(file, root, "x-view"),
                entries(file, root, "x-edges"),
                entries(file, root, "x-sentence"));
    }

    private static JsonNode yaml(TextFile file) {
        String header = file.text()
                .lines()
                .takeWhile(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).replaceFirst("^ ", ""))
                .collect(Collectors.joining("\n"));
        try {
            JsonNode root = YAML.readTree(header);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw problem(
                    file,
                    "The header is not YAML: " + e.getOriginalMessage() + ".",
                    "Indent with spaces, and quote values that contain \": \" or \"#\".");
        }
        throw problem(file, "It has no header.", "Start it with lines such as \"#+ summary: Who met whom\".");
    }

    private static String line(TextFile file, JsonNode root, String key) {
        String text = root.path(key).asText("");
        if (text.isBlank() || text.contains("\n")) {
            throw problem(file, "The header has no \"" + key + "\" of one line.", "Add a line \"#+ " + key + ": …\".");
        }
        return text;
    }

    private static List<String> list(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asText()));
        return List.copyOf(values);
    }

    /** A list of maps with one entry each: grlc's form of a map that keeps its order. */
    private static Map<String, String> entries(TextFile file, JsonNode root, String key) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (JsonNode item : root.path(key)) {
            item.properties().forEach(entry -> {
                if (entries.put(entry.getKey(), entry.getValue().asText()) != null) {
                    throw problem(
                            file,
                            "The header's \"" + key + "\" names \"" + entry.getKey() + "\" twice.",
                            "Keep one of them.");
                }
            });
        }
        return Collections.unmodifiableMap(entries);
    }

    private static TiesException problem(TextFile file, String what, String mend) {
        return new TiesException(Problem.invalid(file.name(), what, mend));
    }
}
