package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What questions about one thing, or about the newest, cost this program when the graph grows. */
final class Growth {

    private static final Set<String> QUESTIONS = Set.of("01", "02", "07", "09", "10");

    private Growth() {}

    /** The lines of a table. */
    static List<String> table(int meetings, Copies copies, int more, Copies moreCopies, Programs programs)
            throws IOException, InterruptedException, Peer.Failure {
        List<Question> questions = Question.read(QUESTIONS);
        SystemRun small = SystemRun.of(PeerSystem.TIES, questions, copies, programs);
        SystemRun large = SystemRun.of(PeerSystem.TIES, questions, moreCopies, programs);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "| question | rows, %,d meetings | rows, %,d | times | ms of work, %,d meetings | ms, %,d | times |",
                meetings,
                more,
                meetings,
                more));
        lines.add("|" + "---|".repeat(7));
        for (Question question : questions) {
            Measured before = small.measured().get(question.name());
            Measured after = large.measured().get(question.name());
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.1f | %s | %s | %.1f |",
                    question.name(),
                    before.answer().rows(),
                    after.answer().rows(),
                    (double) after.answer().rows() / before.answer().rows(),
                    ReportText.short3(before.cpuMillis()),
                    ReportText.short3(after.cpuMillis()),
                    after.cpuMillis() / before.cpuMillis()));
        }
        return lines;
    }
}
