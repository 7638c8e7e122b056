package org.diplomaticties.result;

import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Writes networks in GEXF 1.3, Gephi's own format. Where rows tell of occasions with dates, each is a spell of its tie, so
 * that Gephi's timeline plays them; a date of a month or a year is a spell of all its days.
 */
final class Gexf {

    private static final String VERSION = "1.3";
    private static final String NAMESPACE = "http://gexf.net/" + VERSION;

    private Gexf() {}

    static void write(Network network, Asking asking, OutputStream out) {
        boolean timed = network.ties().stream().anyMatch(tie -> !tie.spans().isEmpty());
        XmlOut.write(out, xml -> {
            xml.start("gexf", "xmlns", NAMESPACE, "version", VERSION);
            if (asking.day().isEmpty()) {
                xml.start("meta");
            } else {
                xml.start("meta", "lastmodifieddate", asking.day());
            }
            xml.text("creator", "Diplomatic Ties")
                    .text("description", Citation.of(asking).text());
            xml.end();
            String edges = network.directed() ? "directed" : "undirected";
            if (timed) {
                xml.start("graph", "defaultedgetype", edges, "mode", "dynamic", "timeformat", "date");
            } else {
                xml.start("graph", "defaultedgetype", edges, "mode", "static");
            }
            attributes(xml);
            nodes(xml, network.actors(), asking);
            edges(xml, network.ties());
            xml.end().end();
        });
    }

    private static void attributes(XmlOut xml) throws XMLStreamException {
        xml.start("attributes", "class", "node", "mode", "static");
        xml.empty("attribute", "id", "kind", "title", "kind", "type", "string");
        xml.empty("attribute", "id", "iri", "title", "iri", "type", "anyURI");
        xml.empty("attribute", "id", "page", "title", "page", "type", "anyURI");
        xml.end();
        xml.start("attributes", "class", "edge", "mode", "static");
        xml.empty("attribute", "id", "first", "title", "first", "type", "string");
        xml.empty("attribute", "id", "last", "title", "last", "type", "string");
        xml.end();
    }

    private static void nodes(XmlOut xml, List<Network.Actor> actors, Asking asking) throws XMLStreamException {
        xml.start("nodes", "count", Integer.toString(actors.size()));
        for (Network.Actor actor : actors) {
            xml.start("node", "id", NodeIds.of(actor.thing()), "label", actor.label());
            xml.start("attvalues");
            xml.empty("attvalue", "for", "kind", "value", actor.kind());
            xml.empty("attvalue", "for", "iri", "value", actor.thing().getURI());
            xml.empty("attvalue", "for", "page", "value", asking.page(actor.thing()));
            xml.end().end();
        }
        xml.end();
    }

    private static void edges(XmlOut xml, List<Network.Tie> ties) throws XMLStreamException {
        xml.start("edges", "count", Integer.toString(ties.size()));
        int number = 0;
        for (Network.Tie tie : ties) {
            xml.start(
                    "edge",
                    "id",
                    "e" + number++,
                    "source",
                    NodeIds.of(tie.source()),
                    "target",
                    NodeIds.of(tie.target()),
                    "weight",
                    tie.weight().toPlainString());
            if (!tie.first().isEmpty()) {
                xml.start("attvalues");
                xml.empty("attvalue", "for", "first", "value", tie.first());
                xml.empty("attvalue", "for", "last", "value", tie.last());
                xml.end();
            }
            spells(xml, tie.spans());
            xml.end();
        }
        xml.end();
    }

    private static void spells(XmlOut xml, List<Span> spans) throws XMLStreamException {
        if (!spans.isEmpty()) {
            xml.start("spells");
            for (Span span : spans) {
                xml.empty(
                        "spell",
                        "start",
                        span.first().toString(),
                        "end",
                        span.last().toString());
            }
            xml.end();
        }
    }
}
