package org.diplomaticties.importer;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.diplomaticties.problem.Location;

/**
 * The files of a scraper's folder.
 *
 * @param archive where they lie
 * @param folder in which folder of it, with its slash
 * @param out where problems go
 */
record OfficeFiles(Archive archive, String folder, Sink out) {

    /** Hands on the rows of a file that have something in a column; nothing where there is no such file. */
    void read(String name, List<String> columns, Consumer<TableRow> each) {
        archive.files().stream()
                .filter(file -> file.name().equals(folder + name))
                .forEach(file -> new TableFile(file, List.of(), List.of(), out)
                        .read((header, where) -> columns(header, columns, where), Map.of(), each));
    }

    private Map<String, Integer> columns(List<String> header, List<String> columns, Location where) {
        Map<String, Integer> named = TableFile.asNamed(header);
        for (String column : columns) {
            if (!named.containsKey(column)) {
                out.problem(
                        ProblemKind.MALFORMED_FILE,
                        where,
                        "The file has no column " + column + ".",
                        "Get the file anew; what the column says is missing.");
            }
        }
        return named;
    }
}
