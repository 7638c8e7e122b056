package org.diplomaticties.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.diplomaticties.name.PersonName.Likelihood;
import org.diplomaticties.name.PersonName.Part;
import org.diplomaticties.name.PersonName.Reading;

/** Takes the printed name of a person apart. */
final class PersonParser {

    private static final Pattern NOT_NAMES =
            Pattern.compile("\\([^)]*\\)|\\[[^]]*]|\"[^\"]*\"|“[^”]*”|«[^»]*»|^(H\\. ?[EM]\\.|H\\. ?R\\. ?H\\.)");
    private static final Pattern BETWEEN_INITIALS = Pattern.compile("(?<=\\p{L}\\.)-?(?=\\p{L})");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\p{M}?\\.?|\\p{Lu}\\p{Ll}{1,2}\\.");
    private static final Pattern PATRONYMIC = Pattern.compile(
            "(?iu).{2,}([oea]vich|[oi]vych|[oe]vi[cč]|[oe]witsch"
                    + "|[oe]vitch|[oea]vna|[iy][cč]h?na|[aei]una|[iy]ivna|ivna|[оеё]вич|[ої]вич|[ае]віч|[оеї]вна|івна|ична|[ае]ўна)");
    private static final Set<String> TITLES = RuleFile.read("titles.txt").words();

    /** Titles that are names, too. */
    private static final Set<String> OR_NAMES =
            Set.of("don", "major", "marshal", "bishop", "earl", "dean", "he", "grand");

    private static final Set<String> BEHIND = RuleFile.read("after-names.txt").words();
    private static final Map<String, String> JOINED = RuleFile.read("joined.txt").rows("=").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
    private static final Map<String, String> GENERATIONS = RuleFile.read("generations.txt").rows("=").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private final String printed;
    private boolean titled;
    private String generation = "";

    PersonParser(String printed) {
        this.printed = printed;
    }

    PersonName name() {
        String text = Normalizer.normalize(printed, Normalizer.Form.NFKC);
        text = NOT_NAMES.matcher(text).replaceAll(" ").strip();
        List<String> segments = Arrays.stream(text.split("[,،，]"))
                .map(String::strip)
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (segments.isEmpty()) {
            return new PersonName(List.of(), "");
        }
        List<String> before = withoutTitles(tokens(segments.get(0)));
        for (String segment : segments.subList(1, segments.size())) {
            List<String> after = tokens(segment);
            boolean titles = TITLES.contains(plain(after.get(0)));
            after = withoutTitles(withoutTail(after, 0));
            if (!after.isEmpty() && !(titles && TITLES.contains(plain(after.get(0)))) && !titles) {
                return new PersonName(told(parts(before), parts(after)), generation);
            }
        }
        before = withoutTail(before, 1);
        return new PersonName(readings(before), generation);
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(BETWEEN_INITIALS.matcher(text).replaceAll(" ").split("\\s+"))
                .filter(token -> token.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    private List<String> withoutTitles(List<String> tokens) {
        int start = 0;
        while (start < tokens.size() - 1 && isTitle(tokens.get(start), tokens.size() - start - 1)) {
            titled = true;
            start++;
        }
        List<String> rest = tokens.subList(start, tokens.size());
        int of = rest.indexOf("of"); // King Abdullah II of Jordan
        return of > 0 ? rest.subList(0, of) : rest;
    }

    private static boolean isTitle(String token, int following) {
        String plain = plain(token);
        boolean letter = plain.codePointCount(0, plain.length()) == 1;
        return TITLES.contains(plain)
                && (following > 1 || !OR_NAMES.contains(plain))
                && !(letter && Character.isUpperCase(token.codePointAt(0)));
    }

    /** Without what stands behind a name, of which so many words are left. */
    private List<String> withoutTail(List<String> tokens, int least) {
        int end = tokens.size();
        for (boolean more = true; more && end > least; ) {
            String last = plain(tokens.get(end - 1));
            boolean numeral = isGeneration(tokens.get(end - 1), last, end - 1);
            more = numeral || BEHIND.contains(last);
            if (numeral) {
                generation = GENERATIONS.get(last);
            }
            end -= more ? 1 : 0;
        }
        return tokens.subList(0, end);
    }

    /** Xi is a surname, XI is the eleventh. */
    private boolean isGeneration(String token, String plain, int before) {
        boolean roman = GENERATIONS.getOrDefault(plain, "").chars().allMatch(Character::isDigit);
        boolean written = !roman || token.equals(token.toUpperCase(Locale.ROOT));
        return GENERATIONS.containsKey(plain)
                && written
                && (plain.length() > 1 || titled || before > 1)
                && (!roman || !token.endsWith("."));
    }

    private static String plain(String token) {
        return token.toLowerCase(Locale.ROOT).replace(".", "");
    }

    /** Parts of a name, particles left out or joined with what follows. */
    private static List<Part> parts(List<String> tokens) {
        List<Part> parts = new ArrayList<>();
        String prefix = "";
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (isInitial(token) && prefix.isEmpty()) {
                parts.add(new Part(List.of(NameWord.of(token.replace(".", ""))), true));
                continue;
            }
            List<NameWord> words = new ArrayList<>();
            List<String> pieces = Words.split(token);
            for (int j = 0; j < pieces.size(); j++) {
                String joined = JOINED.get(pieces.get(j).toLowerCase(Locale.ROOT));
                boolean last = i == tokens.size() - 1 && j == pieces.size() - 1;
                boolean first = i == 0 && pieces.size() == 1 && (joined == null || joined.isEmpty());
                if (joined != null && !last && !first) {
                    prefix = prefix.isEmpty() ? joined : prefix;
                } else {
                    words.add(Words.wordAlone(prefix + joinable(prefix, pieces.get(j))));
                    prefix = "";
                }
            }
            if (!words.isEmpty()) {
                parts.add(new Part(words, false));
            }
        }
        return parts;
    }

    private static String joinable(String prefix, String word) {
        return prefix.isEmpty() ? word : word.toLowerCase(Locale.ROOT);
    }

    private static boolean isInitial(String token) {
        return INITIAL.matcher(token).matches();
    }

    private static List<Reading> told(List<Part> surname, List<Part> forenames) {
        return List.of(new Reading(words(surname), forenames, Likelihood.TOLD));
    }

    private static List<Reading> readings(List<String> tokens) {
        Optional<ChineseName> chinese = ChineseName.parse(String.join(" ", tokens));
        if (chinese.isPresent()) {
            Part forename = new Part(List.of(chinese.get().forename()), false);
            return List.of(new Reading(List.of(chinese.get().surname()), List.of(forename), Likelihood.TOLD));
        }
        List<Part> parts = parts(tokens);
        int size = parts.size();
        long words = parts.stream().filter(part -> !part.initial()).count();
        if (words < 2) {
            return words == 0 ? List.of() : List.of(aroundInitials(parts));
        }
        if (size > 2 && isPatronymic(parts.get(size - 1)) && !isPatronymic(parts.get(size - 2))) {
            return told(parts.subList(0, 1), parts.subList(1, size));
        }
        if ((size > 2 && isPatronymic(parts.get(size - 2))) || parts.get(0).initial()) {
            return told(parts.subList(size - 1, size), parts.subList(0, size - 1));
        }
        if (parts.get(size - 1).initial()) {
            int surnames =
                    (int) parts.stream().takeWhile(part -> !part.initial()).count();
            return told(parts.subList(0, surnames), parts.subList(surnames, size));
        }
        return bothOrders(parts);
    }

    private static Reading aroundInitials(List<Part> parts) {
        Part surname =
                parts.stream().filter(part -> !part.initial()).findFirst().orElseThrow();
        List<Part> initials = parts.stream().filter(Part::initial).toList();
        return new Reading(surname.words(), initials, Likelihood.TOLD);
    }

    private static List<Reading> bothOrders(List<Part> parts) {
        int size = parts.size();
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(words(parts.subList(size - 1, size)), parts.subList(0, size - 1), Likelihood.USUAL));
        readings.add(new Reading(words(parts.subList(0, 1)), parts.subList(1, size), Likelihood.POSSIBLE));
        if (size > 2 && !parts.get(size - 2).initial()) { // a mother's surname at the end, as in Spanish
            readings.add(new Reading(
                    words(parts.subList(size - 2, size - 1)), parts.subList(0, size - 2), Likelihood.POSSIBLE));
        }
        return readings;
    }

    private static boolean isPatronymic(Part part) {
        return !part.initial()
                && PATRONYMIC.matcher(part.words().get(0).printed()).matches();
    }

    private static List<NameWord> words(List<Part> parts) {
        return parts.stream()
                .filter(part -> !part.initial())
                .flatMap(part -> part.words().stream())
                .toList();
    }
}
