package org.diplomaticties.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.junit.jupiter.api.Test;

final class TurtleFileTest {

    private static final Node A = NodeFactory.createURI("http://example.org/a");
    private static final Node P = NodeFactory.createURI("http://example.org/p");
    private static final Node B = NodeFactory.createURI("http://example.org/b");

    @Test
    void each_term_of_a_triple_has_its_place() {
        TurtleFile file = read("""
                @prefix : <http://example.org/> .
                :a
                  :q "x" ;
                  :p :b .
                """);
        Triple triple = Triple.create(A, P, B);
        assertThat(file.locations().subject(A)).contains(new Location("a.ttl", 2, 1));
        assertThat(file.locations().predicate(triple)).contains(new Location("a.ttl", 4, 3));
        assertThat(file.locations().object(triple)).contains(new Location("a.ttl", 4, 6));
    }

    @Test
    void a_syntax_error_is_told_where_it_stands() {
        TurtleFile file = read("""
                @prefix : <http://example.org/> .
                :a :p :b .
                :a :p : : .
                """);
        assertThat(file.complete()).isFalse();
        assertThat(file.graph().size()).isEqualTo(2);
        assertThat(file.problems()).extracting(Problem::where).containsExactly("a.ttl:3:9");
    }

    @Test
    void an_impossible_date_and_a_relative_iri_are_problems_both_told() {
        TurtleFile file = read("""
                <http://example.org/a> <http://example.org/p>
                 "2022-02-30"^^<http://www.w3.org/2001/XMLSchema#date> ,
                 <http://example.org/ a> .
                """);
        assertThat(file.problems()).extracting(Problem::where).containsExactly("a.ttl:2:2", "a.ttl:3:23");
    }

    @Test
    void an_iri_without_a_base_is_refused() {
        assertThat(read("<a> <http://example.org/p> 1 .").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("Relative IRI: a"));
    }

    private static TurtleFile read(String text) {
        return TurtleFile.read(new TextFile("a.ttl", "", text));
    }
}
