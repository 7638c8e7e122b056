package org.diplomaticties;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command in a page of Markdown, with the answer that the page prints for it.
 *
 * @param command as a user types it
 * @param answer with a line end after each line
 */
record Example(String command, String answer) {

    /** The commands in the blocks marked {@code console}, in their order. */
    static List<Example> of(Path file) {
        List<Example> examples = new ArrayList<>();
        for (String line : blocks(file, "console")) {
            if (line.startsWith("$ ")) {
                examples.add(new Example(line.substring(2), ""));
            } else {
                Example last = examples.remove(examples.size() - 1);
                examples.add(new Example(last.command(), last.answer() + line + "\n"));
            }
        }
        return examples;
    }

    /** The lines of all code blocks in a language. */
    static List<String> blocks(Path file, String language) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Cases.lines(file)) {
            if (line.startsWith("```")) {
                inside = line.equals("```" + language);
            } else if (inside) {
                lines.add(line);
            }
        }
        return lines;
    }
}
