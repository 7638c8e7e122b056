package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a report in Markdown. */
final class ReportText {

    private final Report report;
    private final List<String> lines = new ArrayList<>();

    ReportText(Report report) {
        this.report = report;
    }

    /** All of it. */
    String write(Copies copies, List<Throughput> rates, List<String> growth) throws IOException, InterruptedException {
        lines.add("# Beside others");
        lines.add("");
        lines.add("Written by `mvn package exec:exec@peers-benchmark -Dpeers.benchmark.meetings=" + report.meetings()
                + "` on " + LocalDate.now(ZoneOffset.UTC) + ": " + count(report.meetings()) + " made-up meetings, "
                + count(copies.facts()) + " facts (" + number((double) copies.facts() / report.meetings(), 1)
                + " a meeting), " + Runtime.getRuntime().availableProcessors() + " processors, JDK "
                + Runtime.version() + ".");
        lines.add("");
        lines.add("Each system answers the same questions over the same facts, in a process of its own, one after the"
                + " other: this program in process (ties) and over HTTP with no answer kept (ties-http), Fuseki with"
                + " TDB2 as it is published (fuseki-tdb2, over HTTP), RDF4J's store in memory (rdf4j-memory, in"
                + " process), and DuckDB over tables made for these facts (duckdb, in process, two threads). All rows"
                + " are read to their end. Their answers agree, by number of rows and a hash of all, in any order; of"
                + " question 06, where any rows will do, by number.");
        queries();
        ratios();
        aims();
        loads(copies);
        rates(rates);
        growth(growth);
        lines.add("");
        return String.join("\n", lines);
    }

    private void queries() {
        head("What a question costs", "Median time / work of the process, in milliseconds, of a warm run.");
        List<String> header = new ArrayList<>(List.of("question", "rows"));
        report.runs().forEach(run -> header.add(run.system().label()));
        header(header);
        for (Question question : report.asked()) {
            List<String> row = new ArrayList<>();
            row.add(question.name() + " "
                    + question.sparql().lines().findFirst().orElse("").substring(2));
            Map<String, Measured> measured = report.measured(question.name());
            row.add(count(measured.values().stream()
                    .mapToLong(one -> one.answer().rows())
                    .max()
                    .orElse(0)));
            for (SystemRun run : report.runs()) {
                Measured one = run.measured().get(question.name());
                row.add(one == null ? "–" : cost(one));
            }
            row(row);
        }
    }

    /** Time and work of a run. */
    static String cost(Measured one) {
        return one.isAnswered() ? short3(one.wallMillis()) + " / " + short3(one.cpuMillis()) : one.failure();
    }

    private void ratios() {
        String ties = PeerSystem.TIES.label();
        head(
                "Beside this program",
                "How many times the work of ties each of the others does; above 1, ties does less.");
        List<String> header = new ArrayList<>(List.of("question"));
        report.runs().stream()
                .map(run -> run.system().label())
                .filter(label -> !label.equals(ties))
                .forEach(header::add);
        header(header);
        for (String question : report.questions()) {
            Map<String, Measured> measured = report.measured(question);
            List<String> row = new ArrayList<>(List.of(question));
            for (String label : header.subList(1, header.size())) {
                row.add(times(measured.get(label), measured.get(ties)));
            }
            row(row);
        }
    }

    private static String times(Measured theirs, Measured ours) {
        if (theirs == null || ours == null) {
            return "–";
        }
        String more = theirs.isMore() ? "> " : ours.isMore() ? "< " : "";
        return more + short3(theirs.cpuMillis() / ours.cpuMillis());
    }

    private void aims() {
        if (Aims.lines(report).isEmpty()) {
            return;
        }
        head("Aims", "Work of the process, of ties. " + Aims.summary());
        header(List.of("question", "fuseki-tdb2", "rdf4j-memory", "duckdb"));
        lines.addAll(Aims.lines(report));
    }

    private void loads(Copies copies) throws IOException, InterruptedException {
        head(
                "Loading and room",
                "Facts a second, by the clock and by the work of the process; bytes a fact on disk, and of heap after it was"
                        + " cleared up, after all questions.");
        header(List.of(
                "system", "how", "seconds / work", "facts/s / of work", "on disk", "heap", "heap MB", "process MB"));
        for (SystemRun run : report.runs()) {
            Opening opening = run.opening();
            switch (run.system()) {
                case TIES -> {
                    load(
                            run,
                            "ties load: checked, logged",
                            copies.seconds("store"),
                            copies.work("store"),
                            "store/data",
                            copies);
                    load(run, "opened: all", opening.seconds(), opening.work(), "", copies);
                    load(run, "opened: read into memory", opening.reading(), 0, "", copies);
                }
                case TIES_HTTP -> load(run, "the same store", 0, 0, "", copies);
                case FUSEKI ->
                    load(
                            run,
                            "tdb2.tdbloader --loader=phased",
                            copies.seconds("tdb2"),
                            copies.work("tdb2"),
                            "tdb2",
                            copies);
                case RDF4J -> load(run, "N-Triples into memory", opening.seconds(), opening.work(), "", copies);
                case DUCKDB -> load(run, "CSV", copies.seconds("duckdb"), copies.work("duckdb"), "duckdb", copies);
            }
        }
    }

    private void load(SystemRun run, String how, double seconds, double work, String files, Copies copies)
            throws IOException, InterruptedException {
        double facts = copies.facts();
        row(List.of(
                run.system().label(),
                how,
                orNone(seconds, seconds, 1) + " / " + orNone(work, work, 1),
                orNone(seconds, facts / seconds, 0) + " / " + orNone(work, facts / work, 0),
                files.isEmpty() ? "–" : number(copies.bytes(files) / facts, 0),
                number(run.footprint().heap() / facts, 0),
                number(run.footprint().heap() / 1e6, 0),
                number(run.footprint().resident() / 1e6, 0)));
    }

    private static String orNone(double known, double value, int digits) {
        return known == 0 ? "–" : number(value, digits);
    }

    private void rates(List<Throughput> rates) {
        if (rates.isEmpty()) {
            return;
        }
        head(
                "Requests a second",
                "To `ties serve`, over " + Throughput.CONNECTIONS
                        + " connections that stay open, each request as if of another client; the process that asks"
                        + " shares the processors.");
        header(List.of("request", "requests/s", "median ms", "p99 ms", "work of the server, ms", "other statuses"));
        for (Throughput rate : rates) {
            row(List.of(
                    rate.what(),
                    number(rate.rate(), 0),
                    short3(rate.median()),
                    short3(rate.p99()),
                    short3(rate.cpuMillis()),
                    count(rate.unexpected())));
        }
    }

    private void growth(List<String> growth) {
        if (!growth.isEmpty()) {
            head("More meetings", "What a larger graph costs ties, beside how many more rows its answers have.");
            lines.addAll(growth);
        }
    }

    private void head(String title, String text) {
        lines.addAll(List.of("", "## " + title, "", text, ""));
    }

    private void header(List<String> names) {
        row(names);
        lines.add("|" + "---|".repeat(names.size()));
    }

    private void row(List<String> values) {
        lines.add("| " + String.join(" | ", values) + " |");
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    /** Three digits that count, or all before the point. */
    static String short3(double value) {
        return number(value, value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3);
    }
}
