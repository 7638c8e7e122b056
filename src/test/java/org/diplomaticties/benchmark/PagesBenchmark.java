package org.diplomaticties.benchmark;

import com.github.freva.asciitable.AsciiTable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.sparql.exec.QueryExec;
import org.diplomaticties.ChildJava;
import org.diplomaticties.TestData;
import org.diplomaticties.browser.Browser;
import org.diplomaticties.browser.Chromium;
import org.diplomaticties.browser.Traffic;
import org.diplomaticties.cli.Main;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.server.ServerConfig;
import org.diplomaticties.server.TiesServer;
import org.diplomaticties.store.DiskStore;

/**
 * Opens pages over a store with many meetings in a browser, and prints what each weighs and how long it takes, beside what
 * it may: the time of the server alone, the first paint, the whole page. Argument: the number of meetings. The pages are
 * those of {@code benchmark/pages.csv}, where {@code {often}} stands for the official whose meetings are nearest to 500.
 */
public final class PagesBenchmark {

    private static final Path RESOURCES = Path.of("src/test/resources/org/diplomaticties/benchmark");
    private static final int WARM_UPS = 10;
    private static final int RUNS = 31;
    private static final long MOST_PAINT = 1000;
    private static final String[] HEADER = {
        "page",
        "status",
        "server ms",
        "at most",
        "first paint ms",
        "loaded ms",
        "html kB",
        "script kB",
        "at most",
        "css kB"
    };

    private static final String PAINT = """
            const paint = performance.getEntriesByName('first-contentful-paint')[0];
            return paint ? paint.startTime : 0""";

    private static final String LOADED = "return performance.getEntriesByType('navigation')[0].loadEventStart";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Browser browser;
    private final String home;
    private boolean withinAll = true;

    private PagesBenchmark(Browser browser, String home) {
        this.browser = browser;
        this.home = home;
    }

    public static void main(String[] args) throws Exception {
        int meetings = Integer.parseInt(args[0]);
        boolean within;
        try (DiskStore store = DiskStore.open(loaded(meetings), Ontology.bundled(), Clock.systemUTC());
                TiesServer server = TiesServer.start(new ServerConfig("127.0.0.1", 0), store, TestData.questions());
                Browser browser = Chromium.start()) {
            System.out.printf(
                    "%,d meetings, %d processors, JDK %s%n",
                    meetings, Runtime.getRuntime().availableProcessors(), Runtime.version());
            within = new PagesBenchmark(browser, server.url()).run(often(store));
        }
        System.exit(within ? 0 : 1);
    }

    /** A store in {@code target} that holds the meetings; one of an earlier run is used again. */
    private static Path loaded(int meetings) throws Exception {
        Path folder = Path.of("target", "pages-benchmark", Integer.toString(meetings));
        Path done = folder.resolve("done");
        if (!Files.exists(done)) {
            new MeetingsGraph(meetings).write(folder.resolve("data"));
            int exit = ChildJava.run(
                            List.of(),
                            Main.class.getName(),
                            "load",
                            "--store",
                            folder.resolve("store").toString(),
                            folder.resolve("data").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        "ties load ended with " + exit + ". Remove " + folder + " and try again.");
            }
            Files.createFile(done);
        }
        return folder.resolve("store");
    }

    private static String often(DiskStore store) throws Exception {
        String query = Files.readString(RESOURCES.resolve("official-of-500-meetings.rq"), StandardCharsets.UTF_8);
        return store.dataset().calculateRead(() -> {
            try (QueryExec run = QueryExec.dataset(store.dataset()).query(query).build()) {
                String iri = run.select().next().get("official").getURI();
                return iri.substring(iri.indexOf("/id/") + "/id/".length());
            }
        });
    }

    private boolean run(String often) throws Exception {
        List<String[]> rows = new ArrayList<>();
        List<String> pages = Files.readAllLines(RESOURCES.resolve("pages.csv"), StandardCharsets.UTF_8);
        for (String line : pages.subList(1, pages.size())) {
            String[] page = line.replace("{often}", often).split(",");
            rows.add(row(page[0], page[1], Integer.parseInt(page[2]), Integer.parseInt(page[3])));
        }
        System.out.println(AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, HEADER, null, rows.toArray(String[][]::new)));
        System.out.println(withinAll ? "Each is within its bounds." : "What is marked with ! is beyond its bounds.");
        return withinAll;
    }

    private String[] row(String name, String path, int mostMillis, int mostKilobytes) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(home + path))
                .header("Accept", "text/html")
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        Timing.Task ask = () -> http.send(request, HttpResponse.BodyHandlers.ofString());
        Timing.of(WARM_UPS, ask);
        double server = Timing.of(RUNS, ask).median();
        browser.reset();
        browser.open(home + path); // the second time counts: compiled templates, read files
        browser.reset();
        browser.open(home + path);
        browser.waitFor("performance.getEntriesByType('navigation')[0].loadEventStart > 0");
        browser.waitFor("performance.getEntriesByName('first-contentful-paint').length > 0");
        double paint = ((Number) browser.script(PAINT)).doubleValue();
        double loaded = ((Number) browser.script(LOADED)).doubleValue();
        Traffic traffic = browser.traffic();
        double script = traffic.bytes("Script") / 1000.0;
        return new String[] {
            name,
            within(status, 200, 0),
            within(server, mostMillis, 1),
            Integer.toString(mostMillis),
            within(paint, MOST_PAINT, 0),
            number(loaded, 0),
            number(traffic.bytes("Document") / 1000.0, 1),
            within(script, mostKilobytes, 1),
            Integer.toString(mostKilobytes),
            number(traffic.bytes("Stylesheet") / 1000.0, 1)
        };
    }

    private String within(double value, double most, int digits) {
        withinAll &= value <= most;
        return number(value, digits) + (value <= most ? "" : " !");
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
