package org.diplomaticties.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.name.Lifetime;
import org.diplomaticties.name.NamedState;
import org.diplomaticties.name.StateName;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.ontology.Ties;

/** Reads the names of states and territories from a graph that describes them: the reference data. */
public final class StateData {

    private static final String STATES = Ties.THINGS + "state/";

    private static final Map<Node, NamedState.Standing> STANDINGS = Map.of(
            Ties.STATE, NamedState.Standing.STATE,
            Ties.TERRITORY, NamedState.Standing.TERRITORY);

    private static final Map<Node, StateName.Kind> FORMS = Map.of(
            SKOS.altLabel.asNode(),
            StateName.Kind.NAME,
            SKOS.hiddenLabel.asNode(),
            StateName.Kind.NAME,
            Ties.ISO_3166_ALPHA2,
            StateName.Kind.CODE,
            Ties.ISO_3166_ALPHA3,
            StateName.Kind.CODE);

    private StateData() {}

    /**
     * The names in the reference data of a data folder.
     *
     * @param data such as {@code Folder.bundled("data")}; its folder {@code reference} is read
     */
    public static StateNames names(Folder data) {
        List<TextFile> files = data.files(".ttl").stream()
                .filter(file -> file.folder().equals("reference"))
                .toList();
        Graph merged = GraphFactory.createDefaultGraph();
        SourceReader.read(files).sources().forEach(source -> GraphUtil.addInto(merged, source.graph()));
        return names(merged);
    }

    /** The names of the states and territories that a graph describes. */
    public static StateNames names(Graph graph) {
        List<StateName> names = new ArrayList<>();
        STANDINGS.forEach((type, standing) -> graph.stream(Node.ANY, RDF.type.asNode(), type)
                .map(Triple::getSubject)
                .filter(state -> state.isURI() && state.getURI().startsWith(STATES))
                .forEach(state -> addNames(graph, state, standing, names)));
        return StateNames.of(names);
    }

    private static void addNames(Graph graph, Node node, NamedState.Standing standing, List<StateName> names) {
        NamedState state = new NamedState(node.getURI().substring(STATES.length()), standing, lifetime(graph, node));
        FORMS.forEach((property, kind) -> graph.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .forEach(form -> names.add(new StateName(state, form.getLiteralLexicalForm(), kind))));
        graph.stream(node, SKOS.prefLabel.asNode(), Node.ANY)
                .map(Triple::getObject)
                .forEach(label -> names.add(new StateName(
                        state,
                        label.getLiteralLexicalForm(),
                        label.getLiteralLanguage().equals("en") ? StateName.Kind.LABEL : StateName.Kind.NAME)));
    }

    private static Lifetime lifetime(Graph graph, Node state) {
        Lifetime begun =
                date(graph, state, Ties.BEGIN).map(Lifetime.UNBOUNDED::from).orElse(Lifetime.UNBOUNDED);
        return date(graph, state, Ties.END).map(begun::until).orElse(begun);
    }

    private static Optional<PartialDate> date(Graph graph, Node state, Node property) {
        return graph.stream(state, property, Node.ANY)
                .findFirst()
                .flatMap(triple -> PartialDate.parse(triple.getObject().getLiteralLexicalForm()));
    }
}
