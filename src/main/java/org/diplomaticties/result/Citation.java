package org.diplomaticties.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.diplomaticties.query.Form;

/**
 * How an answer is cited. It does not change afterwards, since the citation names the version.
 *
 * @param key a short name for it, in letters, digits and hyphens
 * @param title the question with its values
 * @param version name of the version
 * @param day when that version came to be, as {@code 2026-11-24}; empty where that is not known
 * @param url where the answer stands
 */
public record Citation(String key, String title, String version, String day, String url) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The citation of an answer. */
    public static Citation of(Asking asking) {
        Form form = asking.form();
        Map<String, String> values = asking.values();
        String given = values.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        return new Citation(
                "ties-" + form.name() + "-" + asking.version(),
                form.header().summary() + (values.isEmpty() ? "" : given),
                asking.version(),
                asking.day(),
                asking.page());
    }

    /** The citation in one line, without the day on which somebody read it. */
    public String text() {
        return new TextTemplates().render("citation", values(""));
    }

    /** The citation in one line. */
    public String text(LocalDate accessed) {
        return new TextTemplates().render("citation", values(accessed.toString()));
    }

    /** The citation as an entry of BibTeX; {@code version} and {@code urldate} are for biblatex, others pass over them. */
    public String bibTex(LocalDate accessed) {
        Map<String, String> values = values(accessed.toString());
        values.put("title", Quoted.bibTex(title));
        return new TextTemplates().render("bibtex", values);
    }

    /** The citation as Zotero and Pandoc read it (CSL-JSON). */
    public String cslJson(LocalDate accessed) {
        ArrayNode list = JSON.createArrayNode();
        ObjectNode item = list.addObject();
        item.put("id", key).put("type", "dataset").put("title", title);
        item.putArray("author").addObject().put("literal", "Diplomatic Ties");
        item.put("version", version).put("URL", url);
        if (!day.isEmpty()) {
            date(item, "issued", LocalDate.parse(day));
        }
        date(item, "accessed", accessed);
        return list.toPrettyString();
    }

    private static void date(ObjectNode item, String name, LocalDate day) {
        item.putObject(name)
                .putArray("date-parts")
                .addArray()
                .add(day.getYear())
                .add(day.getMonthValue())
                .add(day.getDayOfMonth());
    }

    /** What templates are filled in with; what is not known is left out. */
    private Map<String, String> values(String accessed) {
        Map<String, String> values = new HashMap<>(Map.of("key", key, "title", title, "version", version, "url", url));
        if (!day.isEmpty()) {
            values.put("day", day);
            values.put("year", day.substring(0, 4));
        }
        if (!accessed.isEmpty()) {
            values.put("accessed", accessed);
        }
        return values;
    }
}
