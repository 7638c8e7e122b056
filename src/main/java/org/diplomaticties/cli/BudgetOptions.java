package org.diplomaticties.cli;

import java.time.Duration;
import org.diplomaticties.edge.Budgets;
import org.diplomaticties.server.ServerConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the machine is shared out among requests. */
final class BudgetOptions {

    private static final Budgets USUAL = Budgets.ofThisMachine();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long a query of anybody's making may take; ten times as long for who may change facts.")
    private long timeout = USUAL.timeout().toSeconds();

    @Option(
            names = "--heavy",
            paramLabel = "N",
            description = "How many such queries are worked at at the same time; others wait. By default, one less than"
                    + " the machine has processors.")
    private int heavy = USUAL.heavy();

    @Option(
            names = "--slow-query",
            paramLabel = "SECONDS",
            description = "Queries and updates that take longer are told in the log with their texts; 0 tells of all.")
    private double slow = ServerConfig.DEFAULT_SLOW.toSeconds();

    Duration slow() {
        if (slow < 0) {
            throw wrong("--slow-query: " + slow + " is no time. Give seconds from 0.");
        }
        return Duration.ofMillis((long) (slow * 1000));
    }

    Budgets budgets() {
        if (timeout < 1 || timeout > Duration.ofDays(1).toSeconds()) {
            throw wrong("--timeout: " + timeout + " is not from 1 second to a day.");
        }
        if (heavy < 1) {
            throw wrong("--heavy: " + heavy + " is too few. Let at least 1 be worked at.");
        }
        return USUAL.withTimeout(Duration.ofSeconds(timeout)).withHeavy(heavy);
    }

    private picocli.CommandLine.ParameterException wrong(String what) {
        return new picocli.CommandLine.ParameterException(spec.commandLine(), what);
    }
}
