package org.diplomaticties.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diplomaticties.problem.Location;

/**
 * An element of an XML file, with all in it.
 *
 * @param parent local name of the element that it stands in, empty for the outermost
 * @param name its local name
 * @param attributes by local name
 * @param text its own text, with single blanks between words
 * @param children the elements in it, in their order
 * @param where where its start tag ends
 */
record XmlElement(
        String parent,
        String name,
        Map<String, String> attributes,
        String text,
        List<XmlElement> children,
        Location where) {

    /** The text of an element that lies on a path below this one, unless it is empty. */
    Optional<String> text(String... path) {
        return child(path).map(XmlElement::text).filter(text -> !text.isEmpty());
    }

    /** The first element that lies on a path below this one. */
    Optional<XmlElement> child(String... path) {
        Optional<XmlElement> at = Optional.of(this);
        for (String step : path) {
            at = at.flatMap(element -> element.children(step).stream().findFirst());
        }
        return at;
    }

    /** The elements in this one that have a name. */
    List<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** An attribute, unless it is empty. */
    Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
