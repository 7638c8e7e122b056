package org.diplomaticties.importer;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diplomaticties.fact.Coordinates;
import org.diplomaticties.fact.Place;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.SourceDescription;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/**
 * The gazetteer of states and places of the Office of the Historian: territories of the past and of today with what they
 * followed and what followed them, and cities with coordinates. Its list of consular posts is not read.
 */
public final class GshImporter implements Importer {

    private static final URI LICENSE = URI.create("https://creativecommons.org/publicdomain/zero/1.0/");

    private final StateNames names;

    public GshImporter(StateNames names) {
        this.names = names;
    }

    @Override
    public String format() {
        return "gsh";
    }

    @Override
    public String description() {
        return "HistoryAtState/gsh (XML): territories with their succession, and places";
    }

    @Override
    public String sourceKey(Archive in) {
        return "gsh";
    }

    @Override
    public void read(Archive in, Sink out) {
        List<ArchiveFile> files = in.require("data/territories", ".xml", "gsh");
        XmlFile xml = new XmlFile();
        GshTerritories territories = new GshTerritories(names, out);
        files.forEach(file ->
                xml.read(file, Set.of("territory"), out, territory -> territories.add(new XmlRecord(territory, out))));
        territories.finish();
        RecordIds ids = new RecordIds(out);
        in.files("data/locales", ".xml")
                .forEach(file -> xml.read(
                        file, Set.of("locale"), out, locale -> place(new XmlRecord(locale, out), ids, territories)));
        out.fact(new SourceDescription(
                out.source(),
                "Geographical data of the Office of the Historian",
                "Territories and places in the diplomatic history of the United States, as the Office of the Historian"
                        + " of the U.S. Department of State lists them (github.com/HistoryAtState/gsh).",
                List.of(LICENSE),
                out.coverage()));
    }

    private static void place(XmlRecord record, RecordIds ids, GshTerritories territories) {
        record.out().record();
        Optional<String> id = record.required("id");
        Optional<String> name = record.required("name");
        if (id.isEmpty() || name.isEmpty() || ids.key(record, id.get()).isEmpty()) {
            return;
        }
        Optional<String> territory = record.element().text("current-territory");
        Optional<ThingKey> state = territory.flatMap(territories::state);
        if (territory.isPresent() && state.isEmpty()) {
            record.problem(
                    ProblemKind.UNKNOWN_ID,
                    "No territory has the id " + Problem.quoted(territory.get()) + ".",
                    "Correct the id; the place was imported without its state.");
        }
        List<PrintedName> others = record.element().child("alternate-names").stream()
                .flatMap(alternates -> alternates.children("alternate-name").stream())
                .flatMap(other -> other.text("label").stream())
                .map(PrintedName::english)
                .toList();
        record.out()
                .fact(new Place(
                        ThingKey.place(IriMinter.key(id.get())),
                        name.get(),
                        others,
                        state.stream().toList(),
                        coordinates(record).stream().toList(),
                        List.of(ids.ref(id.get()))));
    }

    private static Optional<Coordinates> coordinates(XmlRecord record) {
        Optional<String> latitude = record.element().text("latitude");
        Optional<String> longitude = record.element().text("longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Coordinates(new BigDecimal(latitude.orElse("")), new BigDecimal(longitude.orElse(""))));
        } catch (IllegalArgumentException notOnEarth) { // NumberFormatException is one
            record.problem(
                    ProblemKind.MALFORMED_VALUE,
                    Problem.quoted(latitude.orElse("")) + ", " + Problem.quoted(longitude.orElse(""))
                            + " is no point on the earth.",
                    "Write degrees as decimals, north and east positive; the place was imported without them.");
            return Optional.empty();
        }
    }
}
