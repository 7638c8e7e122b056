package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ties queries}. */
@Command(
        name = "queries",
        description = "List the saved queries with their parameters; those with ? may be left out.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ties queries")
final class QueriesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Workspace workspace;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Question question : workspace.questions().all()) {
            Form form = question.form();
            String parameters = form.parameters().stream()
                    .map(parameter -> parameter.name() + (parameter.required() ? "" : "?"))
                    .collect(Collectors.joining(", ", " (", ")"));
            out.println(form.name() + (form.parameters().isEmpty() ? "" : parameters));
            out.println("  " + form.header().summary());
        }
        out.flush();
        return ExitCode.OK.code();
    }
}
