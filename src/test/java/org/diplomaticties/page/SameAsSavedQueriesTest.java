package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.TestData;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Question;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.Store;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages tell of states and posts is what the saved queries answer. */
final class SameAsSavedQueriesTest {

    private static final List<Store> STORES =
            Stream.of("page/ties", "world", "linked").map(TestData::storeWith).toList();

    static List<Store> stores() {
        return STORES;
    }

    /** The states that sent or received, or took part in, anything. */
    private static List<Node> states() {
        return Stream.of("iceland", "malta", "nauru", "belarus", "russia")
                .map(key -> Things.thing("state", key))
                .toList();
    }

    private static List<List<Node>> pairs() {
        List<List<Node>> pairs = new ArrayList<>();
        states().forEach(one ->
                states().stream().filter(other -> !one.equals(other)).forEach(other -> pairs.add(List.of(one, other))));
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("stores")
    void heads_of_mission_on_a_day(Store store) {
        DatasetGraph dataset = store.dataset();
        for (List<Node> pair : pairs()) {
            for (LocalDate day : days()) {
                Set<String> asked = ask(
                        store,
                        "chief-of-mission",
                        List.of("official", "post", "basis"),
                        Map.of("sending", iri(pair.get(0)), "receiving", iri(pair.get(1)), "on", day.toString()));
                Set<String> shown = dataset.calculateRead(() ->
                        new TreeSet<>(Missions.read(pair.get(0), dataset).sentTo(pair.get(1)).stream()
                                .flatMap(mission -> mission.tenures().on(day).stream()
                                        .map(on -> line(
                                                on.held().official(),
                                                mission.tenures().post(),
                                                on.basis()
                                                        .sign(Messages.in(Language.EN))
                                                        .style())))
                                .toList()));
                assertThat(shown).as(pair + " " + day).isEqualTo(asked);
            }
        }
    }

    private static List<LocalDate> days() {
        return Stream.of(
                        "2001-01-20",
                        "2002-01-01",
                        "2003-03-03",
                        "2003-12-31",
                        "2004-08-01",
                        "2005-05-05",
                        "2006-01-01",
                        "2008-03-15",
                        "2009-06-01",
                        "2010-05-05",
                        "2012-01-10",
                        "2012-03-01",
                        "2015-01-01",
                        "2022-09-12",
                        "2026-01-01")
                .map(LocalDate::parse)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void times_without_a_known_holder(Store store) {
        DatasetGraph dataset = store.dataset();
        for (List<Node> pair : pairs()) {
            Set<String> asked = ask(
                    store,
                    "vacancies",
                    List.of("post", "ended", "began", "days", "before", "after", "basis"),
                    Map.of("sending", iri(pair.get(0)), "receiving", iri(pair.get(1))));
            Set<String> shown = dataset.calculateRead(() ->
                    new TreeSet<>(Missions.read(pair.get(0), dataset).sentTo(pair.get(1)).stream()
                            .flatMap(mission -> mission.tenures().vacancies().stream()
                                    .map(gap -> line(
                                            mission.tenures().post(),
                                            gap.ended(),
                                            gap.began(),
                                            gap.days(),
                                            gap.before().official(),
                                            gap.after().official(),
                                            gap.exact() ? "stated" : "unknown")))
                            .toList()));
            assertThat(shown).as(pair.toString()).isEqualTo(asked);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void where_sources_differ(Store store) {
        DatasetGraph dataset = store.dataset();
        Set<String> asked = ask(
                store,
                "disagreements",
                List.of("post", "day", "first", "firstBasis", "firstSource", "second", "secondBasis", "secondSource"),
                Map.of());
        Set<String> shown = dataset.calculateRead(() ->
                new TreeSet<>(dataset.getDefaultGraph().stream(Node.ANY, Ties.HAS_POST, Node.ANY)
                        .map(triple -> triple.getObject())
                        .distinct()
                        .flatMap(post -> PostTenures.read(post, dataset).conflicts(1000).stream()
                                .map(conflict -> line(
                                        post,
                                        conflict.day(),
                                        conflict.first().official(),
                                        basis(conflict.first(), conflict.day()),
                                        conflict.firstSource(),
                                        conflict.second().official(),
                                        basis(conflict.second(), conflict.day()),
                                        conflict.secondSource())))
                        .toList()));
        assertThat(shown).isEqualTo(asked);
    }

    private static String basis(Held held, LocalDate day) {
        return held.basis(day).sign(Messages.in(Language.EN)).style();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void meetings_of_two_states_by_year(Store store) {
        DatasetGraph dataset = store.dataset();
        for (List<Node> pair : pairs()) {
            Set<String> shown = dataset.calculateRead(() -> {
                Set<String> lines = new TreeSet<>();
                common(pair, store)
                        .years()
                        .forEach((year, counts) -> lines.add(line(
                                year,
                                counts.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())));
                return lines;
            });
            assertThat(shown)
                    .as(pair.toString())
                    .isEqualTo(ask(store, "meetings-per-year", List.of("year", "meetings"), both(pair)));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void times_without_a_meeting(Store store) {
        DatasetGraph dataset = store.dataset();
        for (List<Node> pair : pairs()) {
            Set<String> shown = dataset.calculateRead(() -> new TreeSet<>(common(pair, store).silences().stream()
                    .limit(10)
                    .map(silence -> line(silence.days(), silence.parted(), silence.met()))
                    .toList()));
            assertThat(shown)
                    .as(pair.toString())
                    .isEqualTo(ask(store, "longest-silences", List.of("days", "parted", "met"), both(pair)));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void who_visited_whom(Store store) {
        DatasetGraph dataset = store.dataset();
        for (List<Node> pair : pairs()) {
            Set<String> shown = dataset.calculateRead(() -> {
                SideMeetings one = new SideReader().of(pair.get(0), store.version(), dataset);
                SideMeetings other = new SideReader().of(pair.get(1), store.version(), dataset);
                return new TreeSet<>(Set.of(
                        line(pair.get(0), pair.get(1), one.visitsTo(other).size()),
                        line(pair.get(1), pair.get(0), other.visitsTo(one).size())));
            });
            assertThat(shown)
                    .as(pair.toString())
                    .isEqualTo(ask(store, "visit-balance", List.of("guest", "host", "visits"), both(pair)));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whom_a_state_met_how_often(Store store) {
        DatasetGraph dataset = store.dataset();
        Set<String> shown = dataset.calculateRead(() -> {
            Set<String> lines = new TreeSet<>();
            for (Node state : states()) {
                new SideReader()
                        .of(state, store.version(), dataset)
                        .partners()
                        .forEach((partner, meetings) -> lines.add(
                                state.getURI().compareTo(partner.getURI()) < 0
                                        ? line(state, partner, meetings)
                                        : line(partner, state, meetings)));
            }
            return lines;
        });
        Set<String> asked = ask(store, "most-met-pairs", List.of("a", "b", "meetings"), Map.of());
        assertThat(shown)
                .containsAll(asked.stream()
                        .filter(line -> states().stream().anyMatch(state -> line.contains(state.toString())))
                        .toList());
        assertThat(asked).containsAll(shown);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void how_much_a_source_tells(Store store) {
        DatasetGraph dataset = store.dataset();
        Set<String> shown = dataset.calculateRead(() -> new TreeSet<>(dataset.getDefaultGraph().stream(
                        Node.ANY, RDF.type.asNode(), Ties.SOURCE)
                .map(triple -> triple.getSubject())
                .map(source -> {
                    SourceFigures told = new SourceFigures.Reader().of(source, store.version(), dataset);
                    return line(
                            source, count(told, Ties.MEETING), count(told, Ties.TENURE), count(told, Ties.OFFICIAL));
                })
                .toList()));
        assertThat(shown)
                .isEqualTo(ask(store, "coverage", List.of("source", "meetings", "tenures", "officials"), Map.of()));
    }

    private static int count(SourceFigures told, Node type) {
        return told.counts().stream()
                .filter(count -> count.type().equals(type))
                .mapToInt(SourceFigures.Count::things)
                .sum();
    }

    private static SideMeetings common(List<Node> pair, Store store) {
        SideReader reader = new SideReader();
        return reader.of(pair.get(0), store.version(), store.dataset())
                .with(reader.of(pair.get(1), store.version(), store.dataset()));
    }

    private static Map<String, String> both(List<Node> pair) {
        return Map.of("a", iri(pair.get(0)), "b", iri(pair.get(1)));
    }

    private static String iri(Node thing) {
        return thing.getURI();
    }

    private static String line(Object... values) {
        return Stream.of(values)
                .map(Object::toString)
                .reduce((all, next) -> all + " " + next)
                .orElse("");
    }

    /** What a saved query answers: of each row the columns named. */
    private static Set<String> ask(Store store, String name, List<String> columns, Map<String, String> arguments) {
        Question question = TestData.questions().named(name);
        List<Arguments.Given> given = arguments.entrySet().stream()
                .map(entry -> new Arguments.Given(entry.getKey(), entry.getValue()))
                .toList();
        Set<String> lines = new TreeSet<>();
        store.dataset()
                .executeRead(() -> question.answer(
                        store.dataset(),
                        Arguments.of(question.form(), given),
                        rows -> rows.forEachRemaining(row -> lines.add(columns.stream()
                                .map(column -> text(row.get(Var.alloc(column))))
                                .reduce((all, next) -> all + " " + next)
                                .orElse("")))));
        return lines;
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
