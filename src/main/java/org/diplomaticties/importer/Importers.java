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
        return all(states, IcewsScope.MEETINGS, TableOptions.DEFAULT);
    }

    /**
     * The same, where the user says more.
     *
     * @param scope which events of ICEWS are wanted
     * @param table what is said of a table
     */
    public static List<Importer> all(StateNames states, IcewsScope scope, TableOptions table) {
        return List.of(
                new VisitsImporter(states),
                new PocomImporter(states),
                new GshImporter(states),
                new IcewsImporter(states, scope),
                new EverypoliticianImporter(states),
                new PopoloImporter(states),
                new CsvImporter(states, table));
    }
}
