package org.diplomaticties.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diplomaticties.store.QueryEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The W3C's tests of SPARQL 1.0 and 1.1, where they are at hand: in the folder that the system property
 * {@code rdf.tests} names, a copy of https://github.com/w3c/rdf-tests.
 */
final class W3cTestsIT {

    private static final String FOLDER = System.getProperty("rdf.tests", "");

    @ParameterizedTest
    @EnumSource
    void every_test_passes_or_is_excluded_for_a_reason(QueryEngine engine) throws IOException {
        assumeTrue(
                !FOLDER.isEmpty(),
                "The W3C's tests are not run: name a copy of https://github.com/w3c/rdf-tests with -Drdf.tests=FOLDER");
        Conformance conformance = Conformance.of(Path.of(FOLDER, "sparql"), Exclusions.read(), engine);
        Files.writeString(Path.of("target", "conformance-" + engine + ".txt"), conformance.table());
        System.out.print(conformance.table());
        assertThat(conformance.failures()).isEmpty();
    }
}
