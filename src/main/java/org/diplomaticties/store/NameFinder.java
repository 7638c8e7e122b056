package org.diplomaticties.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.diplomaticties.name.LatinWords;
import org.diplomaticties.name.NameKey;
import org.diplomaticties.name.NameMatch;
import org.diplomaticties.name.PersonName;

/** Answers one query for names: names that have all words come first, then those that may be the same person's, then near ones. */
final class NameFinder {

    private static final int COMPARED = 25;
    private static final int NAMES_A_THING = 4;
    private static final int SHORTEST_NEAR = 4;
    private static final double WHOLE = 0.95;
    private static final double PART = 0.5;
    private static final double NEAR = 0.3;

    private final IndexSearcher searcher;
    private final NameQuery query;
    private final NameKey key;
    private final PersonName person;

    NameFinder(IndexSearcher searcher, NameQuery query) {
        this.searcher = searcher;
        this.query = query;
        this.key = NameKey.of(query.words());
        this.person = PersonName.of(query.words());
    }

    List<NameHit> find(Predicate<NameEntry> seen) throws IOException {
        Map<Node, NameHit> best = new LinkedHashMap<>();
        collect(best, all(key), seen);
        if (best.isEmpty() && !person.essentials().isEmpty()) {
            collect(best, all(person.essentials()), seen);
        }
        if (best.isEmpty()) {
            collect(best, near(), seen);
        }
        if (best.size() < query.limit()) {
            collect(best, beginning(), seen);
        }
        return best.values().stream()
                .sorted(NameHit.BEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    private void collect(Map<Node, NameHit> best, Query words, Predicate<NameEntry> seen) throws IOException {
        BooleanQuery.Builder found = new BooleanQuery.Builder().add(words, Occur.MUST);
        if (!query.kind().isEmpty()) {
            found.add(new TermQuery(new Term(NameDocuments.KIND, query.kind())), Occur.FILTER);
        }
        int compared = 0;
        for (ScoreDoc doc :
                searcher.search(found.build(), Math.max(COMPARED, query.limit() * NAMES_A_THING)).scoreDocs) {
            NameEntry entry = NameDocuments.entry(searcher.storedFields().document(doc.doc));
            if (seen.test(entry)) {
                NameHit hit = new NameHit(entry.thing(), entry.name(), score(entry, compared++ < COMPARED));
                best.merge(entry.thing(), hit, NameHit::better);
            }
        }
    }

    private double score(NameEntry entry, boolean compare) {
        String form = entry.name().getLiteralLexicalForm();
        if (form.equalsIgnoreCase(query.words().strip())) {
            return 1;
        }
        if (!compare) {
            return NEAR;
        }
        NameKey theirs = NameKey.of(form);
        if (key.meets(theirs)) {
            return WHOLE;
        }
        double part = key.isPartOf(theirs)
                ? PART + (WHOLE - PART) * key.words().size() / (theirs.words().size() + 1)
                : NEAR;
        NameMatch match = entry.kind().equals("official") ? NameMatch.of(person, PersonName.of(form)) : null;
        return match != null && match.compatible() ? Math.max(part, match.score() * WHOLE) : part;
    }

    private static Query all(NameKey words) {
        return all(words.words());
    }

    private static Query all(List<Set<String>> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Set<String> keys : words) {
            all.add(
                    any(keys.stream()
                            .map(key -> new TermQuery(new Term(NameDocuments.KEY, key)))
                            .collect(Collectors.toList())),
                    Occur.MUST);
        }
        return all.build();
    }

    /** Words that are written so from their first letter on: the name may not be typed to its end yet. */
    private Query beginning() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : LatinWords.of(query.words())) {
            all.add(new PrefixQuery(new Term(NameDocuments.LATIN, word)), Occur.MUST);
        }
        return all.build();
    }

    /** Words that sound so from the start, or differ in one sound. */
    private Query near() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Set<String> keys : key.words()) {
            List<Query> ways = new ArrayList<>();
            for (String word : keys) {
                Term term = new Term(NameDocuments.KEY, word);
                ways.add(new PrefixQuery(term));
                if (word.length() >= SHORTEST_NEAR) {
                    ways.add(new FuzzyQuery(term, 1, 1));
                }
            }
            all.add(any(ways), Occur.MUST);
        }
        return all.build();
    }

    private static Query any(List<? extends Query> ways) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, Occur.SHOULD));
        return any.build();
    }
}
