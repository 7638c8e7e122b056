package org.diplomaticties.importer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * What is imported: a file, a folder, or a ZIP of a folder as code-hosting sites give it, with one folder at its top that
 * is no part of the names in it. Files are read one by one and are never unpacked to disk.
 */
public final class Archive implements Closeable {

    private static final byte[] ZIP_MAGIC = {'P', 'K'};

    private final Path path;
    private final ZipFile zip;
    private final List<ArchiveFile> files;

    private Archive(Path path, ZipFile zip, List<ArchiveFile> files) {
        this.path = path;
        this.zip = zip;
        this.files = files;
    }

    /** Opens with the usual limits and tells nobody how far it is. */
    public static Archive open(Path path) {
        return open(path, InflationLimits.USUAL, bytes -> {});
    }

    /**
     * Opens a file, a folder or a ZIP.
     *
     * @param limits how much a ZIP may inflate to
     * @param progress is told how many bytes more were read, of {@link #size}
     * @throws TiesException if it is not there, cannot be read, or is a ZIP that is damaged or leads out of its folder
     */
    public static Archive open(Path path, InflationLimits limits, LongConsumer progress) {
        try {
            if (Files.isDirectory(path)) {
                return new Archive(path, null, folder(path, progress));
            }
            if (!Files.exists(path)) {
                throw new TiesException(
                        Problem.unknown(path.toString(), "There is no such file or folder.", "Check the name."));
            }
            return isZip(path) ? zip(path, limits, progress) : file(path, progress);
        } catch (IOException | UncheckedIOException e) {
            throw new TiesException(
                    Problem.unavailable(path.toString(), "It cannot be read.", "Check that you may read all of it."),
                    e);
        }
    }

    /** The name of the file or folder, without what says where it lies. */
    public String name() {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /** How many bytes all files have together, uncompressed. */
    public long size() {
        return files.stream().mapToLong(ArchiveFile::size).sum();
    }

    /** All files, sorted by name. */
    public List<ArchiveFile> files() {
        return files;
    }

    /**
     * The files of a folder in the archive and of those below it, with an ending, sorted by name.
     *
     * @param folder such as {@code data/territories}
     * @param ending such as {@code .xml}
     */
    public List<ArchiveFile> files(String folder, String ending) {
        return files.stream()
                .filter(file ->
                        file.name().startsWith(folder + "/") && file.name().endsWith(ending))
                .toList();
    }

    /**
     * The same files, of which there has to be one.
     *
     * @param format the format that needs them
     * @throws TiesException if there is none: it is something else than was looked for
     */
    public List<ArchiveFile> require(String folder, String ending, String format) {
        List<ArchiveFile> found = files(folder, ending);
        if (found.isEmpty()) {
            throw new TiesException(Problem.invalid(
                    path.toString(),
                    "This does not look like " + format + ": it has no files " + folder + "/*" + ending + ".",
                    "Name the folder that holds " + folder + "/, or its ZIP; ties import --help lists the formats."));
        }
        return found;
    }

    @Override
    public void close() {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Archive file(Path path, LongConsumer progress) throws IOException {
        Path last = path.toAbsolutePath().getFileName();
        return new Archive(
                path,
                null,
                List.of(new ArchiveFile(
                        path.toString(),
                        last.toString(),
                        Files.size(path),
                        () -> Files.newInputStream(path),
                        progress)));
    }

    private static List<ArchiveFile> folder(Path folder, LongConsumer progress) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<ArchiveFile> files = new ArrayList<>();
            for (Path path : paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.add(new ArchiveFile(
                        folder + "/" + name, name, Files.size(path), () -> Files.newInputStream(path), progress));
            }
            return sorted(files);
        }
    }

    private static Archive zip(Path path, InflationLimits limits, LongConsumer progress) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new TiesException(
                    Problem.invalid(
                            path.toString(),
                            "It is no whole ZIP: " + e.getMessage() + ".",
                            "It may have been cut off; download it again."),
                    e);
        }
        try {
            List<ZipEntry> entries = new ArrayList<>();
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entries::add);
            InflationLimits.Watch watch = limits.watch(path.toString());
            String top = top(entries);
            List<ArchiveFile> files = new ArrayList<>();
            for (ZipEntry entry : entries) {
                checkName(path, entry.getName());
                String name = entry.getName().substring(top.length());
                files.add(new ArchiveFile(
                        path + "/" + name,
                        name,
                        Math.max(0, entry.getSize()),
                        () -> watch.over(zip.getInputStream(entry), entry.getCompressedSize()),
                        progress));
            }
            return new Archive(path, zip, sorted(files));
        } catch (TiesException | IllegalArgumentException e) {
            zip.close();
            throw e;
        }
    }

    /** The folder that holds everything, with its slash; empty if there is none. */
    private static String top(List<ZipEntry> entries) {
        if (entries.isEmpty()) {
            return "";
        }
        String first = entries.get(0).getName();
        String top = first.substring(0, first.indexOf('/') + 1);
        return entries.stream().allMatch(entry -> entry.getName().startsWith(top)) ? top : "";
    }

    private static void checkName(Path path, String name) {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..");
        if (leadsOut) {
            throw new TiesException(Problem.invalid(
                    path.toString(),
                    "The ZIP holds " + Problem.quoted(name) + ", which leads out of its folder.",
                    "Do not trust it; get it from where it was published."));
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return java.util.Arrays.equals(in.readNBytes(2), ZIP_MAGIC);
        }
    }

    private static List<ArchiveFile> sorted(List<ArchiveFile> files) {
        files.sort(Comparator.comparing(ArchiveFile::name));
        return Collections.unmodifiableList(files);
    }
}
