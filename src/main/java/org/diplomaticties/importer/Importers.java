package org.diplomaticties.importer;

import java.util.List;
import org.diplomaticties.name.StateNames;

/** The one list of formats that are imported. */
public final class Importers {

    private Importers() {}

    /**
     * An importer for each format, in the order in which they are offered.
     *
     * @param states by which they find the states that sources mean
     */
    public static List<Importer> all(StateNames states) {
        return all(states, IcewsScope.MEETINGS);
    }

    /**
     * The same, with more or less of what ICEWS tells.
     *
     * @param scope which events of ICEWS are wanted
     */
    public static List<Importer> all(StateNames states, IcewsScope scope) {
        return List.of(
                new VisitsImporter(states),
                new PocomImporter(states),
                new GshImporter(states),
                new IcewsImporter(states, scope),
                new EverypoliticianImporter(states),
                new PopoloImporter(states));
    }
}
