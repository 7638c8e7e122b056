package org.diplomaticties.store;

import com.ibm.icu.lang.UScript;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.diplomaticties.name.LatinWords;
import org.diplomaticties.name.NameKey;

/** How a name stands in the index: its thing and kind, the form with its language and script, and the keys of its words. */
final class NameDocuments {

    static final String HOLDER = "holder";
    static final String KIND = "kind";
    static final String KEY = "key";
    static final String LATIN = "latin";
    private static final String THING = "thing";
    private static final String PROPERTY = "property";
    private static final String FORM = "form";
    private static final String LANGUAGE = "language";
    private static final String SCRIPT = "script";

    private NameDocuments() {}

    static Document of(NameEntry entry) {
        String form = entry.name().getLiteralLexicalForm();
        Document document = new Document();
        document.add(new StringField(HOLDER, entry.holder().getURI(), Field.Store.YES));
        document.add(new StringField(THING, entry.thing().getURI(), Field.Store.YES));
        document.add(new StringField(KIND, entry.kind(), Field.Store.NO));
        document.add(new StoredField(PROPERTY, entry.property().getURI()));
        document.add(new StoredField(FORM, form));
        document.add(new StoredField(LANGUAGE, entry.name().getLiteralLanguage()));
        document.add(new StringField(SCRIPT, script(form), Field.Store.YES));
        NameKey.of(form).all().forEach(key -> document.add(new StringField(KEY, key, Field.Store.NO)));
        LatinWords.of(form).forEach(word -> document.add(new StringField(LATIN, word, Field.Store.NO)));
        return document;
    }

    static NameEntry entry(Document document) {
        return new NameEntry(
                iri(document, THING),
                iri(document, HOLDER),
                iri(document, PROPERTY),
                NodeFactory.createLiteralLang(document.get(FORM), document.get(LANGUAGE)));
    }

    private static Node iri(Document document, String field) {
        return NodeFactory.createURI(document.get(field));
    }

    /** The script of the first letter, as ISO 15924 names it. */
    private static String script(String form) {
        return form.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> UScript.getShortName(UScript.getScript(letter)))
                .findFirst()
                .orElse("Zyyy");
    }
}
