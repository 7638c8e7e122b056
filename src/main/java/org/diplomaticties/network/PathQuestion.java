package org.diplomaticties.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Header;
import org.diplomaticties.query.Parameter;
import org.diplomaticties.query.Question;

/** How two officials are linked through meetings: the shortest way, one row per official on it. */
public final class PathQuestion implements Question {

    private static final Parameter FROM = Parameter.of("?_from_iri");
    private static final Parameter TO = Parameter.of("?_to_iri");
    private static final Var HOP = Var.alloc("hop");
    private static final Var OFFICIAL = Var.alloc("official");
    private static final Var NAME = Var.alloc("name");
    private static final Var MEETING = Var.alloc("meeting");
    private static final Var DATE = Var.alloc("date");

    private final Form form;

    public PathQuestion() {
        TextFile file = TextFile.read(PathQuestion.class.getResourceAsStream("path.rq"), "path.rq");
        this.form = new Form("path", Header.of(file), List.of(FROM, TO));
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public void answer(DatasetGraph dataset, Arguments arguments, Consumer<RowSet> reader) {
        dataset.executeRead(() -> {
            List<Binding> rows = new ArrayList<>();
            for (List<Step> way : ways(dataset, arguments, 1).ways()) {
                for (Step reached : way) {
                    rows.add(row(dataset, rows.size(), reached));
                }
            }
            reader.accept(RowSetStream.create(List.of(HOP, OFFICIAL, NAME, MEETING, DATE), rows.iterator()));
        });
    }

    /** The shortest ways between the officials that fill in the form, as the other {@code ways} tells them. */
    public ShortestWays ways(DatasetGraph dataset, Arguments arguments, int most) {
        return ways(dataset, arguments.term(FROM), arguments.term(TO), most);
    }

    /**
     * The shortest ways, within the caller's transaction; none where one of the two is not in the graph. Who is identified
     * with another is shown as that one.
     *
     * @param most how many to show
     */
    ShortestWays ways(DatasetGraph dataset, Node from, Node to, int most) {
        Graph graph = dataset.getDefaultGraph();
        Node start = representative(graph, from);
        Node goal = representative(graph, to);
        return isKnown(graph, goal) && isKnown(graph, start)
                ? new Ways(start, goal, new Encounters(graph)::of).search(most)
                : new ShortestWays(0, List.of());
    }

    private static Node representative(Graph graph, Node official) {
        return graph.stream(official, Ties.IDENTIFIED_WITH, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElse(official);
    }

    private static boolean isKnown(Graph graph, Node official) {
        return graph.contains(official, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, official);
    }

    private static Binding row(DatasetGraph dataset, int hop, Step reached) {
        BindingBuilder row = Binding.builder();
        row.add(HOP, NodeFactory.createLiteralDT(Integer.toString(hop), XSDDatatype.XSDinteger));
        row.add(OFFICIAL, reached.official());
        englishLabel(dataset.getDefaultGraph(), reached.official(), row);
        reached.meeting().ifPresent(meeting -> row.add(MEETING, meeting));
        reached.date().ifPresent(date -> row.add(DATE, date));
        return row.build();
    }

    private static void englishLabel(Graph graph, Node thing, BindingBuilder row) {
        graph.stream(thing, SKOS.prefLabel.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals("en"))
                .findFirst()
                .ifPresent(label -> row.add(NAME, label));
    }
}
