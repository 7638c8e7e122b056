package org.diplomaticties.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.system.Txn;
import org.diplomaticties.TestData;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.NameQuery;
import org.diplomaticties.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SearchTest {

    private final Store store = TestData.store();

    @ParameterizedTest
    @CsvSource({
        "Krutoi, official/dmitry-krutoi, state/belarus, 2022-09-08, 2022-09-12",
        "Belarus, state/belarus, state/belarus, ,",
        "Federation Council, organization/federation-council, state/russia, ,",
    })
    void a_thing_is_found_with_the_states_and_days_it_belongs_to(
            String words, String thing, String states, String first, String last) {
        Found found = search(words).stream()
                .filter(hit -> Things.shortForm(hit.hit().thing()).equals(thing))
                .findFirst()
                .orElseThrow();
        assertThat(found.states().stream().map(Things::shortForm).collect(Collectors.joining(" ")))
                .isEqualTo(states);
        assertThat(found.first().map(Object::toString).orElse(null)).isEqualTo(first);
        assertThat(found.last().map(Object::toString).orElse(null)).isEqualTo(last);
    }

    @Test
    void a_search_is_narrowed_by_kind_state_and_years() {
        List<Found> all = search("Krutoi");
        assertThat(Narrowing.NONE.withKind("official").of(all)).hasSize(1);
        assertThat(Narrowing.NONE.withKind("state").of(all)).isEmpty();
        assertThat(Narrowing.NONE
                        .withKind("official")
                        .withState("state/belarus")
                        .of(all))
                .hasSize(1);
        assertThat(Narrowing.NONE.withState("state/france").of(all)).isEmpty();
        assertThat(new Narrowing("official", "", new Years(2022, 9999)).of(all)).hasSize(1);
        assertThat(new Narrowing("official", "", new Years(0, 2021)).of(all)).isEmpty();
        assertThat(new Narrowing("official", "", new Years(2023, 2030)).of(all)).isEmpty();
    }

    private List<Found> search(String words) {
        return Txn.calculateRead(
                store.dataset(),
                () -> new Search().of(store.dataset(), store.names().search(new NameQuery(words, "", 50))));
    }
}
