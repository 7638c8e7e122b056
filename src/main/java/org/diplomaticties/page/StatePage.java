package org.diplomaticties.page;

import com.ibm.icu.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.picture.Picture;
import org.diplomaticties.rdf.Things;

/** The page of a state: whom it sent and received, whom it met when, who acted for it. */
final class StatePage implements KindPage {

    private static final int PARTNERS = 30;
    private static final int OFFICIALS = 20;

    private final Days days = new Days(Clock.systemUTC());
    private final SideReader sides;
    private final Missions.Reader missions;

    StatePage(SideReader sides, Missions.Reader missions) {
        this.sides = sides;
        this.missions = missions;
    }

    /**
     * What the template shows.
     *
     * @param facts what is said of the state itself, each with its values
     * @param day the day of the heads of mission
     * @param lastKnown the link to the last day of which anything is known, where nothing is of the one shown
     */
    record View(
            Link name,
            String iri,
            String kind,
            NameForms forms,
            List<FactRows.Fact> facts,
            ShownDate day,
            ChiefsOnDay sent,
            ChiefsOnDay received,
            List<DayLink> lastKnown,
            List<Frame.Hidden> keptInForm,
            MeetingsByYear byYear,
            List<Picture> yearsPicture,
            List<Counted> partners,
            String morePartners,
            List<Counted> officials,
            String moreOfficials,
            List<Link> organs,
            MeetingList meetings,
            String feed) {
        boolean anyMissions() {
            return sent.any() || received.any();
        }

        boolean anyPartners() {
            return !partners.isEmpty();
        }

        boolean anyOfficials() {
            return !officials.isEmpty();
        }

        boolean anyOrgans() {
            return !organs.isEmpty();
        }
    }

    /** A link to the same page on another day. */
    record DayLink(ShownDate date, String href) {}

    @Override
    public PageContent of(Node state, PageRequest request, DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        Labels labels = new Labels(dataset, request);
        Marks marks = new Marks(dataset, request, labels);
        Messages messages = request.messages();
        Comparator<Link> byName = byName(request.language());
        LocalDate day = days.of(request);
        HolderRow.Maker maker = new HolderRow.Maker(labels, request);
        Missions ofState = missions.of(state, request.version(), dataset);
        ChiefsOnDay sent = ChiefsOnDay.of(ofState.sent(), day, maker, byName);
        ChiefsOnDay received = ChiefsOnDay.of(ofState.received(), day, maker, byName);
        SideMeetings side = sides.of(state, request.version(), dataset);
        MeetingsByYear byYear = MeetingsByYear.of(side.years(), messages);
        View view = new View(
                title(state, labels),
                state.getURI(),
                messages.text("kind_state"),
                NameForms.of(state, graph, labels),
                facts(state, graph, labels, marks, request),
                maker.shown(day),
                sent,
                received,
                sent.anyRows() || received.anyRows() ? List.of() : lastKnown(ofState, day, maker, request),
                Frame.kept(request),
                byYear,
                new Drawings(maker, days.today()).years(byYear),
                partners(state, side, labels, request),
                more(side.partners().size() - PARTNERS, messages),
                SideReader.strongest(side.officials(), OFFICIALS).stream()
                        .map(entry -> new Counted(labels.link(entry.getKey()), entry.getValue(), ""))
                        .toList(),
                more(side.officials().size() - OFFICIALS, messages),
                graph.stream(Node.ANY, Ties.ORGAN_OF, state)
                        .map(organ -> labels.link(organ.getSubject()))
                        .sorted(byName)
                        .toList(),
                new Meetings(request, labels, marks).ofDated(side.dated(), Set.of(state)),
                request.link("/feed/" + Things.shortForm(state)));
        return new PageContent(labels.of(state).text(), "", "state", view);
    }

    private static List<DayLink> lastKnown(
            Missions missions, LocalDate day, HolderRow.Maker maker, PageRequest request) {
        return ChiefsOnDay.lastKnown(Stream.concat(missions.sent().stream(), missions.received().stream()), day)
                .stream()
                .map(last -> new DayLink(maker.shown(last), request.here(Map.of(Days.PARAMETER, last.toString()))))
                .toList();
    }

    private static List<Counted> partners(Node state, SideMeetings side, Labels labels, PageRequest request) {
        return SideReader.strongest(side.partners(), PARTNERS).stream()
                .map(entry -> new Counted(
                        labels.link(entry.getKey()),
                        entry.getValue(),
                        request.link(PairPage.path(), PairPage.parameters(state, entry.getKey()))))
                .toList();
    }

    /** The name of a thing as the heading of its page, which leads nowhere. */
    static Link title(Node thing, Labels labels) {
        Link link = labels.link(thing);
        return new Link("", link.text(), link.lang(), "");
    }

    static String more(int left, Messages messages) {
        return left > 0 ? messages.text("andMore", left) : "";
    }

    private static List<FactRows.Fact> facts(Node state, Graph graph, Labels labels, Marks marks, PageRequest request) {
        return new FactRows(state, graph, labels, marks, request)
                .of(
                        Ties.BEGIN,
                        Ties.END,
                        Ties.PREDECESSOR,
                        Ties.SUCCESSOR,
                        Ties.DEPENDENCY_OF,
                        Ties.ISO_3166_ALPHA2,
                        Ties.ISO_3166_ALPHA3)
                .inverse("memberOf", Ties.MEMBER_STATE)
                .inverse("postsOfState", Ties.OF_STATE)
                .inverse("relations", Ties.PARTY, Ties.FROM_STATE, Ties.TO_STATE)
                .list();
    }

    /** The order of names in a language. */
    static Comparator<Link> byName(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return (first, second) -> collator.compare(first.text(), second.text());
    }
}
