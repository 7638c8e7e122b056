package org.diplomaticties.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A feed as a reader's program sees it: parsed, and held to what RFC 4287 demands (sections 4.1.1 and 4.1.2). */
public record Atom(Element root) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** Reads a feed; fails if it is not one. */
    public static Atom parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Atom atom = new Atom(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement());
            atom.check();
            return atom;
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }

    private void check() {
        assertThat(root.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(root.getLocalName()).isEqualTo("feed");
        checkParts(root);
        assertThat(children(root, "author")).isNotEmpty();
        assertThat(link("self")).matches(URI::isAbsolute);
        entries().forEach(Atom::checkParts);
        assertThat(texts("id")).doesNotHaveDuplicates();
    }

    private static void checkParts(Element part) {
        for (String name : List.of("id", "title", "updated")) {
            assertThat(children(part, name)).as(name).hasSize(1);
            assertThat(text(part, name)).isNotBlank();
        }
        assertThat(URI.create(text(part, "id"))).matches(URI::isAbsolute);
        OffsetDateTime.parse(text(part, "updated"));
        assertThat(children(part, "link"))
                .filteredOn(link -> link.getAttribute("rel").equals("alternate"))
                .hasSize(1)
                .allSatisfy(link ->
                        assertThat(URI.create(link.getAttribute("href"))).matches(URI::isAbsolute));
        for (Element author : children(part, "author")) {
            assertThat(text(author, "name")).isNotBlank();
        }
    }

    public List<Element> entries() {
        return children(root, "entry");
    }

    /** The texts of a child of each entry. */
    public List<String> texts(String name) {
        return entries().stream().map(entry -> text(entry, name)).toList();
    }

    /** The text of a child of the feed. */
    public String text(String name) {
        return text(root, name);
    }

    /** Where a link of the feed leads. */
    public URI link(String relation) {
        return children(root, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> URI.create(link.getAttribute("href")))
                .findFirst()
                .orElseThrow();
    }

    static String text(Element part, String name) {
        return children(part, name).get(0).getTextContent();
    }

    private static List<Element> children(Element part, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = part.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && NAMESPACE.equals(child.getNamespaceURI())
                    && name.equals(child.getLocalName())) {
                children.add(child);
            }
        }
        return children;
    }
}
