package org.diplomaticties.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diplomaticties.query.Question;
import org.diplomaticties.rdf.Format;

/** Ways to ask a question again, with its values and of its version, from a browser, a shell, Python or R. */
public final class Snippets {

    private final TextTemplates templates = new TextTemplates();

    /** All of them, in the order in which they are offered; those in SPARQL where it can state the question. */
    public List<Snippet> of(Question question, Asking asking) {
        String csv = asking.url(Format.CSV);
        Map<String, String> values = Map.of(
                "shellUrl", Quoted.shell(csv),
                "shellFile", Quoted.shell(asking.fileName(Format.CSV)),
                "stringUrl", Quoted.string(csv));
        List<Snippet> snippets = new ArrayList<>(List.of(
                new Snippet("url", "text", asking.page()),
                new Snippet("curl", "sh", templates.render("curl", values)),
                new Snippet("pandas", "python", templates.render("pandas", values)),
                new Snippet("r", "r", templates.render("r", values))));
        Optional<String> sparql = question.sparql(asking.arguments());
        sparql.ifPresent(query -> {
            snippets.add(new Snippet("sparql", "sparql", sparql(asking, query)));
            snippets.add(new Snippet("sparqlwrapper", "python", python(asking, query)));
        });
        return List.copyOf(snippets);
    }

    private String sparql(Asking asking, String query) {
        return templates.render(
                "sparql", Map.of("summary", asking.form().header().summary(), "url", asking.page(), "query", query));
    }

    private String python(Asking asking, String query) {
        return templates.render(
                "sparqlwrapper",
                Map.of(
                        "endpoint",
                        Quoted.string(asking.base() + "/sparql?version=" + asking.version()),
                        "query",
                        Quoted.pythonText(query)));
    }
}
