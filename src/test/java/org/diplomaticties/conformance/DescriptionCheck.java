package org.diplomaticties.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.diplomaticties.rdf.Format;

/** Whether the endpoint describes itself (SPARQL 1.1 Service Description, sections 2 and 3). */
final class DescriptionCheck {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private DescriptionCheck() {}

    static void run(Entry entry, Endpoint endpoint) throws IOException {
        HttpResponse<byte[]> answer = endpoint.send("GET", "/sparql", Map.of(), new byte[0]);
        SyntaxCheck.assertStatus(answer, 200);
        assertThat(Format.OF_GRAPHS).extracting(Format::mediaType).contains(Endpoint.mediaType(answer));
        Graph graph = RDFParser.create()
                .source(new ByteArrayInputStream(answer.body()))
                .lang(RDFLanguages.contentTypeToLang(Endpoint.mediaType(answer)))
                .toGraph();
        String name = entry.test().getLocalName();
        if (name.equals("has-endpoint-triple")) {
            Node url = NodeFactory.createURI(endpoint.url("/sparql"));
            assertThat(graph.stream(Node.ANY, term("endpoint"), url)).hasSize(1);
        } else if (name.equals("conforms-to-schema")) {
            assertThat(SchemaRules.broken(graph)).isEmpty();
        }
    }

    static Node term(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
