package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.network.PathQuestion;
import org.diplomaticties.network.ShortestWays;
import org.diplomaticties.network.Step;
import org.diplomaticties.query.Arguments;

/** How two officials are linked: the shortest ways from one to the other, with the meeting behind each step. */
public final class PathPage implements Page {

    /** So many ways of the same length are shown; all are counted. */
    private static final int SHOWN = 10;

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String PATH = "/path";

    private final PathQuestion question = new PathQuestion();

    /** What the template shows. */
    record View(
            List<FormField> fields,
            List<String> problems,
            List<Frame.Hidden> keptFields,
            String action,
            String example,
            String reversed,
            String asQuestion,
            boolean asked,
            String heading,
            List<Chain> shortest,
            List<Chain> others,
            String counted) {

        boolean anyProblems() {
            return !problems.isEmpty();
        }

        boolean apart() {
            return asked && shortest.isEmpty();
        }

        boolean anyOthers() {
            return !others.isEmpty();
        }
    }

    /** One way. */
    record Chain(List<Place> places) {}

    /**
     * An official on a way.
     *
     * @param meeting the meeting that leads to him; none where the way starts
     */
    record Place(Link official, List<MeetingLine> meeting) {}

    @Override
    public PageContent of(PageRequest request, DatasetGraph dataset) {
        Labels labels = new Labels(dataset, request);
        QuestionForm.Filled filled = new QuestionForm(question.form(), request, dataset, labels).filled();
        ShortestWays ways = new ShortestWays(0, List.of());
        for (Arguments arguments : filled.arguments()) {
            ways = question.ways(dataset, arguments, SHOWN);
        }
        View view = view(filled, ways, request, chains(ways, request, dataset, labels));
        return new PageContent(
                filled.isWrong() ? 400 : 200,
                request.messages().text("pathTitle"),
                "paths",
                "path",
                view,
                List.of(),
                List.of());
    }

    private static List<Chain> chains(ShortestWays ways, PageRequest request, DatasetGraph dataset, Labels labels) {
        Meetings meetings = new Meetings(request, labels, new Marks(dataset, request, labels));
        List<Chain> chains = new ArrayList<>();
        for (List<Step> way : ways.ways()) {
            List<Place> places = new ArrayList<>();
            Set<Node> before = Set.of();
            for (Step step : way) {
                Set<Node> two = Set.of(step.official());
                Set<Node> without = union(before, two);
                places.add(new Place(
                        labels.link(step.official()),
                        step.meeting().map(meeting -> meetings.line(meeting, without)).stream()
                                .toList()));
                before = two;
            }
            chains.add(new Chain(places));
        }
        return chains;
    }

    private static Set<Node> union(Set<Node> some, Set<Node> more) {
        Set<Node> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private View view(QuestionForm.Filled filled, ShortestWays ways, PageRequest request, List<Chain> chains) {
        Messages messages = request.messages();
        int length = ways.ways().isEmpty() ? 0 : ways.ways().get(0).size() - 1;
        Map<String, String> values = filled.values();
        boolean asked = !filled.arguments().isEmpty();
        return new View(
                filled.fields(),
                filled.problems(),
                QuestionPage.kept(request),
                request.site().path() + PATH,
                filled.example() ? messages.text("exampleNote") : "",
                asked ? request.link(PATH, Map.of(FROM, values.get(TO), TO, values.get(FROM))) : "",
                asked ? request.link("/queries/path", values) : "",
                asked,
                chains.isEmpty() ? "" : messages.text("pathLength", length),
                chains.stream().limit(1).toList(),
                chains.stream().skip(1).toList(),
                ways.count() > chains.size()
                        ? messages.text("pathMore", ways.count(), chains.size())
                        : messages.text("pathCount", ways.count()));
    }
}
