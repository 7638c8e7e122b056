package org.diplomaticties.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diplomaticties.fact.PartialDate;
import org.junit.jupiter.api.Test;

/** How a printed form leads to a state; the real forms are tested where the reference data is read. */
final class StateNamesTest {

    private static final NamedState RURITANIA =
            new NamedState("ruritania", NamedState.Standing.STATE, Lifetime.UNBOUNDED);

    private static final StateNames NAMES = StateNames.of(List.of(
            new StateName(RURITANIA, "Ruritania", StateName.Kind.LABEL),
            new StateName(RURITANIA, "Kingdom of Ruritania", StateName.Kind.NAME),
            new StateName(RURITANIA, "RU", StateName.Kind.CODE),
            name("st-michael", "Saint Michael", "", ""),
            name("elphberg-lands", "Elphberg", "1700", "1733-03"),
            name("new-elphberg", "Elphberg", "1733-03-15", ""),
            name("north-zenda", "Zenda", "1900-01-01", ""),
            name("north-zenda", "North Zenda", "1900-01-01", ""),
            name("south-zenda", "Zenda", "1900-01-01", "1950-12-31")));

    @Test
    void case_accents_articles_and_punctuation_do_not_matter() {
        assertThat(NAMES.key("the RURITÂNIA")).contains("ruritania");
        assertThat(NAMES.key("kingdom-of  Ruritania.")).contains("ruritania");
        assertThat(NAMES.key("St. Michael")).contains("st-michael");
    }

    @Test
    void a_state_has_one_label() {
        assertThat(NAMES.label("ruritania")).contains("Ruritania");
        assertThat(NAMES.label("graustark")).isEmpty();
    }

    @Test
    void a_territory_is_no_state() {
        assertThat(NAMES.isState("ruritania")).isTrue();
        assertThat(NAMES.isState("north-zenda")).isFalse();
        assertThat(NAMES.isState("graustark")).isFalse();
    }

    @Test
    void a_code_is_found_in_its_own_letters_only() {
        assertThat(NAMES.key("RU")).contains("ruritania");
        assertThat(NAMES.key("ru")).isEmpty();
    }

    @Test
    void an_inverted_name_is_turned_round() {
        assertThat(NAMES.key("Ruritania, Kingdom of")).contains("ruritania");
        assertThat(NAMES.key("Zenda, North")).contains("north-zenda");
    }

    @Test
    void what_stands_in_brackets_must_mean_the_same_state_or_one_of_its_governments() {
        assertThat(NAMES.key("Kingdom of Ruritania (Ruritania)")).contains("ruritania");
        assertThat(NAMES.key("Ruritania (government-in-exile)")).contains("ruritania");
        assertThat(NAMES.key("Ruritania (North Zenda)")).isEmpty();
        assertThat(NAMES.key("Ruritania (somewhere)")).isEmpty();
    }

    @Test
    void the_date_decides_between_states_of_one_name() {
        assertThat(NAMES.key("Elphberg", date("1720-05-01"))).contains("elphberg-lands");
        assertThat(NAMES.key("Elphberg", date("1850"))).contains("new-elphberg");
        assertThat(NAMES.key("Elphberg", date("1699"))).isEmpty();
        assertThat(NAMES.key("Elphberg")).isEmpty();
    }

    @Test
    void a_state_that_exists_for_certain_goes_before_one_that_may_have_ended() {
        assertThat(NAMES.key("Elphberg", date("1733-03-20"))).contains("new-elphberg");
        assertThat(NAMES.key("Elphberg", date("1733-03-10"))).contains("elphberg-lands");
        assertThat(NAMES.key("Elphberg", date("1733"))).isEmpty();
    }

    @Test
    void a_name_of_two_states_of_the_day_is_nobodys_and_both_are_told() {
        assertThat(NAMES.key("Zenda", date("1920-01-01"))).isEmpty();
        assertThat(NAMES.near("Zenda")).containsExactly("north-zenda", "south-zenda");
        assertThat(NAMES.problem("visits.xml:7:3", "Zenda", date("1920-01-01")))
                .hasToString("visits.xml:7:3: The state \"Zenda\" can be several on 1920-01-01."
                        + " Say which is meant: state/north-zenda, state/south-zenda.");
        assertThat(NAMES.key("Zenda", date("1951-01-01"))).contains("north-zenda");
    }

    @Test
    void a_form_out_of_its_time_is_told_as_such() {
        assertThat(NAMES.problem("visits.xml:7:3", "North Zenda", date("1899")))
                .hasToString("visits.xml:7:3: The state \"North Zenda\" is not known to exist on a day from"
                        + " 1899-01-01 to 1899-12-31. Correct the date or the form; it is known of state/north-zenda.");
    }

    @Test
    void an_unknown_form_is_told_with_what_is_near() {
        assertThat(NAMES.near("Ruritannia")).containsExactly("ruritania");
        assertThat(NAMES.problem("visits.xml:7:3", "Ruritannia", date("1899")))
                .hasToString("visits.xml:7:3: The state \"Ruritannia\" is not known. Near are state/ruritania:"
                        + " correct it, or add the form to the reference data of states.");
        assertThat(NAMES.near("Graustark")).isEmpty();
    }

    private static StateName name(String key, String form, String begin, String end) {
        Lifetime begun = PartialDate.parse(begin).map(Lifetime.UNBOUNDED::from).orElse(Lifetime.UNBOUNDED);
        Lifetime lifetime = PartialDate.parse(end).map(begun::until).orElse(begun);
        return new StateName(new NamedState(key, NamedState.Standing.TERRITORY, lifetime), form, StateName.Kind.NAME);
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text).orElseThrow();
    }
}
