package org.diplomaticties.benchmark.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was measured of all systems, and whether they agree. */
record Report(int meetings, List<Question> asked, List<SystemRun> runs) {

    /** The names of the questions. */
    List<String> questions() {
        return asked.stream().map(Question::name).toList();
    }

    /** The work of each system for a question, by the system's name; for one that was stopped, what it had worked by then. */
    Map<String, Double> cpuMillis(String question) {
        Map<String, Double> millis = new LinkedHashMap<>();
        measured(question).forEach((system, one) -> millis.put(system, one.cpuMillis()));
        return millis;
    }

    /** What each system answered or was stopped at, by the system's name; those that failed otherwise are not there. */
    Map<String, Measured> measured(String question) {
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (SystemRun run : runs) {
            Measured one = run.measured().get(question);
            if (one != null && (one.isAnswered() || one.isMore())) {
                measured.put(run.system().label(), one);
            }
        }
        return measured;
    }

    /** In what the systems differ, or which failed otherwise than by taking long; a sentence each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Question question : asked) {
            SystemRun first = null;
            for (SystemRun run : runs) {
                Measured one = run.measured().get(question.name());
                if (one == null || one.isMore()) {
                    continue;
                }
                if (!one.isAnswered()) {
                    problems.add(question.name() + ": " + run.system().label() + " failed: " + one.failure());
                } else if (first == null) {
                    first = run;
                } else {
                    Answer expected = first.measured().get(question.name()).answer();
                    if (!question.agree(expected, one.answer())) {
                        problems.add(question.name() + ": " + first.system().label() + " answers " + expected + ", "
                                + run.system().label() + " " + one.answer());
                    }
                }
            }
        }
        return problems;
    }

    /** The figures for programs. */
    String json(List<Throughput> rates) throws IOException {
        List<Map<String, Object>> queries = new ArrayList<>();
        for (String question : questions()) {
            Map<String, Double> cpu = new LinkedHashMap<>();
            Map<String, Double> wall = new LinkedHashMap<>();
            Set<String> more = new TreeSet<>();
            long rows = 0;
            for (Map.Entry<String, Measured> one : measured(question).entrySet()) {
                cpu.put(one.getKey(), rounded(one.getValue().cpuMillis()));
                wall.put(one.getKey(), rounded(one.getValue().wallMillis()));
                rows = Math.max(rows, one.getValue().answer().rows());
                if (one.getValue().isMore()) {
                    more.add(one.getKey());
                }
            }
            Map<String, Object> query = new LinkedHashMap<>();
            query.put("name", question);
            query.put("rows", rows);
            query.put("cpuMs", cpu);
            query.put("wallMs", wall);
            query.put("stopped", more);
            queries.add(query);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("meetings", meetings);
        all.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("jdk", Runtime.version().toString());
        all.put("queries", queries);
        Map<String, Long> requests = new LinkedHashMap<>();
        rates.forEach(rate -> requests.put(rate.what(), Math.round(rate.rate())));
        all.put("requestsPerSecond", requests);
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all) + "\n";
    }

    private static double rounded(double millis) {
        return Math.round(millis * 1000) / 1000.0;
    }
}
