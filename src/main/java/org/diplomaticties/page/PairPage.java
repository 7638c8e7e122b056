package org.diplomaticties.page;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.picture.Picture;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;

/** The page of two states: their meetings through time, who represented the one in the other, who visited whom. */
public final class PairPage implements Page {

    private static final String PATH = "/pair";
    private static final String ONE = "a";
    private static final String OTHER = "b";
    private static final int SILENCES = 10;

    private final SideReader sides;
    private final Missions.Reader missions;

    PairPage(SideReader sides, Missions.Reader missions) {
        this.sides = sides;
        this.missions = missions;
    }

    /** What the template shows. */
    record View(
            Link one,
            Link other,
            List<Picture> picture,
            MeetingsByYear byYear,
            List<Picture> yearsPicture,
            List<HolderRow> fromOne,
            List<HolderRow> fromOther,
            int visitsByOne,
            int visitsByOther,
            List<SilenceRow> silences,
            MeetingList meetings) {
        boolean anyTenures() {
            return !fromOne.isEmpty() || !fromOther.isEmpty();
        }

        boolean anyFromOne() {
            return !fromOne.isEmpty();
        }

        boolean anyFromOther() {
            return !fromOther.isEmpty();
        }

        boolean anySilences() {
            return !silences.isEmpty();
        }

        boolean anyVisits() {
            return visitsByOne + visitsByOther > 0;
        }
    }

    /** A time in which they did not meet. */
    record SilenceRow(ShownDate parted, ShownDate met, String days) {}

    static String path() {
        return PATH;
    }

    /** The parameters of the page of two states: the one whose IRI comes first is named first. */
    static Map<String, String> parameters(Node one, Node other) {
        boolean inOrder = one.getURI().compareTo(other.getURI()) <= 0;
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(ONE, Things.shortForm(inOrder ? one : other));
        parameters.put(OTHER, Things.shortForm(inOrder ? other : one));
        return parameters;
    }

    @Override
    public PageContent of(PageRequest request, DatasetGraph dataset) {
        Node one = state(ONE, request, dataset);
        Node other = state(OTHER, request, dataset);
        if (one.equals(other)) {
            throw new TiesException(
                    Problem.invalid(OTHER, Things.shortForm(one) + " is given twice.", "Name two different states."));
        }
        Labels labels = new Labels(dataset, request);
        SideMeetings ofOne = sides.of(one, request.version(), dataset);
        SideMeetings ofOther = sides.of(other, request.version(), dataset);
        SideMeetings common = ofOne.with(ofOther);
        HolderRow.Maker maker = new HolderRow.Maker(labels, request);
        List<Missions.Mission> fromOne =
                missions.of(one, request.version(), dataset).sentTo(other);
        List<Missions.Mission> fromOther =
                missions.of(other, request.version(), dataset).sentTo(one);
        List<SideMeetings.Silence> silences = common.silences();
        Drawings drawings = new Drawings(maker, new Days(Clock.systemUTC()).today());
        MeetingsByYear byYear = MeetingsByYear.of(common.years(), request.messages());
        View view = new View(
                labels.link(one),
                labels.link(other),
                drawings.pair(
                        common,
                        Stream.concat(fromOne.stream(), fromOther.stream()).toList()),
                byYear,
                drawings.years(byYear),
                tenures(fromOne, maker),
                tenures(fromOther, maker),
                ofOne.visitsTo(ofOther).size(),
                ofOther.visitsTo(ofOne).size(),
                silences.stream()
                        .limit(SILENCES)
                        .map(silence -> new SilenceRow(
                                maker.shown(silence.parted()),
                                maker.shown(silence.met()),
                                request.messages().text("daysCount", silence.days())))
                        .toList(),
                new Meetings(request, labels, new Marks(dataset, request, labels))
                        .ofDated(common.dated(), Set.of(one, other)));
        String title = request.messages()
                .text("pairTitle", labels.of(one).text(), labels.of(other).text());
        return new PageContent(title, "", "pair", view);
    }

    @Override
    public boolean showsToday(PageRequest request) {
        return true;
    }

    /** A state that the address names. */
    private static Node state(String parameter, PageRequest request, DatasetGraph dataset) {
        String asked = request.parameter(parameter)
                .orElseThrow(() -> new TiesException(Problem.invalid(
                        parameter, "No state is named.", "Name two, such as a=state/belarus and b=state/russia.")));
        Optional<Node> named =
                Things.parse(asked).filter(thing -> Labels.kind(thing).equals("state"));
        Node state = named.orElseThrow(() -> new TiesException(Problem.invalid(
                parameter,
                Problem.quoted(asked) + " is no state.",
                "Name one by its kind and key, such as state/belarus.")));
        boolean known = Stream.of(Ties.STATE, Ties.TERRITORY)
                .anyMatch(type -> dataset.getDefaultGraph().contains(state, RDF.type.asNode(), type));
        if (!known) {
            throw new TiesException(Problem.unknown(
                    parameter,
                    "There is no state " + Things.shortForm(state) + " here.",
                    "Look for it among the states at /browse."));
        }
        return state;
    }

    /** Who headed missions, in the order in which they began. */
    private static List<HolderRow> tenures(List<Missions.Mission> missions, HolderRow.Maker maker) {
        return missions.stream()
                .flatMap(mission -> mission.tenures().held().stream()
                        .map(held ->
                                maker.row(mission.other(), mission.tenures().post(), held, held.known())))
                .toList();
    }
}
