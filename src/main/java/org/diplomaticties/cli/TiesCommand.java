package org.diplomaticties.cli;

import java.io.PrintWriter;
import org.apache.jena.query.QueryExecException;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code ties}: the command of which all others are parts. */
@Command(
        name = "ties",
        description = "Who met whom, when, in which capacity, and how we know.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            QueryCommand.class,
            QueriesCommand.class,
            SearchCommand.class,
            SparqlCommand.class,
            ExplainCommand.class,
            DescribeCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            EvidenceCommand.class,
            ImportCommand.class,
            LoadCommand.class,
            UnloadCommand.class,
            IdentitiesCommand.class,
            SourcesCommand.class,
            LogCommand.class,
            DiffCommand.class,
            VerifyCommand.class,
            CompactCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            UserCommand.class,
            GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ties serve",
            "  ties query who-met-whom official=Krutoi",
            "  ties search Крутой",
            "  ties query path from=Rudenko to=Vorobyov --format csv",
            "  ties describe meeting/2022-09-12-rudenko-krutoy",
            "",
            "Exit codes: 0 ok, 1 problems found, 2 wrong usage, 3 internal error.",
            "Shell completion: source <(ties generate-completion)"
        })
final class TiesCommand implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TiesCommand.class);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** The command line, ready to execute arguments. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, Terminal terminal) {
        CommandLine ties = new CommandLine(new TiesCommand(), new TerminalAware(terminal));
        return ties.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.interactive() ? Ansi.AUTO : Ansi.OFF))
                .setUsageHelpAutoWidth(terminal.interactive())
                .setExpandAtFiles(false) // a value may start with @
                .setParameterExceptionHandler(TiesCommand::wrongUsage)
                .setExecutionExceptionHandler(TiesCommand::failed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }

    private static int wrongUsage(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(failure.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return ExitCode.USAGE.code();
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if ((failure instanceof QueryExecException ? failure.getCause() : failure) instanceof TiesException known) {
            for (Problem problem : known.problems()) {
                err.println(problem);
            }
            err.flush();
            return ExitCode.PROBLEMS_FOUND.code();
        }
        LOG.error("The command failed for a reason of its own", failure);
        err.println("Something went wrong inside the program: "
                + failure.getClass().getSimpleName() + ". The log above says where; please report it.");
        err.flush();
        return ExitCode.INTERNAL.code();
    }
}
