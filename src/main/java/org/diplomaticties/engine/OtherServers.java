package org.diplomaticties.engine;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutorHttp;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * The servers that queries may ask with SERVICE (SPARQL 1.1 Federated Query): those that the operator has named, and none
 * else. They are asked without following where they send one, for a bounded time, and for answers of a bounded size.
 */
public final class OtherServers {

    /** Nobody may be asked. */
    public static final OtherServers NONE = new OtherServers(List.of());

    private static final String SERVICE = "SERVICE";
    private static final ServiceExecutor HTTP = new ServiceExecutorHttp();
    private static final int MOST = 100;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<String> allowed;
    private final BoundedClient client = new BoundedClient(this::allows);

    private OtherServers(List<String> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /**
     * Servers by their addresses. One that ends with a slash stands for all addresses below it, any other for itself.
     *
     * @throws TiesException with each that is no address of http or https with a path
     */
    public static OtherServers of(List<String> addresses) {
        List<Problem> problems = addresses.stream()
                .filter(address -> !isAddress(address))
                .map(address -> Problem.invalid(
                        "--allow-service",
                        Problem.quoted(address) + " is no address of a server with its path.",
                        "Write it as queries will, such as https://query.example.org/sparql."))
                .toList();
        if (!problems.isEmpty()) {
            throw new TiesException(problems);
        }
        return new OtherServers(addresses);
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return SCHEMES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawPath().startsWith("/")
                    && isPlain(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether it is read in one way only: nothing encoded, no way up, no question. */
    private static boolean isPlain(String address) {
        return !address.contains("..") && address.chars().noneMatch(c -> "%\\?#@".indexOf(c) >= 0);
    }

    /** Whether any may be asked. */
    boolean any() {
        return !allowed.isEmpty();
    }

    /** Whether this one may be asked. */
    boolean allows(String address) {
        return allowed.stream()
                .anyMatch(one ->
                        address.equals(one) || (one.endsWith("/") && address.startsWith(one) && isPlain(address)));
    }

    /** Has one query ask them when it is carried out. */
    void allowIn(QueryExecBuilder query) {
        if (!any()) {
            return;
        }
        ServiceExecutorRegistry executors = new ServiceExecutorRegistry();
        executors.add(new Asking());
        query.set(ARQConstants.registryServiceExecutors, executors)
                .set(ARQ.httpServiceAllowed, true)
                .set(ARQ.httpQueryClient, client)
                .set(ARQ.httpQueryTimeout, BoundedClient.PATIENCE.toMillis());
    }

    /** Asks for one query, which may be once for each of its rows. */
    private static final class Asking implements ServiceExecutor {

        private final AtomicInteger times = new AtomicInteger();

        @Override
        public QueryIterator createExecution(
                OpService service, OpService original, Binding row, ExecutionContext context) {
            Guard.current().check();
            if (times.incrementAndGet() > MOST) {
                throw new TiesException(Problem.invalid(
                        SERVICE,
                        "It asks other servers more than " + MOST + " times.",
                        "Ask them first, in a subquery, and join what they answer."));
            }
            try {
                return HTTP.createExecution(service, original, row, context);
            } catch (JenaException e) {
                throw new TiesException(
                        Problem.unavailable(
                                SERVICE,
                                "The other server does not answer as it should.",
                                "Try again later, or write SERVICE SILENT to go on without it."),
                        e);
            }
        }
    }

    @Override
    public String toString() {
        return String.join(", ", allowed);
    }
}
