package org.diplomaticties.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.file.TextFile;

/** The properties of SPARQL 1.1 Service Description (section 3.4), each with the class of its subjects and of its objects. */
final class SchemaRules {

    private SchemaRules() {}

    /** What a description says against the schema. */
    static List<String> broken(Graph description) {
        Map<Node, Rule> rules = rules();
        List<String> broken = new ArrayList<>();
        String namespace = DescriptionCheck.term("").getURI();
        for (Triple triple : description.find().toList()) {
            if (!triple.getPredicate().getURI().startsWith(namespace)) {
                continue;
            }
            Rule rule = rules.get(triple.getPredicate());
            if (rule == null) {
                broken.add(triple.getPredicate() + " is no property of the schema");
            } else {
                if (!rule.subject().isEmpty() && !is(triple.getSubject(), rule.subject(), description)) {
                    broken.add(triple + ": the subject is no " + rule.subject());
                }
                if (!rule.object().isEmpty() && !is(triple.getObject(), rule.object(), description)) {
                    broken.add(triple + ": the object is no " + rule.object());
                }
            }
        }
        return broken;
    }

    /** Terms of other documents, such as the names of formats, are described there. */
    private static boolean is(Node node, String type, Graph description) {
        if (type.equals("resource")) {
            return !node.isLiteral();
        }
        return description.contains(node, RDF.type.asNode(), DescriptionCheck.term(type))
                || (node.isURI() && !description.contains(node, Node.ANY, Node.ANY));
    }

    private static Map<Node, Rule> rules() {
        Map<Node, Rule> rules = new HashMap<>();
        TextFile.read(SchemaRules.class.getResourceAsStream("service-description-schema.csv"), "schema")
                .text()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> rules.put(DescriptionCheck.term(cells[0]), new Rule(cells[1], cells[2])));
        return rules;
    }

    private record Rule(String subject, String object) {}
}
