package org.diplomaticties.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.NanoTime;

/** What can be measured of the server, in the text form of Prometheus. Nothing of it is worked out when it is asked for. */
public final class Meters implements RequestLog, AutoCloseable {

    /** Media type of {@link #text()}. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** Attribute of a request that was refused before anything was done for it. */
    static final String REFUSED = Meters.class.getName() + ".refused";

    private static final String LANE = "lane";
    private static final Duration[] STEPS = Arrays.stream(
                    new long[] {5, 20, 50, 150, 500, 2_000, 10_000, 30_000, 120_000})
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** Measures the process, and those whose turn it is. */
    public Meters(Turns turns) {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        for (Lane lane : turns.working().keySet()) {
            Gauge.builder("ties.requests.working", () -> turns.working().get(lane))
                    .description("Requests that are worked for")
                    .tag(LANE, name(lane))
                    .register(registry);
            Gauge.builder("ties.requests.waiting", () -> turns.waiting().get(lane))
                    .description("Requests that wait for their turn")
                    .tag(LANE, name(lane))
                    .register(registry);
        }
    }

    /** Measures the connections of a server. */
    void watch(Server server) {
        gauge(
                "ties.connections",
                "Open connections",
                () -> Arrays.stream(server.getConnectors())
                        .map(Connector::getConnectedEndPoints)
                        .mapToInt(java.util.Collection::size)
                        .sum());
    }

    /** Measures one thing more; it must be at hand. */
    public void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** Measures one thing more of something that is there as long as the server; it only grows, and must be at hand. */
    public <T> void counter(String name, String description, T of, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name, of, value).description(description).register(registry);
    }

    @Override
    public void log(Request request, Response response) {
        String lane = request.getAttribute(Lane.ATTRIBUTE) instanceof Lane known ? name(known) : "none";
        int status = response.getStatus();
        Timer.builder("ties.requests")
                .description("Requests by lane and status, from their coming to the last byte")
                .tag(LANE, lane)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(Duration.ofNanos(NanoTime.since(request.getHeadersNanoTime())));
        if (request.getAttribute(REFUSED) != null) {
            count("ties.requests.refused", "Requests for which there was no room (503) or no allowance (429)", lane);
        } else if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            count("ties.requests.stopped", "Requests that took more time or memory than they may", lane);
        }
    }

    private void count(String name, String description, String lane) {
        Counter.builder(name)
                .description(description)
                .tag(LANE, lane)
                .register(registry)
                .increment();
    }

    /** All of it now. */
    public String text() {
        return registry.scrape();
    }

    private static String name(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
