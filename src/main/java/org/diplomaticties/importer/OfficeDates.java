package org.diplomaticties.importer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;

/**
 * What the files of a scraper's folder say of the day on which they were made: which it is, and who was in office then.
 * They do not say it in a word.
 */
final class OfficeDates {

    private static final String CURRENT = "current.csv";

    private final OfficeFiles files;
    private final OfficeFiles silent;
    private final ThingKey state;
    private final PostFinder posts;
    private final Set<Holding> current = new HashSet<>();
    private final Set<ThingKey> currentPosts = new HashSet<>();
    private final Map<ThingKey, PartialDate> lastBegin = new HashMap<>();
    private Optional<LocalDate> asOf = Optional.empty();

    /** Problems and facts of the files are told when they are read for good. */
    OfficeDates(StateNames names, ThingKey state, OfficeFiles files) {
        Sink nobody = new Sink(files.out().source(), fact -> {});
        this.files = files;
        this.silent = new OfficeFiles(files.archive(), files.folder(), nobody);
        this.state = state;
        this.posts = new PostFinder(names, new StateFinder(names, nobody), nobody);
    }

    /** Who took up which position when, by which the rows of two files are known to be one. */
    private record Holding(String person, String position, String start) {

        /** Wikidata prints one position with a capital here and without it there. */
        static Holding of(TableRow row) {
            return new Holding(
                    row.value("personID").orElse(""),
                    row.value("position").orElse("").toLowerCase(Locale.ROOT),
                    row.value("start").orElse(""));
        }
    }

    void read() {
        silent.read(OfficeHolders.HOLDERS, OfficeHolders.TENURE_COLUMNS, this::lookAhead);
        files.read(CURRENT, OfficeHolders.TENURE_COLUMNS, row -> {
            current.add(Holding.of(row));
            lookAhead(row).ifPresent(currentPosts::add);
        });
    }

    /** The day that stands for the date of the files: the newest day on which somebody took up an office. */
    Optional<LocalDate> asOf() {
        return asOf;
    }

    /** Whether somebody took up the post after the begin of a period, and it is a post that one person holds at a time. */
    boolean isFollowed(ThingKey post, Period period) {
        return post.key().startsWith("ambassador-") && isBeforeLast(post, period);
    }

    /**
     * The day of the files, if they show him in the post then: he stands in {@code current.csv}; or that file does not
     * speak of the post, his tenure is open, and nobody took up the post after him.
     */
    Optional<LocalDate> attested(TableRow row, ThingKey post, Period period) {
        boolean shown = current.contains(Holding.of(row))
                || (!currentPosts.contains(post) && lastBegin.containsKey(post) && !isBeforeLast(post, period));
        return asOf.filter(day -> shown && period.end().isEmpty());
    }

    private boolean isBeforeLast(ThingKey post, Period period) {
        return period.begin()
                .filter(begin -> begin.earliest()
                        .isBefore(lastBegin.getOrDefault(post, begin).earliest()))
                .isPresent();
    }

    private Optional<ThingKey> lookAhead(TableRow row) {
        Optional<PartialDate> start = row.value("start").flatMap(PartialDate::parse);
        start.filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::earliest)
                .filter(day -> asOf.isEmpty() || day.isAfter(asOf.get()))
                .ifPresent(day -> asOf = Optional.of(day));
        Optional<ThingKey> post = start.flatMap(date -> row.value("position")
                .flatMap(title -> posts.find(new PostFinder.Title(title, List.of(state), List.of(), date, row.where())))
                .map(found -> found.post().thing()));
        post.ifPresent(thing ->
                lastBegin.merge(thing, start.get(), (a, b) -> a.earliest().isBefore(b.earliest()) ? b : a));
        return post;
    }
}
