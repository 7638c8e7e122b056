package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks this program and others the same questions over the same made-up meetings, prints what each costs, and ends with 1 if
 * any two answers differ. What all were asked is written into {@code docs}, what some were asked beside the data, which stays in
 * {@code target} for the next time. Arguments: the number of meetings; systems and questions with commas between, or
 * {@code all}; a larger number of meetings to ask this program alone some of them, or 0; the Maven command; heap for each process.
 */
final class PeersBenchmark {

    private final int meetings;
    private final Set<PeerSystem> systems;
    private final List<Question> questions;
    private final boolean whole;
    private final int more;
    private final Programs programs;
    private final Copies copies;

    private PeersBenchmark(String[] args) throws IOException {
        this.meetings = Integer.parseInt(args[0]);
        Set<String> labels = names(args[1]);
        Set<String> names = names(args[2]);
        this.systems = PeerSystem.named(labels);
        this.questions = Question.read(names);
        this.whole = labels.isEmpty() && names.isEmpty();
        this.more = Integer.parseInt(args[3]);
        Path folder = folder(meetings);
        this.programs = new Programs(args[4], args[5], Files.createDirectories(folder));
        this.copies = new Copies(folder, meetings, programs);
    }

    public static void main(String[] args) throws Exception {
        System.exit(new PeersBenchmark(args).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        List<SystemRun> runs = new ArrayList<>();
        for (PeerSystem system : systems) {
            runs.add(SystemRun.of(system, questions, copies, programs));
        }
        Report report = new Report(meetings, questions, runs);
        List<Throughput> rates = whole || systems.equals(Set.of(PeerSystem.TIES_HTTP))
                ? Throughput.of(copies, programs, PeersGraph.officials(meetings))
                : List.of();
        List<String> growth = more == 0
                ? List.of()
                : Growth.table(meetings, copies, more, new Copies(folder(more), more, programs), programs);
        String text = new ReportText(report).write(copies, rates, growth);
        System.out.println(text);
        List<String> problems = report.problems();
        problems.forEach(System.out::println);
        Path folder = whole && problems.isEmpty() ? Path.of("docs") : programs.folder();
        Files.writeString(folder.resolve("benchmark.md"), text);
        Files.writeString(folder.resolve("benchmark.json"), report.json(rates));
        System.out.println("Written: " + folder.resolve("benchmark.md") + " and benchmark.json beside it.");
        return problems.isEmpty();
    }

    private static Path folder(int meetings) {
        return Path.of("target", "peers-benchmark-" + meetings);
    }

    private static Set<String> names(String list) {
        return list.equals("all") ? Set.of() : new TreeSet<>(List.of(list.split(",")));
    }
}
