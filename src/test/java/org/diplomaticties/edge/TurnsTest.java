package org.diplomaticties.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TurnsTest {

    @ParameterizedTest
    @CsvSource({
        "/sparql, true",
        "/doc/official/a, true",
        "/database, true",
        "/data, false",
        "/data/source/gazette, false",
        "//data, false",
        "/update, false"
    })
    void work_is_counted_but_where_clients_say_who_they_are(String path, boolean counted) {
        Budgets budgets = Budgets.ofThisMachine();
        Allowances allowances = budgets.allowances();
        Turns turns = new Turns(budgets, Set.of("/update", "/data"), allowances);
        assertThat(turns.allowances(Lane.HEAVY, path) == allowances).isEqualTo(counted);
    }
}
