package org.diplomaticties.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Question;
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.Prefixes;

/**
 * The editor of SPARQL queries: with the query of its address, or a saved query with the values of its address, or one to
 * begin with.
 */
public final class EditorPage implements Page {

    /** The parameter that names a saved query; those of the saved query itself stand beside it. */
    static final String QUESTION = "question";

    private static final String QUERY = "query";
    private static final Set<String> OWN = Set.of(QUESTION, QUERY, PageRequest.LANGUAGE, PageRequest.VERSION);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Questions questions;
    private final String terms;
    private final String start;

    public EditorPage(Ontology ontology, Questions questions) {
        this.questions = questions;
        this.terms = terms(ontology);
        this.start = TextFile.read(EditorPage.class.getResourceAsStream("editor-start.rq"), "editor-start.rq")
                .text();
    }

    /**
     * What the template shows.
     *
     * @param text the query
     * @param given whether the address says which
     * @param terms prefixes, classes and properties for those who type, as JSON
     */
    record View(String text, boolean given, String terms, String endpoint, List<Saved> saved) {}

    /** A saved query with where the editor shows it. */
    record Saved(String name, String summary, String href, boolean current) {}

    @Override
    public PageContent of(PageRequest request, DatasetGraph dataset) {
        Optional<String> query = request.parameter(QUERY);
        Optional<String> named = request.parameter(QUESTION);
        String text = query.or(() -> named.map(name -> filled(questions.named(name), request)))
                .orElse(start);
        View view = new View(
                text,
                query.isPresent() || named.isPresent(),
                terms,
                request.link("/sparql"),
                questions.all().stream()
                        .filter(question -> question.sparql(Arguments.NONE).isPresent())
                        .map(question -> saved(question, named.orElse(""), request))
                        .toList());
        return new PageContent(
                request.messages().text("editorTitle"), "editor", "editor", view, List.of("editor.js"), List.of());
    }

    private static Saved saved(Question question, String current, PageRequest request) {
        String name = question.form().name();
        return new Saved(
                name,
                question.form().header().summary(),
                request.link("/sparql.html", Map.of(QUESTION, name)),
                name.equals(current));
    }

    /** The saved query with the values of the address; without any, with those of its first try. */
    private static String filled(Question question, PageRequest request) {
        List<Arguments.Given> given = new ArrayList<>();
        request.parameters().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                values.forEach(value -> given.add(new Arguments.Given(name, value)));
            }
        });
        if (given.isEmpty()) {
            question.form().header().defaults().forEach((name, value) -> given.add(new Arguments.Given(name, value)));
        }
        return question.sparql(Arguments.of(question.form(), given))
                .orElseThrow(() -> new TiesException(Problem.unknown(
                        question.form().name(),
                        "SPARQL cannot state this question.",
                        "Ask it at /queries/" + question.form().name() + ".")));
    }

    private static String terms(Ontology ontology) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "prefixes", Prefixes.ALL,
                    "classes", iris(ontology.classes()),
                    "properties", iris(ontology.properties())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> iris(Set<Node> terms) {
        return terms.stream().filter(Node::isURI).map(Node::getURI).sorted().toList();
    }
}
