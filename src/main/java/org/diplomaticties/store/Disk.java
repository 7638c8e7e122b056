package org.diplomaticties.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What it takes for names of files to outlive a power cut. */
final class Disk {

    private Disk() {}

    /** Forces what a file holds to disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Forces the names in the folder of a file to disk, where the system lets us. */
    static void forceFolderOf(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            return; // Windows opens no folders; it keeps names by itself
        }
    }
}
