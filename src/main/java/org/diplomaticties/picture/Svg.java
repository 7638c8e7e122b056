package org.diplomaticties.picture;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one SVG element, a shape a line. The writer of the JDK escapes all that is text or attribute. */
final class Svg {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * Opens the picture: as wide as its place, with its name for those who do not see it. What can be followed makes it a
     * group, because nothing in an image can be followed.
     */
    Svg(Caption caption, String style, boolean linked, String... attributes) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        open("svg", "class", style, "role", linked ? "group" : "img", "direction", "ltr");
        String id = caption.id();
        attributes("aria-labelledby", id + "-title", "aria-describedby", id + "-desc");
        attributes("width", "100%", "xmlns", "http://www.w3.org/2000/svg");
        attributes(attributes);
        open("title", "id", id + "-title").text(Label.of(caption.title())).close();
        open("desc", "id", id + "-desc").text(Label.of(caption.description())).close();
    }

    /** A number with at most two digits behind the point, written the same in every country. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a place in a picture: " + value);
        }
        long hundredths = Math.round(Math.abs(value) * 100);
        String sign = value < 0 && hundredths > 0 ? "-" : "";
        long fraction = hundredths % 100;
        String behind = fraction == 0
                ? ""
                : fraction % 10 == 0 ? "." + fraction / 10 : fraction < 10 ? ".0" + fraction : "." + fraction;
        return sign + hundredths / 100 + behind;
    }

    static String percent(double value) {
        return number(value) + "%";
    }

    /** Opens an element; names and values of attributes take turns. */
    Svg open(String element, String... attributes) {
        try {
            if (!element.equals("tspan")) {
                xml.writeCharacters("\n");
            }
            xml.writeStartElement(element);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return attributes(attributes);
    }

    /** An element without content. */
    Svg shape(String element, String... attributes) {
        try {
            xml.writeCharacters("\n");
            xml.writeEmptyElement(element);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return attributes(attributes);
    }

    Svg text(Label label) {
        try {
            xml.writeCharacters(label.text());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** The words that appear over a shape; inside its element, and first there. */
    Svg tooltip(String words) {
        Label label = Label.of(words);
        return label.isEmpty() ? this : open("title").text(label).close();
    }

    /** Whether an address is one of a page. */
    static boolean leads(String address) {
        return address.startsWith("/") || address.startsWith("https://") || address.startsWith("http://");
    }

    /** Opens a link, or a group where there is none to follow. The keyboard follows the links of the table instead. */
    Svg link(String address) {
        return leads(address) ? open("a", "href", address, "tabindex", "-1") : open("g");
    }

    Svg close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Closes the picture. */
    String end() {
        try {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().strip() + "\n";
    }

    /** More attributes of the element that was opened last. */
    Svg attributes(String... attributes) {
        try {
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
