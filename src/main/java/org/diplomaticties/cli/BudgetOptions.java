package org.diplomaticties.cli;

import java.time.Duration;
import org.diplomaticties.edge.Budgets;
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
