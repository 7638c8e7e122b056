package org.diplomaticties.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which things are named to readers. */
public enum Language {
    EN("en", "English"),
    RU("ru", "Русский"),
    BE("be", "Беларуская"),
    FR("fr", "Français"),
    ES("es", "Español"),
    ZH("zh", "中文"),
    AR("ar", "العربية");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The language with a tag (BCP 47). */
    public static Optional<Language> ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The language that a reader likes best (RFC 9110, section 12.5.4); English where none of these is liked.
     *
     * @param header the value of {@code Accept-Language}; null where there is none
     */
    public static Language preferred(String header) {
        if (header == null || header.isBlank()) {
            return EN;
        }
        try {
            List<String> tags = List.of(values()).stream().map(Language::tag).toList();
            String best = Locale.lookupTag(Locale.LanguageRange.parse(header), tags);
            return best == null ? EN : ofTag(best).orElse(EN);
        } catch (IllegalArgumentException e) {
            return EN; // a header that is not well formed is passed over
        }
    }

    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Whether it is written from right to left. */
    public boolean isRightToLeft() {
        return this == AR;
    }

    /** {@code rtl} or {@code ltr}, as HTML has it. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }
}
