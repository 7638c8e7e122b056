package org.diplomaticties.page;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.diplomaticties.ontology.Ties;

/** The page of a source: what it is, how much it tells, what only it tells, and what it claims where. */
final class SourcePage implements KindPage {

    private static final int CLAIMS = 50;

    private final SourceFigures.Reader figures = new SourceFigures.Reader();

    /** What the template shows. */
    record View(
            Link name,
            String iri,
            String kind,
            NameForms forms,
            List<FactRows.Fact> facts,
            List<Row> figures,
            List<Difference> differences,
            String moreDifferences,
            String question,
            String claimsCount,
            List<ClaimLine> claims,
            Pager pager,
            List<Link> passages) {
        boolean anyFigures() {
            return !figures.isEmpty();
        }

        boolean anyDifferences() {
            return !differences.isEmpty();
        }

        boolean anyClaims() {
            return !claims.isEmpty();
        }

        boolean anyPassages() {
            return !passages.isEmpty();
        }
    }

    /**
     * How many things of a class it tells of.
     *
     * @param alone how many of them no other source tells of
     */
    record Row(Link type, int things, int alone) {}

    /** A post for which this source and another name different holders. */
    record Difference(Link post, ShownDate day, Link first, Link second, Link other) {}

    @Override
    public PageContent of(Node source, PageRequest request, DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        Labels labels = new Labels(dataset, request);
        Marks marks = new Marks(dataset, request, labels);
        HolderRow.Maker maker = new HolderRow.Maker(labels, request);
        SourceFigures told = figures.of(source, request.version(), dataset);
        Pager pager = Pager.of(request, told.claims().size(), CLAIMS);
        View view = new View(
                StatePage.title(source, labels),
                source.getURI(),
                request.messages().text("kind_source"),
                NameForms.of(source, graph, labels),
                facts(new FactRows(source, graph, labels, marks, request)),
                told.counts().stream()
                        .map(count -> new Row(labels.link(count.type()), count.things(), count.alone()))
                        .toList(),
                told.conflicts().stream()
                        .limit(SourceFigures.SHOWN)
                        .map(found -> difference(source, found, maker))
                        .toList(),
                StatePage.more(told.conflicts().size() - SourceFigures.SHOWN, request.messages()),
                request.link("/queries/disagreements"),
                request.messages().text("claimsCount", told.claims().size()),
                pager.of(told.claims()).stream().map(marks.claims()::line).toList(),
                pager,
                told.passages().stream().map(labels::link).toList());
        return new PageContent(labels.of(source).text(), "", "source", view);
    }

    private static List<FactRows.Fact> facts(FactRows rows) {
        return rows.of(
                        DCTerms.description.asNode(),
                        DCTerms.title.asNode(),
                        DCTerms.publisher.asNode(),
                        DCTerms.issued.asNode(),
                        DCTerms.language.asNode(),
                        DCTerms.license.asNode(),
                        DCTerms.source.asNode(),
                        Ties.COVERAGE_BEGIN,
                        Ties.COVERAGE_END,
                        Ties.RECORD_COUNT,
                        Ties.PROBLEM_COUNT,
                        Ties.DATELINE_DATE,
                        Ties.DATELINE_PLACE,
                        Ties.TEXT_LENGTH,
                        Ties.TEXT_DIGEST)
                .list();
    }

    private static Difference difference(Node source, SourceFigures.Found found, HolderRow.Maker maker) {
        PostTenures.Conflict conflict = found.conflict();
        boolean first = conflict.firstSource().equals(source);
        Held own = first ? conflict.first() : conflict.second();
        Held others = first ? conflict.second() : conflict.first();
        return new Difference(
                maker.labels().link(found.post()),
                maker.shown(conflict.day()),
                maker.labels().link(own.official()),
                maker.labels().link(others.official()),
                maker.labels().link(first ? conflict.secondSource() : conflict.firstSource()));
    }
}
