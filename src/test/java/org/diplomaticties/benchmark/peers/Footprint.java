package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process holds.
 *
 * @param heap bytes that are used of the heap of Java after it was cleared up
 * @param resident bytes of memory that the process has, with what is not Java's; 0 where the machine does not tell
 */
record Footprint(long heap, long resident) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    static Footprint of(Process process) throws IOException {
        jcmd(process.pid(), "GC.run");
        Matcher heap = USED.matcher(jcmd(process.pid(), "GC.heap_info"));
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        Matcher resident = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
        return new Footprint(kilobytes(heap), kilobytes(resident));
    }

    private static long kilobytes(Matcher matcher) {
        return matcher.find() ? 1024 * Long.parseLong(matcher.group(1)) : 0;
    }

    private static String jcmd(long pid, String command) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
