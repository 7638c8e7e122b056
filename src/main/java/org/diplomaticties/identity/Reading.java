package org.diplomaticties.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;

/** Takes the officials and meetings out of a data set, with what tells whether two are the same. */
final class Reading {

    private static final List<Node> NAMES =
            List.of(SKOS.prefLabel.asNode(), Ties.NAME_AS_PRINTED, SKOS.altLabel.asNode(), FOAF.name.asNode());
    private static final int NAMES_OF_ONE = 6;

    private final DatasetGraph dataset;
    private final Graph merge;
    private final Names names;
    private final Map<Node, Set<String>> statesOfPosts = new HashMap<>();
    private final Map<Node, Set<String>> statesOfSides = new HashMap<>();
    private final Map<Node, List<Holding>> holdings = new HashMap<>();
    private final Map<Node, Set<String>> occasions = new HashMap<>();
    private final Map<Node, Set<Node>> listedBy = new HashMap<>();
    private final Map<Node, Set<String>> printed = new HashMap<>();

    Reading(DatasetGraph dataset, Names names) {
        this.dataset = dataset;
        this.merge = dataset.getDefaultGraph();
        this.names = names;
    }

    /** All meetings, the earliest first. */
    List<Occasion> occasions() {
        List<Occasion> occasions = new ArrayList<>();
        sources(Ties.MEETING)
                .forEach((meeting, sources) -> occasion(meeting, sources).ifPresent(occasions::add));
        occasions.sort(
                Comparator.comparing((Occasion occasion) -> occasion.time().from())
                        .thenComparing(occasion -> occasion.thing().getURI()));
        return occasions;
    }

    /** All officials, the earliest first; to be asked for after the meetings, which tell when they acted. */
    List<Person> people() {
        sources(Ties.TENURE).forEach(this::tenure);
        List<Person> people = new ArrayList<>();
        sources(Ties.OFFICIAL).forEach((official, sources) -> people.add(person(official, sources)));
        people.sort(Comparator.comparing(Reading::firstDay)
                .thenComparing(person -> person.thing().getURI()));
        return people;
    }

    private static String firstDay(Person person) {
        return person.holdings().stream()
                .flatMap(holding -> holding.time().stream())
                .map(time -> time.from().toString())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private Map<Node, Set<Node>> sources(Node type) {
        Map<Node, Set<Node>> sources = new HashMap<>();
        dataset.findNG(Node.ANY, Node.ANY, RDF.type.asNode(), type)
                .forEachRemaining((Quad quad) -> sources.computeIfAbsent(quad.getSubject(), any -> new HashSet<>())
                        .add(quad.getGraph()));
        return sources;
    }

    private Optional<Occasion> occasion(Node meeting, Set<Node> sources) {
        Described told = Described.in(merge, meeting);
        Optional<Stretch> time = told.stretch(Ties.DATE, Ties.BEGIN, Ties.END);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        boolean exact = Stream.of(Ties.DATE, Ties.BEGIN, Ties.END)
                .flatMap(told::dates)
                .allMatch(date -> date.precision() == PartialDate.Precision.DAY);
        Map<String, Set<Node>> sides = new TreeMap<>();
        List<Described> participations = told.all(Ties.HAS_PARTICIPATION).stream()
                .map(participation -> Described.in(merge, participation))
                .toList();
        for (Described participation : participations) {
            for (Node participant : participation.all(Ties.PARTICIPANT)) {
                states(participation, participant)
                        .forEach(state -> sides.computeIfAbsent(state, any -> new LinkedHashSet<>())
                                .add(participant));
            }
        }
        Occasion occasion = new Occasion(meeting, told.label(), sources, time.get(), exact, told.one(Ties.MODE), sides);
        participations.forEach(participation -> acted(occasion, participation));
        return Optional.of(occasion);
    }

    /** The states for which somebody took part; a state takes part for itself. */
    private Set<String> states(Described participation, Node participant) {
        Set<String> states = new TreeSet<>();
        participation.all(Ties.ON_BEHALF_OF).forEach(side -> states.addAll(statesOfSide(side)));
        if (states.isEmpty()) {
            participation.all(Ties.IN_CAPACITY).forEach(post -> states.addAll(statesOfPost(post)));
        }
        if (states.isEmpty()) {
            states.addAll(statesOfSide(participant));
        }
        return states;
    }

    private void acted(Occasion occasion, Described participation) {
        for (Node participant : participation.all(Ties.PARTICIPANT)) {
            Set<String> states = states(participation, participant);
            List<String> posts = new ArrayList<>(participation.iris(Ties.IN_CAPACITY));
            if (posts.isEmpty()) {
                posts.add(participation
                        .one(Ties.CAPACITY_AS_PRINTED)
                        .map(title -> title.getLiteralLexicalForm() + " of "
                                + String.join(" ", states).replace(Ties.THINGS, ""))
                        .orElse(""));
            }
            for (String post : posts) {
                holdings.computeIfAbsent(participant, any -> new ArrayList<>())
                        .add(new Holding(post, states, Optional.of(occasion.time())));
            }
            states.forEach(state -> occasions
                    .computeIfAbsent(participant, any -> new HashSet<>())
                    .add(state + " " + occasion.key()));
            participation
                    .all(Ties.NAME_AS_PRINTED)
                    .forEach(name -> printed.computeIfAbsent(participant, any -> new TreeSet<>())
                            .add(name.getLiteralLexicalForm()));
        }
    }

    private void tenure(Node tenure, Set<Node> sources) {
        Described told = Described.in(merge, tenure);
        Optional<Stretch> time = told.stretch(Ties.BEGIN, Ties.END, Ties.ATTESTED_ON, Ties.APPOINTED, Ties.TERMINATED);
        for (Node official : told.all(ORG.member.asNode())) {
            listedBy.computeIfAbsent(official, any -> new HashSet<>()).addAll(sources);
            for (Node post : told.all(Ties.HAS_POST)) {
                holdings.computeIfAbsent(official, any -> new ArrayList<>())
                        .add(new Holding(post.getURI(), statesOfPost(post), time));
            }
        }
    }

    private Person person(Node official, Set<Node> sources) {
        Described told = Described.in(merge, official);
        Set<String> forms = new LinkedHashSet<>(List.of(told.label()));
        NAMES.forEach(property -> told.all(property).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .forEach(forms::add));
        forms.addAll(printed.getOrDefault(official, Set.of()));
        List<Name> known = forms.stream()
                .filter(form -> !form.isBlank())
                .limit(NAMES_OF_ONE)
                .map(names::of)
                .toList();
        return new Person(
                official,
                known,
                sources,
                listedBy.getOrDefault(official, Set.of()),
                Set.copyOf(told.all(SKOS.exactMatch.asNode())),
                occasions.getOrDefault(official, Set.of()),
                told.dates(SchemaDO.birthDate.asNode()).toList(),
                Holding.merged(holdings.getOrDefault(official, List.of())));
    }

    private Set<String> statesOfPost(Node post) {
        return statesOfPosts.computeIfAbsent(post, any -> {
            Described told = Described.in(merge, post);
            Set<String> states = told.iris(Ties.SENDING_STATE, Ties.OF_STATE);
            told.all(ORG.postIn.asNode()).forEach(organization -> states.addAll(statesOfSide(organization)));
            return states;
        });
    }

    /** The state itself, or that of which an organisation is an organ. */
    private Set<String> statesOfSide(Node side) {
        Set<String> known = statesOfSides.get(side);
        if (known == null) {
            Described told = Described.in(merge, side);
            known = told.iris(Ties.ORGAN_OF);
            List<Node> types = told.all(RDF.type.asNode());
            if (types.contains(Ties.STATE) || types.contains(Ties.TERRITORY)) {
                known.add(side.getURI());
            }
            statesOfSides.put(side, known);
        }
        return known;
    }
}
