package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes have worked that this one started and that have ended; where the machine does not tell, nothing. */
final class ChildrensWork {

    private static final Path STATUS = Path.of("/proc/self/stat");

    /** As every Linux has it for programs. */
    private static final double TICKS_A_SECOND = 100;

    /** After the name, which may have blanks in it: the times of ended children are fields 16 and 17 of all (proc(5)). */
    private static final int USER = 13;

    private ChildrensWork() {}

    static double seconds() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        String status = Files.readString(STATUS);
        String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) / TICKS_A_SECOND;
    }
}
