package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.diplomaticties.access.ClientAddress;
import org.diplomaticties.access.UsersFile;
import org.diplomaticties.edge.EdgeConfig;
import org.diplomaticties.edge.Tls;
import org.diplomaticties.edge.TrustedProxies;
import org.diplomaticties.engine.OtherServers;
import org.diplomaticties.server.ServerConfig;
import org.diplomaticties.server.TiesServer;
import org.diplomaticties.store.DiskStore;
import org.diplomaticties.store.QueryEngine;
import org.diplomaticties.store.Store;
import org.diplomaticties.validate.Texts;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ties serve}. */
@Command(
        name = "serve",
        description = "Answer SPARQL and saved queries over HTTP, until stopped with Ctrl-C.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ties serve",
            "  ties serve --port 8080 --data my-sources",
            "  ties serve --store my-store --users my-users",
            "  ties serve --host 0.0.0.0 --port 443 --tls-cert chain.pem --tls-key key.pem"
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Workspace workspace;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on; only this machine can reach the default.")
    private String host = ServerConfig.DEFAULT_HOST;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 for any free one.")
    private int port = ServerConfig.DEFAULT_PORT;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where clients find the server, such as https://example.org/ties where another one passes"
                    + " requests on from there; without it, where each client says that it found it.")
    private String publicUrl = "";

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description =
                    "Users who may change the store over HTTP, a line for each as \"ties user\" prints it; without"
                            + " it, nobody may.")
    private Path users;

    @Option(
            names = "--tiles",
            paramLabel = "URL",
            description =
                    "Where browsers get the ground of maps, such as https://tiles.example.org/{z}/{x}/{y}.png; without"
                            + " it, maps have none and no other server is asked.")
    private String tiles = "";

    @Option(
            names = "--allow-service",
            paramLabel = "URL",
            split = ",",
            description =
                    "SPARQL endpoints that queries may ask with SERVICE, with commas between; one that ends with a"
                            + " slash stands for all below it. Without it, no query reaches another server.")
    private List<String> services = List.of();

    @ArgGroup(exclusive = false, validate = true)
    private TlsOptions tls;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "File for a line for each request: method, path, status, client and more, but no value of a"
                    + " query; without it, requests leave no trace.")
    private String accessLog = "";

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description =
                    "Address (192.0.2.1) or network (10.0.0.0/8) of servers that pass requests on here, with commas"
                            + " between: they alone are believed when they say for whom, in Forwarded or"
                            + " X-Forwarded-For, -Proto and -Host. Without it, clients are told apart by who connects.")
    private List<String> proxies = List.of();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "What answers queries: columns holds the newest version in memory, in about 120 bytes a triple;"
                            + " arq reads it where it lies, more slowly. A graph that does not fit into the heap is left to arq.")
    private QueryEngine engine = QueryEngine.COLUMNS;

    @Mixin
    private TextsOption texts;

    @Mixin
    private BudgetOptions budgets;

    /** What it takes to encrypt: both, or neither. */
    private static final class TlsOptions {

        @Option(
                names = "--tls-cert",
                paramLabel = "FILE",
                required = true,
                description = "Certificate of the server in PEM, with its chain: the server speaks HTTPS alone.")
        private Path certificate;

        @Option(
                names = "--tls-key",
                paramLabel = "FILE",
                required = true,
                description = "Its private key in PEM (PKCS#8, not encrypted).")
        private Path key;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "--port: " + port + " is no port. Give a number from 0 to 65535.");
        }
        UsersFile known = users == null ? null : new UsersFile(users);
        Store store = workspace.served(engine);
        TiesServer server = start(store, known);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            store.close();
                        },
                        "stop"));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Diplomatic Ties listens on " + server.url() + " (Ctrl-C stops it). Try:");
        out.println(
                "  curl '" + server.url() + "/api/queries/who-met-whom?official=official/dmitry-krutoi&format=csv'");
        out.flush();
        server.prepare();
        server.join();
        return ExitCode.OK.code();
    }

    private EdgeConfig edge() {
        Tls used = tls == null ? Tls.NONE : Tls.read(tls.certificate, tls.key);
        return new EdgeConfig(used, accessLog, EdgeConfig.PATIENCE_S, TrustedProxies.parse(proxies));
    }

    private TiesServer start(Store store, UsersFile known) {
        ServerConfig config = new ServerConfig(
                host,
                port,
                publicUrl,
                Texts.of(texts.read()),
                tiles,
                edge(),
                OtherServers.of(services),
                budgets.budgets(),
                budgets.slow());
        if (known == null) {
            return TiesServer.start(config, store, workspace.questions());
        }
        if (store instanceof DiskStore disk) {
            warn(known);
            return TiesServer.start(config, disk, workspace.questions(), known);
        }
        throw new picocli.CommandLine.ParameterException(
                spec.commandLine(), "--users: There is nothing that they could change. Give --store DIR, too.");
    }

    /** Tells what an operator may not have meant. */
    private void warn(UsersFile known) {
        PrintWriter err = spec.commandLine().getErr();
        if (known.isOpenToOthers()) {
            err.println(users + ": Others than its owner may read or write it, and guess at the passwords."
                    + " Take that from them: chmod 600 " + users);
        }
        boolean local = host.equalsIgnoreCase("localhost") || new ClientAddress(host).isLoopback();
        if (!local && tls == null) {
            err.println("--host " + host + ": Logins from other machines are taken over https only. Give --tls-cert and"
                    + " --tls-key, or put a server that speaks TLS before this one.");
        }
        err.flush();
    }
}
