package org.diplomaticties.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys and IRIs are made the same way every time. */
final class IriMinterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Prime Minister of Portugal > prime-minister-of-portugal",
                "Côte d’Ivoire > cote-divoire",
                "U.S.S.R. > ussr",
                "Łódź > lodz",
                "Straße > strasse",
                "Владимир Макей > vladimir-makei",
                "--a -- b-- > a-b",
                "外交 > u5916u4ea4"
            })
    void a_key_is_ascii_in_lower_case(String words, String key) {
        assertThat(IriMinter.key(words)).isEqualTo(key);
    }

    @Test
    void long_words_are_cut_and_stay_apart() {
        String first = IriMinter.key("a".repeat(200));
        assertThat(first).hasSizeLessThan(140).isNotEqualTo(IriMinter.key("a".repeat(201)));
    }

    @Test
    void words_without_letters_have_no_key() {
        assertThat(IriMinter.canKey("—!")).isFalse();
        assertThatThrownBy(() -> IriMinter.key("—!")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_record_is_an_iri_within_its_source() {
        RecordRef record = new RecordRef(ThingKey.source("visits"), "7 a/ü#<");
        assertThat(IriMinter.iri(record).getURI())
                .isEqualTo("https://w3id.org/diplomatic-ties/id/source/visits#7%20a/%C3%BC%23%3C");
    }
}
