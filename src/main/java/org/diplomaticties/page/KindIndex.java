package org.diplomaticties.page;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;
import org.diplomaticties.ontology.Ties;

/** The things of each kind, by their names in a language; what was asked for last is kept. */
final class KindIndex {

    /** The kinds whose things are listed, with their classes; a topic is a concept of its scheme. */
    static final Map<String, List<Node>> KINDS = kinds();

    /** So many names are kept: some 60 megabytes. */
    private static final int KEPT = 300_000;

    private final PageQuery ofType = PageQuery.named("things-of-type");
    private final PageQuery topics = PageQuery.named("topics");
    private final PageQuery counted = PageQuery.named("count-of-type");
    private final KeptPerVersion<Key, List<Named>> kept = new KeptPerVersion<>(KEPT, named -> 1 + named.size());
    private final OncePerVersion<Map<String, Integer>> counts = new OncePerVersion<>();

    private record Key(String kind, Language language) {}

    /**
     * A thing with its name.
     *
     * @param lang the language of the name
     */
    record Named(Node thing, String text, String lang) {

        /** What it is found under: the first letter of its name, or {@code #}. */
        String letter() {
            int first = text.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .findFirst()
                    .orElse('#');
            return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "#";
        }
    }

    private static Map<String, List<Node>> kinds() {
        Map<String, List<Node>> kinds = new LinkedHashMap<>();
        kinds.put("state", List.of(Ties.STATE, Ties.TERRITORY));
        kinds.put("official", List.of(Ties.OFFICIAL));
        kinds.put("post", List.of(Ties.POST, Ties.DIPLOMATIC_POST));
        kinds.put("organization", List.of(Ties.ORGANIZATION, Ties.STATE_UNION));
        kinds.put("topic", List.of());
        kinds.put("place", List.of(Ties.PLACE));
        kinds.put("event", List.of(Ties.EVENT, Ties.PLANNED_EVENT, Ties.EVENT_SERIES, Ties.UTTERANCE));
        kinds.put("agreement", List.of(Ties.AGREEMENT, Ties.PROGRAMME));
        kinds.put("relation", List.of(Ties.RELATION));
        kinds.put("actor", List.of(Ties.UNSPECIFIED_ACTOR));
        kinds.put("source", List.of(Ties.SOURCE));
        return Collections.unmodifiableMap(kinds);
    }

    /** How many things of each kind there are, in the order of the kinds. */
    Map<String, Integer> counts(Version version, DatasetGraph dataset) {
        return counts.of(version, () -> {
            Map<String, Integer> found = new LinkedHashMap<>();
            KINDS.forEach((kind, types) -> found.put(
                    kind,
                    types.isEmpty()
                            ? names(topics.rows(dataset, Map.of()), Language.EN).size()
                            : types.stream()
                                    .mapToInt(type -> counted.rows(dataset, Map.of("type", type))
                                            .get(0)
                                            .number("things"))
                                    .sum()));
            return found;
        });
    }

    /** The things of a kind, in the order of their names in a language. */
    List<Named> of(String kind, Language language, Version version, DatasetGraph dataset) {
        return kept.of(version, new Key(kind, language), () -> {
            List<Node> types = KINDS.get(kind);
            List<PageQuery.Row> rows = types.isEmpty()
                    ? topics.rows(dataset, Map.of())
                    : types.stream()
                            .flatMap(type -> ofType.rows(dataset, Map.of("type", type)).stream())
                            .toList();
            Collator collator = Collator.getInstance(language.locale());
            return names(rows, language).stream()
                    .sorted(Comparator.comparing(Named::text, collator)
                            .thenComparing(named -> named.thing().getURI()))
                    .toList();
        });
    }

    /** The things by the letters that they are found under, in their order. */
    static Map<String, List<Named>> byLetter(List<Named> names, Language language) {
        Map<String, List<Named>> letters = new TreeMap<>(Collator.getInstance(language.locale()));
        names.forEach(named -> letters.computeIfAbsent(named.letter(), any -> new ArrayList<>())
                .add(named));
        return letters;
    }

    private static List<Named> names(List<PageQuery.Row> rows, Language language) {
        Map<Node, Named> best = new HashMap<>();
        for (PageQuery.Row row : rows) {
            Node label = row.term("label");
            Named named = new Named(row.term("thing"), label.getLiteralLexicalForm(), label.getLiteralLanguage());
            best.merge(
                    named.thing(),
                    named,
                    (known, next) -> distance(next, language) < distance(known, language)
                                    || (distance(next, language) == distance(known, language)
                                            && next.text().compareTo(known.text()) < 0)
                            ? next
                            : known);
        }
        return List.copyOf(best.values());
    }

    private static int distance(Named named, Language language) {
        if (named.lang().equals(language.tag())) {
            return 0;
        }
        return named.lang().equals(Language.EN.tag()) ? 1 : 2;
    }
}
