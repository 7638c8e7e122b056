package org.diplomaticties.importer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The title with which the entry of a visitor begins.
 *
 * @param printed the title as it is printed
 * @param post the name of the post that it names, empty where it names none: a president-elect holds no post yet, and a
 *     general's rank is none
 * @param misspelt whether it is printed in a way that is not known as right
 * @param name what follows it
 */
record VisitorTitle(String printed, String post, boolean misspelt, String name) {

    private static final String NONE = "";

    private static final List<Known> TITLES = List.of(
                    new Known("President", "President", false),
                    new Known("Vice President", "Vice President", false),
                    new Known("Prime Minister", "Prime Minister", false),
                    new Known("Prime Minster", "Prime Minister", true),
                    new Known("Prime Ministere", "Prime Minister", true),
                    new Known("Premier", "Premier", false),
                    new Known("Vice Premier", "Vice Premier", false),
                    new Known("Deputy Prime Minister", "Deputy Prime Minister", false),
                    new Known("Foreign Minister", "Minister of Foreign Affairs", false),
                    new Known("Taoiseach", "Taoiseach", false),
                    new Known("Chancellor", "Chancellor", false),
                    new Known("Federal Chancellor", "Chancellor", false),
                    new Known("King", "King", false),
                    new Known("Queen", "Queen", false),
                    new Known("Emperor", "Emperor", false),
                    new Known("Shah", "Shah", false),
                    new Known("Sultan", "Sultan", false),
                    new Known("Amir", "Emir", false),
                    new Known("Emir", "Emir", false),
                    new Known("Grand Duke", "Grand Duke", false),
                    new Known("Grand Duchess", "Grand Duchess", false),
                    new Known("Pope", "Pope", false),
                    new Known("Regent", "Regent", false),
                    new Known("Governor General", "Governor General", false),
                    new Known("Governor-General", "Governor General", false),
                    new Known("Chief of State", "Chief of State", false),
                    new Known("Head of State", "Head of State", false),
                    new Known("Chairman of the Presidency", "Chairman of the Presidency", false),
                    new Known("Chairman", NONE, false),
                    new Known("General Secretary", NONE, false),
                    new Known("First Secretary", NONE, false),
                    new Known("Junta Member", NONE, false),
                    new Known("Crown Prince", NONE, false),
                    new Known("Prince", NONE, false),
                    new Known("Princess", NONE, false),
                    new Known("Sheikh", NONE, false),
                    new Known("General", NONE, false),
                    new Known("Brigadier General", NONE, false),
                    new Known("Lieutenant General", NONE, false))
            .stream()
            .sorted(Comparator.comparing((Known title) -> title.printed().length())
                    .reversed())
            .toList();

    private static final Pattern TITLE = Pattern.compile("((?:Acting |Interim |Provisional )?("
            + TITLES.stream().map(title -> Pattern.quote(title.printed())).collect(Collectors.joining("|"))
            + ")(- ?(?:[Ee]lect|designate))?)(?:[ -]+|(?=\\p{Lu})|$)(.*)");

    private record Known(String printed, String post, boolean misspelt) {}

    /** The title at the start of a text, if it is a known one. */
    static Optional<VisitorTitle> at(String text) {
        Matcher found = TITLE.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        Known title = TITLES.stream()
                .filter(known -> known.printed().equals(found.group(2)))
                .findFirst()
                .orElseThrow();
        boolean holdsPost = found.group(3) == null;
        boolean runsOn = found.end(1) < text.length() && Character.isUpperCase(text.charAt(found.end(1)));
        return Optional.of(new VisitorTitle(
                found.group(1), holdsPost ? title.post() : NONE, title.misspelt() || runsOn, found.group(4)));
    }
}
