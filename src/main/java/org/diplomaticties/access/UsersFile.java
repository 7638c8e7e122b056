package org.diplomaticties.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.TiesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A users file that is read again once it has changed: who is taken out of it is out at once. While it cannot be read, or a
 * line of it is none, those who stood in it before may come in.
 */
public final class UsersFile implements Supplier<Users> {

    private static final Logger LOG = LoggerFactory.getLogger(UsersFile.class);
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path file;
    private List<Object> stamp;
    private Users users;

    /**
     * Reads a users file for the first time.
     *
     * @throws TiesException if it cannot be read, or a line of it is none
     */
    public UsersFile(Path file) {
        this.file = file;
        this.stamp = stamp();
        this.users = Users.read(TextFile.read(file));
    }

    @Override
    public synchronized Users get() {
        List<Object> now = stamp();
        if (!now.equals(stamp)) {
            stamp = now; // taken before reading: a change meanwhile gives another one
            try {
                users = Users.read(TextFile.read(file));
                LOG.info("{} has changed, and was read again.", file);
            } catch (TiesException e) {
                LOG.warn(
                        "{} has changed, and cannot be used; the users before are still known. {}",
                        file,
                        e.getMessage());
            }
        }
        return users;
    }

    /** Whether others than its owner may read or write it, though the hashes in it are there to be guessed at. */
    public boolean isOpenToOthers() {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
        } catch (IOException e) {
            return false;
        }
    }

    /** What differs once it has been written. */
    private List<Object> stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            return List.of();
        }
    }
}
