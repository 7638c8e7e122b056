package org.diplomaticties.page;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The texts of the interface in one language: English, or Russian for those who read Russian. Texts with arguments are in
 * the notation of ICU's MessageFormat, which knows the plurals of both.
 */
public final class Messages {

    private static final Map<Language, Messages> ALL = Collections.unmodifiableMap(
            new EnumMap<>(Map.of(Language.EN, new Messages(Language.EN), Language.RU, new Messages(Language.RU))));

    private final Language language;
    private final Map<String, String> texts;

    private Messages(Language language) {
        this.language = language;
        String file = "messages_" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(Messages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> read = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        this.texts = Map.copyOf(read);
    }

    /** The texts for readers of a language: in English where there are none in it. */
    public static Messages in(Language language) {
        return ALL.getOrDefault(language, ALL.get(Language.EN));
    }

    /** Every text by its key, as templates take them. */
    public Map<String, String> texts() {
        return texts;
    }

    /**
     * A text with its arguments put in.
     *
     * @param arguments in the order of the text's {@code {0}}, {@code {1}} …
     */
    public String text(String key, Object... arguments) {
        String text = Objects.requireNonNull(texts.get(key), key);
        return arguments.length == 0 ? text : new MessageFormat(text, language.locale()).format(arguments);
    }

    /** The language that the texts are in, and the dates within them. */
    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }
}
