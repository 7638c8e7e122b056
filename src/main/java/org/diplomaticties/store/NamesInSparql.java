package org.diplomaticties.store;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.diplomaticties.problem.TiesException;

/**
 * The index of names as {@code text:query} of jena-text sees it: {@code (?thing ?score ?name) text:query "Krutoi"}. The
 * words are those of a name; Lucene's query syntax means nothing in them.
 */
final class NamesInSparql implements TextIndex {

    private final NameSearch names;
    private final EntityDefinition properties = new EntityDefinition("thing", "name");

    NamesInSparql(NameSearch names) {
        this.names = names;
        NameEntry.PROPERTIES.forEach(property -> properties.set("name", property));
    }

    NameSearch names() {
        return names;
    }

    @Override
    public List<TextHit> query(
            Node subject,
            List<Resource> wanted,
            String words,
            String graph,
            String language,
            int limit,
            String highlight) {
        try {
            int most = limit < 1 ? NameQuery.MOST : Math.min(limit, NameQuery.MOST);
            return names.search(new NameQuery(words, "", most)).stream()
                    .filter(hit ->
                            language == null || language.equals(hit.name().getLiteralLanguage()))
                    .map(hit -> new TextHit(hit.thing(), (float) hit.score(), hit.name()))
                    .toList();
        } catch (TiesException e) {
            throw new QueryExecException("text:query: " + e.getMessage(), e);
        }
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> wanted,
            String words,
            String graph,
            String language,
            int limit,
            String highlight) {
        return query((Node) null, wanted, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            List<Resource> wanted, String words, String graph, String language, int limit, String highlight) {
        return query((Node) null, wanted, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            Node property, String words, String graph, String language, int limit, String highlight) {
        return query((Node) null, List.of(), words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language, int limit) {
        return query(property, words, graph, language, limit, null);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language) {
        return query(property, words, graph, language, -1, null);
    }

    @Override
    public EntityDefinition getDocDef() {
        return properties;
    }

    @Override
    public Map<String, Node> get(String uri) {
        throw notHere();
    }

    @Override
    public void prepareCommit() {
        throw notHere();
    }

    @Override
    public void commit() {
        throw notHere();
    }

    @Override
    public void rollback() {
        throw notHere();
    }

    @Override
    public void addEntity(Entity entity) {
        throw notHere();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw notHere();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw notHere();
    }

    @Override
    public void close() {
        throw notHere();
    }

    private static UnsupportedOperationException notHere() {
        return new UnsupportedOperationException("The index follows the changes of the store");
    }
}
