package org.diplomaticties.page;

import com.ibm.icu.text.DateTimePatternGenerator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.diplomaticties.fact.PartialDate;

/**
 * Dates as people read them, as precise as they are known: {@code 12 September 2022}, {@code September 2022}, {@code 2022}.
 * They are in the language of the texts around them: a French date within an English sentence reads badly, and an Arabic
 * one falls apart. Latin digits in every language, as the reference books of diplomacy have them.
 */
final class DateText {

    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    DateText(Language language) {
        // English dates are those of no country: the day stands first.
        this.day = language == Language.EN ? formatter("d MMMM y", language) : ofSkeleton("dMMMMy", language);
        this.month = ofSkeleton("MMMMy", language);
    }

    private static DateTimeFormatter ofSkeleton(String skeleton, Language language) {
        return formatter(DateTimePatternGenerator.getInstance(language.locale()).getBestPattern(skeleton), language);
    }

    private static DateTimeFormatter formatter(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    /** A date as precise as it is. */
    String of(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> day(date.earliest());
            case MONTH -> month.format(date.earliest());
            case YEAR -> Integer.toString(date.earliest().getYear());
        };
    }
}
