package org.diplomaticties.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::1, 2001:db8:1:2:0:0:0:0/64",
        "[2001:db8:1:2::1], 2001:db8:1:2:0:0:0:0/64",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "no.such.name, no.such.name",
        "1.2.3.4.5, 1.2.3.4.5",
        "_hidden, _hidden"
    })
    void an_ipv6_network_is_one_client_and_an_ipv4_address_another(String address, String client) {
        assertThat(ClientAddress.client(address)).isEqualTo(client);
    }
}
