package org.diplomaticties.validate;

import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.path.P_Link;
import org.diplomaticties.problem.Problem;

/** The merged graph fits the SHACL shapes. Their messages say what is wrong and how to mend it. */
final class ShapeRule {

    private ShapeRule() {}

    static Stream<Problem> check(Checked checked, ClassShapes shapes) {
        Graph graph = checked.merged();
        ValidationContext context = ValidationContext.create(shapes.all(), graph);
        for (Node subject : checked.subjects()) {
            shapes.of(subject, graph).forEach(shape -> VLib.validateShape(context, graph, shape, subject));
        }
        return context.generateReport().getEntries().stream()
                .map(entry -> problem(checked, entry))
                .distinct();
    }

    private static Problem problem(Checked checked, ReportEntry entry) {
        if (entry.value() != null && entry.resultPath() instanceof P_Link link) {
            Triple triple = Triple.create(entry.focusNode(), link.getNode(), entry.value());
            return checked.problem(triple, entry.message(), "");
        }
        return checked.problem(entry.focusNode(), entry.message(), "");
    }
}
