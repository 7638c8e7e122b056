package org.diplomaticties.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;

/** Whether an update leads to the data that it must. */
final class UpdateEffectCheck {

    private static final int OK = 200;

    private UpdateEffectCheck() {}

    static void run(Entry entry, Endpoint endpoint) throws IOException {
        String file = entry.action()
                .getRequiredProperty(Vocabulary.property(Vocabulary.UT, "request"))
                .getResource()
                .getURI();
        endpoint.store().put(entry.dataset(entry.action(), Vocabulary.UT));
        SyntaxCheck.assertStatus(endpoint.update("BASE <" + file + ">\n" + entry.text(file)), OK);
        DatasetGraph expected = entry.dataset(entry.result().orElseThrow(), Vocabulary.UT);
        DatasetGraph actual = endpoint.store().copy();
        assertThat(IsoMatcher.isomorphic(expected, actual))
                .as(() -> "Expected " + expected + " but was " + actual)
                .isTrue();
    }
}
