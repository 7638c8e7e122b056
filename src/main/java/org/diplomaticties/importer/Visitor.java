package org.diplomaticties.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person in the entry of a visit.
 *
 * @param printed all that the entry prints of him
 * @param name his name
 * @param titles what stands before it, in the order of the entry; empty where it is no known title
 */
record Visitor(String printed, String name, List<VisitorTitle> titles) {

    private static final Pattern BETWEEN = Pattern.compile(", | and | & ");

    /** The people of an entry: "President A and Prime Minister B" are two, "Premier and Prince C" is one. */
    static List<Visitor> in(String entry) {
        List<Visitor> people = new ArrayList<>();
        List<VisitorTitle> before = new ArrayList<>();
        int start = 0;
        for (String part : parts(entry)) {
            Optional<VisitorTitle> title = VisitorTitle.at(part);
            title.ifPresent(before::add);
            String name = title.map(VisitorTitle::name).orElse(part);
            if (!name.isBlank()) {
                int end = entry.indexOf(part, start) + part.length();
                String printed = BETWEEN.matcher(entry.substring(start, end))
                        .replaceFirst(match -> match.start() == 0 ? "" : Matcher.quoteReplacement(match.group()));
                people.add(new Visitor(printed, name, List.copyOf(before)));
                before.clear();
                start = end;
            }
        }
        return people;
    }

    /** The title as printed, with all that stands before the name. */
    Optional<String> capacity() {
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        printed.substring(0, printed.length() - name.length()).replaceFirst("[\\s-]+$", ""));
    }

    /** The name of the first post that his titles name. */
    Optional<String> post() {
        return titles.stream()
                .map(VisitorTitle::post)
                .filter(post -> !post.isEmpty())
                .findFirst();
    }

    /** The entry, cut where a known title follows. */
    private static List<String> parts(String entry) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        Matcher between = BETWEEN.matcher(entry);
        while (between.find()) {
            if (VisitorTitle.at(entry.substring(between.end())).isPresent()) {
                parts.add(entry.substring(start, between.start()));
                start = between.end();
            }
        }
        parts.add(entry.substring(start));
        return parts;
    }
}
