package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.diplomaticties.importer.ProblemKind;
import org.diplomaticties.importer.Sink;
import org.diplomaticties.problem.Problem;

/** What is told at the end of an import: how much was read, and the problems by kind. */
final class ImportSummary {

    private ImportSummary() {}

    static void print(Sink found, PrintWriter out) {
        out.println(found.source() + ": " + found.coverage().recordCount() + " records read, " + found.factCount()
                + " facts made, " + found.problemCount() + " problems.");
        for (Map.Entry<ProblemKind, Sink.Found> kind : found.problems().entrySet()) {
            out.println();
            out.println(kind.getKey().word() + ": " + kind.getValue().count());
            for (Problem problem : kind.getValue().first()) {
                out.println("  " + problem);
            }
            long more = kind.getValue().count() - kind.getValue().first().size();
            if (more > 0) {
                out.println("  … and " + more + " more");
            }
        }
        out.flush();
    }
}
