package org.diplomaticties.importer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the small tables that importers go by: lines of values between tabs; a line that begins with # is a remark. */
final class TableResource {

    private TableResource() {}

    static List<List<String>> rows(String name) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(TableResource.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
