package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What all are asked.
 *
 * @param name that of its files
 * @param sparql the question
 * @param sql the same question, asked of tables; empty where tables cannot tell
 */
record Question(String name, String sparql, String sql) {

    static final Path FOLDER = Path.of("src/test/resources/org/diplomaticties/benchmark/peers");

    /** Of these any rows will do, so that only how many there are can be compared. */
    private static final Set<String> ANY_ROWS = Set.of("06");

    /** The questions of these names, or all; numbered ones come first. */
    static List<Question> read(Set<String> names) throws IOException {
        Set<String> known = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".rq"))
                    .forEach(file -> known.add(file.substring(0, file.length() - 3)));
        }
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("Among " + names + " is no question. There are: " + known);
        }
        List<Question> questions = new java.util.ArrayList<>();
        for (String name : names.isEmpty() ? known : new TreeSet<>(names)) {
            questions.add(read(name));
        }
        return questions;
    }

    static Question read(String name) throws IOException {
        Path sql = FOLDER.resolve(name + ".sql");
        return new Question(
                name, Files.readString(FOLDER.resolve(name + ".rq")), Files.exists(sql) ? Files.readString(sql) : "");
    }

    /** Whether two answers to it agree. */
    boolean agree(Answer one, Answer other) {
        return one.rows() == other.rows() && (ANY_ROWS.contains(name) || one.hash() == other.hash());
    }
}
