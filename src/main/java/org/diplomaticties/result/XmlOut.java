package org.diplomaticties.result;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document, one element a line. What XML cannot hold (XML 1.0, section 2.2) becomes a space. */
final class XmlOut {

    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[^\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter writer;
    private int depth;

    private XmlOut(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** Something that writes the content of a document. */
    interface Content {
        void to(XmlOut out) throws XMLStreamException;
    }

    /** Writes a document in UTF-8. */
    static void write(OutputStream out, Content content) {
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.to(new XmlOut(writer));
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The document cannot be written", e);
        }
    }

    /** Starts an element with attributes, given as name, value, name, value …. */
    XmlOut start(String name, String... attributes) throws XMLStreamException {
        line();
        writer.writeStartElement(name);
        attributes(attributes);
        depth++;
        return this;
    }

    /** An element that holds nothing. */
    XmlOut empty(String name, String... attributes) throws XMLStreamException {
        line();
        writer.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    /** An element that holds a text. */
    XmlOut text(String name, String text, String... attributes) throws XMLStreamException {
        line();
        writer.writeStartElement(name);
        attributes(attributes);
        writer.writeCharacters(possible(text));
        writer.writeEndElement();
        return this;
    }

    XmlOut end() throws XMLStreamException {
        depth--;
        line();
        writer.writeEndElement();
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], possible(attributes[i + 1]));
        }
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String possible(String text) {
        return IMPOSSIBLE.matcher(text).replaceAll(" ");
    }
}
