package org.diplomaticties.engine.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * A made-up query over made-up data has the answer from the engine that plain ARQ gives. {@code -Djqwik.tries.default=20000}
 * tries more. What fails is made small, and written as a case to {@code target/differential}.
 */
final class DifferentialTest {

    private static final int LARGE = 20;
    private static final Path FOUND = Path.of("target", "differential");

    @Property(shrinking = ShrinkingMode.FULL)
    void a_made_up_query_has_the_answer_that_plain_arq_gives(@ForAll("cases") MadeUpCase made) {
        check(made);
    }

    @Property(shrinking = ShrinkingMode.FULL, tries = LARGE)
    void a_made_up_query_over_many_facts_has_it_too(@ForAll("largeCases") MadeUpCase made) {
        check(made);
    }

    private static void check(MadeUpCase made) {
        Trial trial = Trial.of(made.text(), made.quads());
        Statistics.label("outcome").collect(trial.outcome());
        Operators.of(trial.query())
                .forEach(operator -> Statistics.label("operator").collect(operator));
        Optional<String> difference = trial.difference();
        difference.ifPresent(what -> made.write(FOUND));
        assertThat(difference).as(() -> made + trial.told()).isEmpty();
    }

    @Provide
    Arbitrary<MadeUpCase> largeCases() {
        return Arbitraries.fromGenerator(random -> MadeUpCase.drawLarge(random).shrinkable());
    }

    @Provide
    Arbitrary<MadeUpCase> cases() {
        return Arbitraries.fromGenerator(random -> MadeUpCase.draw(random).shrinkable());
    }
}
