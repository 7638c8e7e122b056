package org.diplomaticties.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.ORG;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.picture.Picture;

/** The page of a post: who held it through time, on a day, and when nobody is known to have. */
final class PostPage implements KindPage {

    private static final int CONFLICTS = 30;

    private final Days days = new Days(Clock.systemUTC());

    /** What the template shows. */
    record View(
            Link name,
            String iri,
            String kind,
            NameForms forms,
            List<FactRows.Fact> facts,
            ShownDate day,
            List<HolderRow> onDay,
            List<StatePage.DayLink> lastKnown,
            List<Frame.Hidden> keptInForm,
            List<HolderRow> holders,
            List<Picture> picture,
            List<VacancyRow> vacancies,
            List<ConflictRow> conflicts) {
        boolean anyOnDay() {
            return !onDay.isEmpty();
        }

        boolean anyHolders() {
            return !holders.isEmpty();
        }

        boolean anyVacancies() {
            return !vacancies.isEmpty();
        }

        boolean anyConflicts() {
            return !conflicts.isEmpty();
        }
    }

    /** A time in which no source names a holder. */
    record VacancyRow(ShownDate ended, ShownDate began, Link before, Link after, String days, Knowledge.Sign sign) {}

    /** Two holders whom two sources name on one day. */
    record ConflictRow(ShownDate day, List<Party> parties, Knowledge.Sign sign) {}

    /** What one of the sources says. */
    record Party(Link official, Link source, Knowledge.Sign sign) {}

    @Override
    public PageContent of(Node post, PageRequest request, DatasetGraph dataset) {
        Labels labels = new Labels(dataset, request);
        Marks marks = new Marks(dataset, request, labels);
        Messages messages = request.messages();
        HolderRow.Maker maker = new HolderRow.Maker(labels, request);
        PostTenures tenures = PostTenures.read(post, dataset);
        LocalDate day = days.of(request);
        List<PostTenures.On> on = tenures.on(day);
        boolean differ = ChiefsOnDay.differ(on);
        View view = new View(
                StatePage.title(post, labels),
                post.getURI(),
                messages.text("kind_post"),
                NameForms.of(post, dataset.getDefaultGraph(), labels),
                facts(post, dataset.getDefaultGraph(), labels, marks, request),
                maker.shown(day),
                on.stream()
                        .map(found -> maker.row(post, post, found.held(), differ ? Knowledge.CONFLICT : found.basis()))
                        .toList(),
                on.isEmpty() ? lastKnown(tenures, day, maker, request) : List.of(),
                Frame.kept(request),
                tenures.held().stream()
                        .map(held -> maker.row(post, post, held, held.known()))
                        .toList(),
                new Drawings(maker, days.today()).holders(tenures),
                tenures.vacancies().stream().map(vacancy -> row(vacancy, maker)).toList(),
                tenures.conflicts(CONFLICTS).stream()
                        .map(conflict -> row(conflict, maker))
                        .toList());
        return new PageContent(labels.of(post).text(), "", "post", view);
    }

    private static List<FactRows.Fact> facts(Node post, Graph graph, Labels labels, Marks marks, PageRequest request) {
        return new FactRows(post, graph, labels, marks, request)
                .of(
                        Ties.SENDING_STATE,
                        Ties.RECEIVING_STATE,
                        Ties.ACCREDITED_TO,
                        Ties.OF_STATE,
                        ORG.postIn.asNode(),
                        Ties.RANK)
                .list();
    }

    private static List<StatePage.DayLink> lastKnown(
            PostTenures tenures, LocalDate day, HolderRow.Maker maker, PageRequest request) {
        return tenures.held().stream()
                .flatMap(held -> held.lastKnown().stream())
                .filter(known -> known.isBefore(day))
                .max(LocalDate::compareTo)
                .map(last ->
                        new StatePage.DayLink(maker.shown(last), request.here(Map.of(Days.PARAMETER, last.toString()))))
                .stream()
                .toList();
    }

    private static VacancyRow row(PostTenures.Vacancy vacancy, HolderRow.Maker maker) {
        return new VacancyRow(
                maker.shown(vacancy.ended()),
                maker.shown(vacancy.began()),
                maker.labels().link(vacancy.before().official()),
                maker.labels().link(vacancy.after().official()),
                maker.messages().text(vacancy.exact() ? "daysCount" : "daysAtLeast", vacancy.days()),
                Knowledge.UNKNOWN.sign(maker.messages()));
    }

    private static ConflictRow row(PostTenures.Conflict conflict, HolderRow.Maker maker) {
        return new ConflictRow(
                maker.shown(conflict.day()),
                List.of(
                        party(conflict.first(), conflict.firstSource(), conflict.day(), maker),
                        party(conflict.second(), conflict.secondSource(), conflict.day(), maker)),
                Knowledge.CONFLICT.sign(maker.messages()));
    }

    private static Party party(Held held, Node source, LocalDate day, HolderRow.Maker maker) {
        return new Party(
                maker.labels().link(held.official()),
                maker.labels().link(source),
                held.basis(day).sign(maker.messages()));
    }
}
