package org.diplomaticties.validate;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;

/** A period does not end before it begins. SHACL cannot compare a year with a day. */
final class PeriodRule {

    private PeriodRule() {}

    static Stream<Problem> check(Checked checked) {
        Graph graph = checked.merged();
        return checked.subjects().stream()
                .flatMap(subject -> graph.stream(subject, Ties.END, Node.ANY))
                .flatMap(end -> graph.stream(end.getSubject(), Ties.BEGIN, Node.ANY)
                        .filter(begin -> isAfter(begin, end))
                        .map(begin -> checked.problem(
                                end,
                                "It ends in " + end.getObject().getLiteralLexicalForm() + ", before it begins in "
                                        + begin.getObject().getLiteralLexicalForm() + ".",
                                "Correct dt:begin or dt:end.")));
    }

    private static boolean isAfter(Triple begin, Triple end) {
        Optional<PartialDate> first = date(begin);
        Optional<PartialDate> last = date(end);
        return first.isPresent()
                && last.isPresent()
                && first.get().earliest().isAfter(last.get().latest());
    }

    private static Optional<PartialDate> date(Triple triple) {
        return Optional.of(triple.getObject())
                .filter(Node::isLiteral)
                .flatMap(node -> PartialDate.parse(node.getLiteralLexicalForm()));
    }
}
