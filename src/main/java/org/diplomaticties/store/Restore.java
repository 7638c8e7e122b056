package org.diplomaticties.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.FileLog;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Makes a store from a backup. All of it is made and checked in a folder beside the store's; only then does that folder
 * take the store's name.
 */
public final class Restore {

    private static final int LARGEST_MANIFEST = 1 << 16;

    private final Path archive;
    private final Ontology ontology;

    /** A restoring of an archive. */
    public Restore(Path archive, Ontology ontology) {
        this.archive = archive;
        this.ontology = ontology;
    }

    /**
     * Makes a store where there is none.
     *
     * @throws TiesException if there is something, or the archive is not what it should be; then nothing was altered
     */
    public StoreState into(Path target) {
        try {
            Path place = place(target);
            if (Files.isDirectory(place) && !isEmpty(place)) {
                throw new TiesException(Problem.invalid(
                        target.toString(),
                        "The folder is not empty.",
                        "Name another one, or move what is there aside with --replace."));
            }
            StoreState state = prepare(place);
            Files.deleteIfExists(place);
            Files.move(StoreFolder.prepared(place), place, StandardCopyOption.ATOMIC_MOVE);
            Disk.forceFolderOf(place);
            return state;
        } catch (IOException e) {
            throw unavailable(target, e);
        }
    }

    /**
     * Makes a store in the place of another, which is kept under another name.
     *
     * @throws TiesException if there is none, a process has it open, or the archive is not what it should be; then
     *     nothing was altered
     */
    public Replaced inPlaceOf(Path target) {
        try (StoreFolder old = StoreFolder.openExisting(target)) {
            Path place = place(target);
            StoreState state = prepare(place);
            Path aside = aside(place, FileLog.newestRight(old.log()));
            Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
            try {
                Files.move(StoreFolder.prepared(place), place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
                throw e;
            }
            Disk.forceFolderOf(place);
            return new Replaced(state, aside);
        } catch (IOException e) {
            throw unavailable(target, e);
        }
    }

    /**
     * What came in the place of a store.
     *
     * @param state the new store
     * @param old where the old one is now
     */
    public record Replaced(StoreState state, Path old) {}

    /** Makes and checks the store; when this returns, it lies whole in {@link StoreFolder#prepared}. */
    private StoreState prepare(Path place) throws IOException {
        try (ZipFile zip = zip()) {
            Manifest manifest = manifest(zip);
            StoreFolder folder = StoreFolder.open(StoreFolder.prepared(place));
            try {
                folder.clear(); // what a restoring that was cut short left
                copyLog(zip, manifest, folder.log());
                check(folder, manifest);
                StoreFolder.markWhole(StoreFolder.prepared(place));
            } catch (IOException | RuntimeException e) {
                folder.remove();
                throw e;
            }
            return manifest.state();
        }
    }

    private ZipFile zip() throws IOException {
        if (!Files.isRegularFile(archive)) {
            throw new TiesException(
                    Problem.unknown(archive.toString(), "There is no such file.", "Give a file of \"ties backup\"."));
        }
        try {
            return new ZipFile(archive.toFile());
        } catch (IOException e) {
            throw refused("it is no whole ZIP archive (" + e.getMessage() + ")");
        }
    }

    private Manifest manifest(ZipFile zip) {
        List<String> names = zip.stream().map(ZipEntry::getName).toList();
        if (!names.equals(List.of(Manifest.NAME, Manifest.LOG))) {
            throw refused("it should hold " + Manifest.NAME + " and " + Manifest.LOG + " and nothing else");
        }
        Optional<Manifest> manifest;
        try (InputStream in = zip.getInputStream(zip.getEntry(Manifest.NAME))) {
            manifest = Manifest.parse(in.readNBytes(LARGEST_MANIFEST));
        } catch (IOException e) {
            throw refused("its " + Manifest.NAME + " is damaged (" + e.getMessage() + ")");
        }
        if (manifest.isEmpty()) {
            throw refused("its " + Manifest.NAME + " does not say what it holds");
        }
        if (manifest.get().format() > Manifest.FORMAT) {
            throw new TiesException(Problem.invalid(
                    archive.toString(),
                    "The backup has format " + manifest.get().format() + "; this program knows formats up to "
                            + Manifest.FORMAT + ".",
                    "Use the newer program that made it."));
        }
        return manifest.get();
    }

    private void copyLog(ZipFile zip, Manifest manifest, Path log) throws IOException {
        long room = Files.getFileStore(log.getParent()).getUsableSpace();
        if (manifest.logLength() > room) {
            throw new TiesException(Problem.unavailable(
                    log.getParent().toString(),
                    "The log of the backup has " + manifest.logLength() + " bytes; the disk has " + room + " left.",
                    "Make room on the disk."));
        }
        try (FileChannel out = FileChannel.open(log, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long length = copy(zip, manifest.logLength(), out);
            if (length != manifest.logLength()) {
                throw refused("its log is not as long as its " + Manifest.NAME + " says");
            }
            out.force(true);
        }
    }

    /** Copies the log, but no more than one byte beyond what it should have. */
    private long copy(ZipFile zip, long length, FileChannel log) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long written = 0;
        try (InputStream in = zip.getInputStream(zip.getEntry(Manifest.LOG))) {
            while (written <= length) {
                int read = read(in, buffer, (int) Math.min(buffer.length, length + 1 - written));
                if (read <= 0) {
                    break;
                }
                Channels.newOutputStream(log).write(buffer, 0, read);
                written += read;
            }
        }
        return written;
    }

    private int read(InputStream in, byte[] buffer, int most) {
        try {
            return in.read(buffer, 0, most);
        } catch (IOException e) {
            throw refused("its log is damaged (" + e.getMessage() + ")");
        }
    }

    /** Makes the data from the log, reads it, and compares all with the manifest. */
    private void check(StoreFolder folder, Manifest manifest) {
        List<Problem> damage = FileLog.verify(folder.log());
        if (!damage.isEmpty()) {
            throw refused("its log is damaged: " + damage.get(0).what());
        }
        try (DiskStore store = DiskStore.in(folder, ontology, Clock.systemUTC())) {
            StoreCheck check = store.check();
            if (!check.problems().isEmpty()) {
                throw new TiesException(check.problems());
            }
            if (!check.state().equals(manifest.state())) {
                throw refused("its " + Manifest.NAME + " says " + manifest.state() + ", but its log leads to "
                        + check.state());
            }
        }
    }

    /** The folder by its own name and not by that of a link to it, in a place where it can be renamed. */
    private static Path place(Path target) throws IOException {
        Path place = Files.exists(target)
                ? target.toRealPath()
                : target.toAbsolutePath().normalize();
        Path parent = place.getParent();
        if (parent == null || (Files.exists(place) && !Files.isDirectory(place))) {
            throw new TiesException(
                    Problem.invalid(target.toString(), "This is no folder that can be replaced.", "Name another one."));
        }
        Files.createDirectories(parent);
        if (Files.exists(place) && !Files.getFileStore(place).equals(Files.getFileStore(parent))) {
            throw new TiesException(Problem.invalid(
                    target.toString(),
                    "The folder is where a disk is mounted, so it cannot be replaced at one stroke.",
                    "Keep the store in a folder within it."));
        }
        return place;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static Path aside(Path place, Optional<Commit> newest) {
        String name = place.getFileName() + ".before-"
                + newest.map(commit -> commit.version().toString()).orElse("none");
        Path aside = place.resolveSibling(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = place.resolveSibling(name + "." + i);
        }
        return aside;
    }

    private TiesException refused(String why) {
        return new TiesException(Problem.invalid(
                archive.toString(),
                "This is no backup that can be restored: " + why + ".",
                "Take another backup; nothing was altered."));
    }

    private static TiesException unavailable(Path target, IOException e) {
        return new TiesException(
                Problem.unavailable(
                        target.toString(),
                        "The store cannot be put there (" + e + ").",
                        "Check that you may write to the folder above it, and that the disk has room."),
                e);
    }
}
