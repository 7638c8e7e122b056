package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.edge.ErrorBody;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.Accept;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfWriter;
import org.diplomaticties.rdf.Things;

/**
 * Tells why a change may not be made: as JSON, or as a SHACL validation report (SHACL, section 3.6) in Turtle for clients
 * that ask for it.
 */
final class ProblemReport {

    /** RFC 9110, section 15.5.21. */
    private static final int UNPROCESSABLE_CONTENT = 422;

    private ProblemReport() {}

    static void send(HttpServletRequest request, HttpServletResponse response, List<Problem> problems)
            throws IOException {
        boolean turtle = Accept.parse(request.getHeader("Accept"))
                .best(List.of(Format.JSON, Format.TURTLE))
                .filter(Format.TURTLE::equals)
                .isPresent();
        response.setStatus(UNPROCESSABLE_CONTENT);
        response.setHeader("Vary", "Accept");
        if (turtle) {
            response.setContentType(Format.TURTLE.contentType());
            Graph report = shacl(problems, request.getRequestURL().toString());
            RdfWriter.write(report, Format.TURTLE, response.getOutputStream());
        } else {
            response.setContentType("application/json");
            String id = ErrorAnswer.requestId(response);
            String json = ErrorBody.json(UNPROCESSABLE_CONTENT, problems, id).toString();
            response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Graph shacl(List<Problem> problems, String url) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node report = NodeFactory.createURI(url + "#report");
        graph.add(report, RDF.type.asNode(), SHACL.ValidationReport);
        graph.add(report, SHACL.conforms, NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean));
        for (int i = 0; i < problems.size(); i++) {
            Problem problem = problems.get(i);
            Node result = NodeFactory.createURI(url + "#problem-" + (i + 1));
            graph.add(report, SHACL.result, result);
            graph.add(result, RDF.type.asNode(), SHACL.ValidationResult);
            graph.add(result, SHACL.resultSeverity, SHACL.Violation);
            graph.add(result, SHACL.resultMessage, NodeFactory.createLiteralString(problem.toString()));
            Things.parse(problem.where()).ifPresent(thing -> graph.add(result, SHACL.focusNode, thing));
        }
        return graph;
    }
}
