package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TilesTest {

    @Test
    void the_server_of_the_tiles_is_known_from_their_address() {
        assertThat(Tiles.parse("https://tiles.example.org:8443/a/{z}/{x}/{y}.png")
                        .origin())
                .isEqualTo("https://tiles.example.org:8443");
        assertThat(Tiles.NONE.origin()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tiles.example.org/{z}/{x}.png",
                "ftp://tiles.example.org/{z}/{x}/{y}.png",
                "/{z}/{x}/{y}.png",
                "https://me@tiles.example.org/{z}/{x}/{y}.png",
                "https://{s}.tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org; script-src */{z}/{x}/{y}.png",
                ""
            })
    void what_is_no_address_of_tiles_is_refused(String template) {
        assertThatThrownBy(() -> Tiles.parse(template))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("--tiles: ")
                .hasMessageContaining("is no address of map tiles");
    }
}
