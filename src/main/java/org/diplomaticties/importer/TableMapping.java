package org.diplomaticties.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * What the columns of a table hold.
 *
 * @param kind what a row is, at most one; empty to tell by the columns
 * @param language BCP 47 tag of the language in which names and titles are printed
 * @param separator between cells, at most one; empty to find it
 * @param dates how dates are written
 * @param columns column to the field that it holds; empty where columns have the names of fields
 * @param constants field to the value that it has where a row gives none
 * @param about what is said of the source
 */
public record TableMapping(
        List<TableKind> kind,
        String language,
        List<Character> separator,
        TableDates dates,
        Map<String, String> columns,
        Map<String, String> constants,
        About about) {

    /** No mapping: the columns have the names of fields. */
    public static final TableMapping DEFAULT = new TableMapping(
            List.of(), "en", List.of(), TableDates.ISO, Map.of(), Map.of(), new About(List.of(), List.of(), List.of()));

    private static final Set<String> KEYS =
            Set.of("kind", "language", "separator", "dates", "columns", "constants", "title", "description", "license");
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * What a mapping says of the source itself; each list holds at most one.
     *
     * @param title its name
     * @param description what it is and where it is from
     * @param license IRI of the licence
     */
    record About(List<String> title, List<String> description, List<URI> license) {}

    /**
     * Reads a mapping in YAML.
     *
     * @throws TiesException if the file cannot be read, or is no mapping
     */
    public static TableMapping read(Path file) {
        try {
            JsonNode root = YAML.readTree(Files.readString(file, StandardCharsets.UTF_8));
            return new Reading(file.toString(), new ArrayList<>()).mapping(root);
        } catch (JsonProcessingException e) {
            throw new TiesException(
                    Problem.invalid(
                            file
                                    + (e.getLocation() == null
                                            ? ""
                                            : ":" + e.getLocation().getLineNr()),
                            "The mapping is not YAML: " + e.getOriginalMessage() + ".",
                            "Correct it there."),
                    e);
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(file.toString(), "The mapping cannot be read.", "Name a file that can."), e);
        }
    }

    /** One reading of a mapping, which collects what is wrong with it. */
    private record Reading(String file, List<Problem> problems) {

        TableMapping mapping(JsonNode root) {
            if (!root.isObject()) {
                throw new TiesException(Problem.invalid(file, "The mapping has no keys.", "Use " + list(KEYS) + "."));
            }
            root.properties().forEach(entry -> known("key", entry.getKey(), KEYS));
            String language = text(root, "language").stream().findFirst().orElse("en");
            List<TableKind> kind = kind(root);
            TableMapping mapping = new TableMapping(
                    kind,
                    language,
                    separator(root),
                    dates(root, language),
                    texts(root.path("columns")),
                    texts(root.path("constants")),
                    new About(text(root, "title"), text(root, "description"), license(root)));
            Set<String> fields = new TreeSet<>();
            (kind.isEmpty() ? List.of(TableKind.values()) : kind).forEach(one -> fields.addAll(one.fields()));
            mapping.columns.values().forEach(field -> known("field", field, fields));
            mapping.constants.keySet().forEach(field -> known("field", field, fields));
            if (!problems.isEmpty()) {
                throw new TiesException(problems);
            }
            return mapping;
        }

        private void known(String what, String name, Set<String> names) {
            if (!names.contains(name)) {
                problem("The " + what + " " + Problem.quoted(name) + " is not known.", "Use " + list(names) + ".");
            }
        }

        private List<TableKind> kind(JsonNode root) {
            List<TableKind> kinds = new ArrayList<>();
            for (String word : text(root, "kind")) {
                for (TableKind kind : TableKind.values()) {
                    if (kind.word().equals(word)) {
                        kinds.add(kind);
                    }
                }
                if (kinds.isEmpty()) {
                    problem("The kind " + Problem.quoted(word) + " is not known.", "Use meetings or tenures.");
                }
            }
            return kinds;
        }

        private List<Character> separator(JsonNode root) {
            List<Character> separators = new ArrayList<>();
            for (String text : rawText(root, "separator")) {
                if (text.length() == 1) {
                    separators.add(text.charAt(0));
                } else {
                    problem("The separator is not one character.", "Write it in quotation marks, such as \";\".");
                }
            }
            return separators;
        }

        private TableDates dates(JsonNode root, String language) {
            List<String> formats = new ArrayList<>();
            JsonNode dates = root.path("dates");
            if (dates.isArray()) {
                dates.forEach(format -> formats.add(format.asText()));
            } else {
                formats.addAll(text(root, "dates"));
            }
            try {
                return TableDates.of(formats, language);
            } catch (IllegalArgumentException e) {
                problem("The date format is none: " + e.getMessage() + ".", "Use letters such as d/M/uuuu, or excel.");
                return TableDates.ISO;
            }
        }

        private List<URI> license(JsonNode root) {
            try {
                return text(root, "license").stream().map(URI::create).toList();
            } catch (IllegalArgumentException e) {
                problem("The license is no IRI.", "Write the address of its text.");
                return List.of();
            }
        }

        private Map<String, String> texts(JsonNode object) {
            Map<String, String> texts = new TreeMap<>();
            object.properties()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
            return texts;
        }

        private List<String> text(JsonNode root, String key) {
            return rawText(root, key).stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        private List<String> rawText(JsonNode root, String key) {
            JsonNode value = root.path(key);
            return value.isMissingNode() || value.isNull() ? List.of() : List.of(value.asText());
        }

        private void problem(String what, String mend) {
            problems.add(Problem.invalid(file, what, mend));
        }

        private static String list(Set<String> names) {
            return String.join(", ", new TreeSet<>(names));
        }
    }
}
