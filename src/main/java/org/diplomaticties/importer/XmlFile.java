package org.diplomaticties.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Reads the records of an XML file one after the other. DTDs are refused: they can name other files. */
final class XmlFile {

    private final XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();

    XmlFile() {
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /**
     * Hands on every element of certain names, whole, except those within another of them. Where the file breaks off, those
     * before have been handed on, and the rest is a problem.
     */
    void read(ArchiveFile file, Set<String> elements, Sink problems, Consumer<XmlElement> each) {
        XMLStreamReader xml = null;
        Deque<String> around = new ArrayDeque<>(List.of(""));
        try (InputStream in = file.open();
                Reader text = XmlText.of(in)) {
            xml = parsers.createXMLStreamReader(text);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    problems.problem(
                            ProblemKind.DOCTYPE,
                            where(file, xml),
                            "The file has a DOCTYPE, which can name other files.",
                            "Remove it; nothing of the file was read.");
                    return;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    around.pop();
                } else if (event == XMLStreamConstants.START_ELEMENT && elements.contains(xml.getLocalName())) {
                    each.accept(element(file, xml, around.element()));
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    around.push(xml.getLocalName());
                }
            }
        } catch (XMLStreamException e) {
            tell(file, xml, e, problems);
        } catch (CharacterCodingException | UnsupportedEncodingException e) {
            tellEncoding(file, xml, e, problems);
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(file.path(), "It cannot be read: " + e.getMessage() + ".", "Get it anew."), e);
        }
    }

    private static XmlElement element(ArchiveFile file, XMLStreamReader xml, String parent) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        open.push(Open.at(file, xml, parent));
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open.push(Open.at(file, xml, open.element().name()));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                open.element().text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                XmlElement closed = open.pop().close();
                if (open.isEmpty()) {
                    return closed;
                }
                open.element().children.add(closed);
            }
        }
    }

    private static void tell(ArchiveFile file, XMLStreamReader xml, XMLStreamException failure, Sink problems) {
        if (failure.getNestedException() instanceof CharacterCodingException encoding) {
            tellEncoding(file, xml, encoding, problems);
            return;
        }
        String reason = String.valueOf(failure.getMessage()).lines().reduce("", (before, line) -> line);
        problems.problem(
                ProblemKind.MALFORMED_FILE,
                where(file, xml),
                "The XML is not well-formed: "
                        + reason.replaceFirst("^Message: ", "").replaceFirst("\\.$", "") + ".",
                "Mend it there; what follows in the file was not read.");
    }

    private static void tellEncoding(ArchiveFile file, XMLStreamReader xml, IOException failure, Sink problems) {
        String reason = failure instanceof UnsupportedEncodingException
                ? failure.getMessage()
                : "after this place there are bytes that do not fit it";
        problems.problem(
                ProblemKind.WRONG_ENCODING,
                where(file, xml),
                "The file is not in the encoding that it says it has: " + reason + ".",
                "Save it as UTF-8; what follows in the file was not read.");
    }

    private static Location where(ArchiveFile file, XMLStreamReader xml) {
        return xml == null
                ? new Location(file.path(), 1, 1)
                : new Location(
                        file.path(),
                        Math.max(1, xml.getLocation().getLineNumber()),
                        Math.max(1, xml.getLocation().getColumnNumber()));
    }

    /** An element whose end was not read yet. */
    private record Open(
            String parent,
            String name,
            Map<String, String> attributes,
            StringBuilder text,
            List<XmlElement> children,
            Location where) {

        static Open at(ArchiveFile file, XMLStreamReader xml, String parent) {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
            return new Open(
                    parent,
                    xml.getLocalName(),
                    attributes,
                    new StringBuilder(),
                    new ArrayList<>(),
                    XmlFile.where(file, xml));
        }

        XmlElement close() {
            return new XmlElement(
                    parent,
                    name,
                    attributes,
                    text.toString().replaceAll("\\s+", " ").strip(),
                    List.copyOf(children),
                    where);
        }
    }
}
