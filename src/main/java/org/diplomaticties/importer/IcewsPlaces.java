package org.diplomaticties.importer;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diplomaticties.fact.Coordinates;
import org.diplomaticties.fact.Place;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/**
 * Tells where a meeting was: in the city that all its rows name. A country alone is no venue, since ICEWS falls back on
 * that of the source.
 */
final class IcewsPlaces {

    private final StateFinder states;
    private final Sink out;
    private final Set<ThingKey> told = new HashSet<>();

    IcewsPlaces(StateFinder states, Sink out) {
        this.states = states;
        this.out = out;
    }

    Optional<ThingKey> of(List<IcewsColumn.Row> rows) {
        IcewsColumn.Row first = rows.get(0);
        boolean same = rows.stream()
                .allMatch(row -> List.of(IcewsColumn.CITY, IcewsColumn.PROVINCE, IcewsColumn.COUNTRY).stream()
                        .allMatch(column -> row.value(column).equals(first.value(column))));
        return same
                ? first.value(IcewsColumn.CITY).filter(IriMinter::canKey).map(city -> place(first, city))
                : Optional.empty();
    }

    private ThingKey place(IcewsColumn.Row row, String city) {
        String words = city + " " + row.value(IcewsColumn.PROVINCE).orElse("") + " "
                + row.value(IcewsColumn.COUNTRY).orElse("");
        ThingKey place = ThingKey.place(out.source().key() + "-" + IriMinter.key(words));
        if (told.add(place)) {
            List<ThingKey> state = row
                    .value(IcewsColumn.COUNTRY)
                    .flatMap(country -> states.find(country, row.date().orElseThrow(), row.where(IcewsColumn.COUNTRY)))
                    .stream()
                    .toList();
            out.fact(new Place(
                    place,
                    city,
                    List.of(),
                    state,
                    coordinates(row).stream().toList(),
                    List.of(new RecordRef(out.source(), row.id()))));
        }
        return place;
    }

    private Optional<Coordinates> coordinates(IcewsColumn.Row row) {
        Optional<String> latitude = row.value(IcewsColumn.LATITUDE);
        Optional<String> longitude = row.value(IcewsColumn.LONGITUDE);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Coordinates(new BigDecimal(latitude.get()), new BigDecimal(longitude.get())));
        } catch (IllegalArgumentException notOnTheEarth) {
            out.problem(
                    ProblemKind.MALFORMED_VALUE,
                    row.where(IcewsColumn.LATITUDE),
                    Problem.quoted(latitude.get() + " " + longitude.get()) + " are no coordinates.",
                    "Write degrees as decimal numbers; the place was imported without them.");
            return Optional.empty();
        }
    }
}
