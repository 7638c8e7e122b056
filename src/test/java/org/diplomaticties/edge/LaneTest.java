package org.diplomaticties.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LaneTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /sparql, true, HEAVY",
        "GET, /sparql, false, LIGHT",
        "POST, /sparql, false, HEAVY",
        "GET, //sparql/, true, HEAVY",
        "GET, /sparql/query, true, HEAVY",
        "GET, /sparql.html, true, LIGHT",
        "POST, /update, false, HEAVY",
        "GET, /data, true, HEAVY",
        "PUT, /data, true, HEAVY",
        "OPTIONS, /sparql, false, FREE",
        "GET, /, false, LIGHT",
        "GET, '', false, LIGHT",
        "GET, /doc/official/a, false, LIGHT",
        "GET, /api/queries/path, true, LIGHT",
        "GET, /search, true, LIGHT",
        "GET, /feed/meetings, false, LIGHT",
        "GET, /no/such/thing, false, LIGHT",
        "GET, /static/ties.css, false, FREE",
        "GET, /$/ping, false, FREE",
        "GET, /robots.txt, false, FREE",
        "GET, /context.jsonld, false, FREE",
        "GET, /ontology, false, LIGHT",
        "GET, /ontology.ttl, false, LIGHT"
    })
    void a_request_has_the_lane_of_its_address(String method, String path, boolean asks, Lane lane) {
        assertThat(Lane.of(path, method, asks, false)).isEqualTo(lane);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /doc/official/a, HEAVY",
        "GET, /api/queries/path, HEAVY",
        "GET, /static/ties.css, FREE",
        "OPTIONS, /doc/official/a, FREE"
    })
    void an_earlier_version_is_heavy_since_it_has_to_be_made(String method, String path, Lane lane) {
        assertThat(Lane.of(path, method, true, true)).isEqualTo(lane);
    }
}
