package org.diplomaticties.result;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/** Writes networks in GraphML 1.0. */
final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private GraphMl() {}

    static void write(Network network, Asking asking, OutputStream out) {
        XmlOut.write(out, xml -> {
            xml.start("graphml", "xmlns", NAMESPACE);
            xml.text("desc", Citation.of(asking).text());
            key(xml, "label", "node", "string");
            key(xml, "kind", "node", "string");
            key(xml, "iri", "node", "string");
            key(xml, "page", "node", "string");
            key(xml, "weight", "edge", "double");
            key(xml, "first", "edge", "string");
            key(xml, "last", "edge", "string");
            xml.start("graph", "id", "answer", "edgedefault", network.directed() ? "directed" : "undirected");
            for (Network.Actor actor : network.actors()) {
                node(xml, actor, asking);
            }
            int number = 0;
            for (Network.Tie tie : network.ties()) {
                edge(xml, tie, number++);
            }
            xml.end().end();
        });
    }

    private static void key(XmlOut xml, String name, String of, String type) throws XMLStreamException {
        xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
    }

    private static void node(XmlOut xml, Network.Actor actor, Asking asking) throws XMLStreamException {
        xml.start("node", "id", NodeIds.of(actor.thing()));
        xml.text("data", actor.label(), "key", "label");
        if (!actor.kind().isEmpty()) {
            xml.text("data", actor.kind(), "key", "kind");
        }
        xml.text("data", actor.thing().getURI(), "key", "iri");
        xml.text("data", asking.page(actor.thing()), "key", "page");
        xml.end();
    }

    private static void edge(XmlOut xml, Network.Tie tie, int number) throws XMLStreamException {
        xml.start("edge", "id", "e" + number, "source", NodeIds.of(tie.source()), "target", NodeIds.of(tie.target()));
        xml.text("data", tie.weight().toPlainString(), "key", "weight");
        if (!tie.first().isEmpty()) {
            xml.text("data", tie.first(), "key", "first");
            xml.text("data", tie.last(), "key", "last");
        }
        xml.end();
    }
}
