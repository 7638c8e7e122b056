package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.change.Patch;
import org.diplomaticties.store.DiskStore;
import org.diplomaticties.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties diff}. */
@Command(
        name = "diff",
        description = "Print what changed from one version to another: N-Quads, after - what went, after + what came.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ties diff --store my-store 1-0c1f2e3d 2-4a5b6c7d")
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreFolderOption folder;

    @Parameters(index = "0", paramLabel = "V1", description = "The version to start from.")
    private String from;

    @Parameters(index = "1", paramLabel = "V2", description = "The version to come to.")
    private String to;

    @Override
    public Integer call() {
        Patch patch;
        try (DiskStore store = folder.open()) {
            patch = store.difference(Store.parse(from), Store.parse(to));
        }
        PrintWriter out = spec.commandLine().getOut();
        print("- ", patch.removed(), out);
        print("+ ", patch.added(), out);
        out.flush();
        return ExitCode.OK.code();
    }

    private static void print(String sign, Set<Quad> quads, PrintWriter out) {
        quads.stream()
                .map(quad -> sign + NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate())
                        + " " + NodeFmtLib.strNT(quad.getObject()) + " " + NodeFmtLib.strNT(quad.getGraph()) + " .")
                .sorted(Comparator.naturalOrder())
                .forEach(out::println);
    }
}
