package org.diplomaticties.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.9.8.7", "::1", "[::1]", "0:0:0:0:0:0:0:1", "[::1%lo]", "::ffff:127.0.0.1"})
    void the_machine_itself_is_known(String address) {
        assertThat(new ClientAddress(address).isLoopback()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1",
                "2001:db8::1",
                "0.0.0.0",
                "::",
                "127.1",
                "127.0.0.1.evil.example",
                "localhost",
                "unknown",
                "_hidden",
                "",
                "999.0.0.1",
                "0177.0.0.1",
                "2130706433",
                "0x7f000001",
                "1:",
                ":::1"
            })
    void nothing_else_is_the_machine_itself_and_no_name_is_looked_up(String address) {
        assertThat(new ClientAddress(address).isLoopback()).isFalse();
    }

    @Test
    void a_client_cannot_choose_among_many_addresses_of_its_network() {
        String network = new ClientAddress("2001:db8:1:2:3:4:5:6").network();
        assertThat(new ClientAddress("[2001:db8:1:2:ffff::1]").network()).isEqualTo(network);
        assertThat(new ClientAddress("2001:db8:1:3::1").network()).isNotEqualTo(network);
        assertThat(new ClientAddress("192.0.2.1").network())
                .isNotEqualTo(new ClientAddress("192.0.2.2").network())
                .isEqualTo(new ClientAddress("::ffff:192.0.2.1").network());
    }
}
