package org.diplomaticties.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** The columns of ICEWS event data that are read. */
enum IcewsColumn {
    ID("Event ID"),
    DATE("Event Date"),
    SOURCE("Source Name"),
    SOURCE_SECTORS("Source Sectors"),
    SOURCE_COUNTRY("Source Country"),
    TEXT("Event Text"),
    CODE("CAMEO Code"),
    TARGET("Target Name"),
    TARGET_SECTORS("Target Sectors"),
    TARGET_COUNTRY("Target Country"),
    STORY("Story ID"),
    SENTENCE("Sentence Number"),
    CITY("City"),
    PROVINCE("Province"),
    COUNTRY("Country"),
    LATITUDE("Latitude"),
    LONGITUDE("Longitude");

    private static final List<IcewsColumn> SHORT = List.of(SOURCE, TEXT, TARGET, DATE);

    private final String title;

    IcewsColumn(String title) {
        this.title = title;
    }

    /**
     * Where the columns of a file stand.
     *
     * @param at column to place, from 0
     * @param count how many columns a row has
     * @param titled whether the first line holds titles
     */
    record Places(Map<IcewsColumn, Integer> at, int count, boolean titled) {}

    /**
     * The columns by the first line: titles of the 20 columns, or a row of the four.
     *
     * @throws TiesException if it is neither
     */
    static Places places(TextLine first) {
        List<String> fields = Arrays.asList(first.fields());
        Map<IcewsColumn, Integer> titles = new EnumMap<>(IcewsColumn.class);
        Stream.of(values())
                .filter(column -> fields.contains(column.title))
                .forEach(column -> titles.put(column, fields.indexOf(column.title)));
        if (titles.size() == values().length) {
            return new Places(titles, fields.size(), true);
        }
        if (titles.isEmpty() && fields.size() == SHORT.size()) {
            Map<IcewsColumn, Integer> places = new EnumMap<>(IcewsColumn.class);
            SHORT.forEach(column -> places.put(column, SHORT.indexOf(column)));
            boolean titled = fields.get(SHORT.indexOf(DATE)).strip().equalsIgnoreCase("date");
            return new Places(places, SHORT.size(), titled);
        }
        throw new TiesException(Problem.invalid(
                first.where(0),
                "This does not look like icews: its first line has " + fields.size() + " columns"
                        + (titles.isEmpty() ? "." : ", and " + missing(titles) + " is not among them."),
                "Give either the 20 columns under ICEWS's own titles, or source, relation, target and date, with tabs"
                        + " between them."));
    }

    private static String missing(Map<IcewsColumn, Integer> titles) {
        List<String> missing = new ArrayList<>();
        for (IcewsColumn column : values()) {
            if (!titles.containsKey(column)) {
                missing.add(Problem.quoted(column.title));
            }
        }
        return String.join(", ", missing);
    }

    /** A row of event data. */
    record Row(TextLine line, List<String> fields, Places places) {

        private static final List<String> NOTHING = List.of("", "NA", "None", "NULL");

        static Row of(TextLine line, Places places) {
            return new Row(line, List.of(line.fields()), places);
        }

        /** Whether it has as many columns as it should. */
        boolean whole() {
            return fields.size() == places.count();
        }

        /** What stands in a column, unless the file has no such column or nothing stands there. */
        Optional<String> value(IcewsColumn column) {
            return Optional.ofNullable(places.at().get(column))
                    .map(place -> fields.get(place).strip())
                    .filter(value -> !NOTHING.contains(value));
        }

        /** What the source calls the row, or else where it stands. */
        String id() {
            return value(ID).orElse("line-" + line.number());
        }

        Optional<PartialDate> date() {
            return value(DATE)
                    .flatMap(PartialDate::parse)
                    .filter(date -> date.precision() == PartialDate.Precision.DAY);
        }

        Location where(IcewsColumn column) {
            return line.where(places.at().getOrDefault(column, 0));
        }
    }
}
