package org.diplomaticties.importer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes ZIPs for tests. */
public final class Zips {

    private Zips() {}

    /** A ZIP of a folder, as code-hosting sites give it: all within one folder. */
    public static Path of(Path folder, Path zip, String top) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> found = paths.filter(Files::isRegularFile).toList();
            for (Path path : found) {
                files.put(top + folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return of(files, zip);
    }

    /** A ZIP with these entries, whatever their names. */
    static Path of(Map<String, byte[]> entries, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entriesOut = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                entriesOut.putNextEntry(new ZipEntry(entry.getKey()));
                entriesOut.write(entry.getValue());
                entriesOut.closeEntry();
            }
        }
        return zip;
    }
}
