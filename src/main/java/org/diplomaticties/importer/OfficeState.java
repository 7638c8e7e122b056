package org.diplomaticties.importer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Finds whose office holders the files of a folder list. No file says it in a word. */
final class OfficeState {

    private static final String OF = " of ";

    private final StateNames names;
    private final OfficeFiles files;

    OfficeState(StateNames names, OfficeFiles files) {
        this.names = names;
        this.files = files;
    }

    /**
     * The state that most offices in {@code positions.csv} name at their end ("President of Belarus"); without that file,
     * the one after which the folder is named ("belarus-ministers").
     *
     * @throws TiesException if neither says it
     */
    ThingKey find(Archive in) {
        Map<String, Integer> votes = new HashMap<>();
        files.read(
                "positions.csv",
                List.of("position"),
                row -> row.value("position")
                        .flatMap(this::atEnd)
                        .ifPresent(state -> votes.merge(state, 1, Integer::sum)));
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .or(() -> inName(SourceName.words(in)))
                .map(ThingKey::state)
                .orElseThrow(() -> new TiesException(Problem.invalid(
                        in.name(),
                        "It is not said whose office holders these are.",
                        "Give the folder a name that begins with the state, such as belarus-ministers.")));
    }

    private Optional<String> atEnd(String position) {
        for (int at = position.indexOf(OF); at > 0; at = position.indexOf(OF, at + 1)) {
            Optional<String> key = names.key(position.substring(at + OF.length()));
            if (key.isPresent()) {
                return key;
            }
        }
        return Optional.empty();
    }

    private Optional<String> inName(String name) {
        List<String> words = Arrays.asList(name.split("[-_ ]+"));
        for (int count = words.size(); count > 0; count--) {
            Optional<String> key = names.key(String.join(" ", words.subList(0, count)));
            if (key.isPresent()) {
                return key;
            }
        }
        return Optional.empty();
    }
}
