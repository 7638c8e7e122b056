package org.diplomaticties.change;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UpdateCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <a> <b> <c> }",
                "DELETE DATA { <a> <b> <c> }",
                "DELETE WHERE { ?s ?p ?o }",
                "INSERT { ?s ?p ?o } WHERE { GRAPH <source/gazette> { ?s ?p ?o } }",
                "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "INSERT DATA { GRAPH <urn:x-arq:DefaultGraph> { <a> <b> <c> } }",
                "WITH <urn:x-arq:DefaultGraph> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "CLEAR DEFAULT",
                "DROP SILENT DEFAULT",
                "COPY <source/gazette> TO DEFAULT",
                "ADD <source/gazette> TO DEFAULT",
                "MOVE DEFAULT TO <source/gazette>"
            })
    void an_update_of_the_default_graph_is_refused(String update) {
        refused(update, "operation 1: The default graph is the merge of the sources; it follows from them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLEAR GRAPH <https://w3id.org/diplomatic-ties/ontology>",
                "MOVE <https://w3id.org/diplomatic-ties/ontology> TO <source/gazette>",
                "INSERT DATA { GRAPH <https://w3id.org/diplomatic-ties/ontology> { <a> <b> <c> } }",
                "WITH <https://w3id.org/diplomatic-ties/ontology> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }"
            })
    void an_update_of_the_vocabulary_is_refused(String update) {
        refused(update, "operation 1: The vocabulary comes with the program and cannot be written.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLEAR ALL", "DROP ALL", "CLEAR NAMED", "DROP SILENT NAMED"})
    void an_update_of_every_graph_is_refused(String update) {
        refused(update, "operation 1: It removes every graph, the vocabulary too. Remove the sources one by one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOAD <http://127.0.0.1:1/>", "LOAD SILENT <file:/etc/passwd> INTO GRAPH <source/gazette>"})
    void an_update_that_loads_is_refused(String update) {
        refused(update, "operation 1: LOAD would make the server fetch a document.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERVICE <http://127.0.0.1:1/> { ?s ?p ?o }",
                "SERVICE SILENT ?u { ?s ?p ?o }",
                "?s ?p ?o . OPTIONAL { { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } UNION { } }",
                "?s ?p ?o MINUS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "{ SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "{ SELECT (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } AS ?x) { } }",
                "{ SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }) }",
                "{ SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }) }",
                "{ SELECT (SUM(IF(EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }, 1, 0)) AS ?x) { ?s ?p ?o } }",
                "GRAPH ?g { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "?s ?p ?o FILTER (1 = 2 || NOT EXISTS { ?s ?p ?o FILTER EXISTS { SERVICE <http://h:1/> { ?s ?p ?o } } })",
                "BIND (IF(EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }, 1, 2) AS ?x)"
            })
    void an_update_that_asks_another_server_is_refused(String pattern) {
        refused(
                "CLEAR GRAPH <source/gazette> ; WITH <source/gazette> INSERT { <a> <b> <c> } WHERE { " + pattern + " }",
                "operation 2: SERVICE would make this server ask another.");
    }

    private static void refused(String text, String message) {
        UpdateRequest update = UpdateFactory.create(text, "https://w3id.org/diplomatic-ties/id/");
        assertThatThrownBy(() -> Edit.update(update, WriteRule.SOURCES))
                .isInstanceOf(TiesException.class)
                .hasMessageStartingWith(message);
    }
}
