package org.diplomaticties.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;

/**
 * Reads curated sources: each folder holds one, the source that its files describe.
 *
 * @param sources the graphs, in the order of their folders
 * @param problems what was wrong with the files
 * @param complete whether every file was read to its end
 */
public record SourceReader(List<SourceGraph> sources, List<Problem> problems, boolean complete) {

    /** Reads Turtle files; those of one folder make one source. */
    public static SourceReader read(List<TextFile> files) {
        Map<String, SourceGraph> sources = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        boolean complete = true;
        for (TextFile file : files) {
            SourceGraph source = sources.computeIfAbsent(file.folder(), SourceReader::empty);
            TurtleFile turtle = TurtleFile.read(file, source.graph());
            source.locations().addAll(turtle.locations());
            problems.addAll(turtle.problems());
            complete &= turtle.complete();
        }
        return new SourceReader(
                sources.values().stream().map(SourceReader::named).toList(), List.copyOf(problems), complete);
    }

    /** The same source under the name that its files give it, where they describe just one. */
    private static SourceGraph named(SourceGraph source) {
        List<Node> described = source.graph().stream(Node.ANY, RDF.type.asNode(), Ties.SOURCE)
                .map(Triple::getSubject)
                .toList();
        return described.size() == 1
                ? new SourceGraph(described.get(0), source.folder(), source.graph(), source.locations())
                : source;
    }

    private static SourceGraph empty(String folder) {
        return new SourceGraph(
                Things.thing("source", folder), folder, GraphFactory.createDefaultGraph(), new Locations());
    }
}
