package org.diplomaticties.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.diplomaticties.store.QueryEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of our own for each feature of SPARQL 1.1, told as the W3C tells its tests. */
final class ConformanceTest {

    private static final Path OWN = Path.of("src/test/resources/org/diplomaticties/conformance/own");

    @ParameterizedTest
    @EnumSource
    void every_case_of_our_own_passes(QueryEngine engine) throws IOException {
        Conformance conformance = Conformance.of(OWN, Exclusions.NONE, engine);
        assertThat(conformance.failures()).isEmpty();
        assertThat(conformance.passed()).isGreaterThanOrEqualTo(37);
    }
}
