package org.diplomaticties.rdf;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.problem.Problem;

/** Makes IRIs of things and records, and keys from words. The same words are the same key every time. */
public final class IriMinter {

    private static final int LONGEST = 120;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_SOUND = Pattern.compile("[’'`ʼʹ′.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    /** Letters that decomposition leaves as they are. A letter that is not here stands as its code point. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"),
            Map.entry("ə", "a"),
            Map.entry("ħ", "h"),
            Map.entry("ŧ", "t"),
            Map.entry("а", "a"),
            Map.entry("б", "b"),
            Map.entry("в", "v"),
            Map.entry("г", "g"),
            Map.entry("ґ", "g"),
            Map.entry("д", "d"),
            Map.entry("е", "e"),
            Map.entry("є", "ie"),
            Map.entry("ж", "zh"),
            Map.entry("з", "z"),
            Map.entry("и", "i"),
            Map.entry("і", "i"),
            Map.entry("к", "k"),
            Map.entry("л", "l"),
            Map.entry("м", "m"),
            Map.entry("н", "n"),
            Map.entry("о", "o"),
            Map.entry("п", "p"),
            Map.entry("р", "r"),
            Map.entry("с", "s"),
            Map.entry("т", "t"),
            Map.entry("у", "u"),
            Map.entry("ф", "f"),
            Map.entry("х", "kh"),
            Map.entry("ц", "ts"),
            Map.entry("ч", "ch"),
            Map.entry("ш", "sh"),
            Map.entry("щ", "shch"),
            Map.entry("ъ", ""),
            Map.entry("ы", "y"),
            Map.entry("ь", ""),
            Map.entry("э", "e"),
            Map.entry("ю", "yu"),
            Map.entry("я", "ya"));

    private IriMinter() {}

    /** The IRI of a thing. */
    public static Node iri(ThingKey thing) {
        return Things.thing(thing.kind().word(), thing.key());
    }

    /** The IRI of a record, within its source. */
    public static Node iri(RecordRef record) {
        return NodeFactory.createURI(iri(record.source()).getURI() + "#" + encoded(record.id()));
    }

    /**
     * A key from words: ASCII, in lower case, with a hyphen between words.
     *
     * @throws IllegalArgumentException if the words have neither letter nor digit
     */
    public static String key(String words) {
        String decomposed = MARKS.matcher(Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder ascii = new StringBuilder();
        NO_SOUND.matcher(decomposed).replaceAll("").codePoints().forEach(letter -> ascii.append(letter(letter)));
        String key = BETWEEN_WORDS.matcher(ascii).replaceAll("-").replaceAll("^-|-$", "");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("No key can be made from " + Problem.quoted(words));
        }
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST) + "-" + Integer.toHexString(key.hashCode());
    }

    /** Whether a key can be made from these words. */
    public static boolean canKey(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String letter(int codePoint) {
        String letter = Character.toString(codePoint);
        if (codePoint < 128 || !Character.isLetterOrDigit(codePoint)) {
            return letter;
        }
        return LETTERS.getOrDefault(letter, "u" + Integer.toHexString(codePoint));
    }

    /** Percent-encodes what a fragment may not hold (RFC 3986, section 3.5). */
    private static String encoded(String id) {
        StringBuilder fragment = new StringBuilder();
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-._~!$&'()*+,;=:@/?".indexOf(c) >= 0)) {
                fragment.append(c);
            } else {
                fragment.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return fragment.toString();
    }
}
