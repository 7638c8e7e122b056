package org.diplomaticties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.diplomaticties.TestData;
import org.diplomaticties.access.Users;
import org.diplomaticties.access.UsersFile;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.server.ServerConfig;
import org.diplomaticties.server.TiesServer;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users, and sources sent to a server, from the command line. */
final class WritingCommandsTest {

    private static final String PASSWORD = "correct hörse\n";

    @TempDir
    private Path parent;

    private Path users;
    private Path source;

    @BeforeEach
    void write() throws IOException {
        users = parent.resolve("users");
        source = Files.createDirectories(parent.resolve("gazette")).resolve("facts.ttl");
        Files.writeString(source, """
                @base <https://w3id.org/diplomatic-ties/id/> .
                @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <source/gazette> a dt:Source ; skos:prefLabel "Gazette"@en .
                """);
    }

    @Test
    void a_user_is_printed_or_added_to_a_file() throws IOException {
        assertThat(user("ann", "--role", "writer").out()).startsWith("ann:writer:$shiro2$argon2id$");
        assertThat(user("ann", "--role", "reader,writer", "--users", users.toString())
                        .out())
                .startsWith("User ann added to " + users);
        assertThat(user("bob", "--role", "admin", "--users", users.toString()).exitCode())
                .isZero();
        if (users.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(users)))
                    .isEqualTo("rw-------");
        }
        Users read = Users.read(TextFile.read(users));
        assertThat(read.named("ann")).isPresent();
        assertThat(read.named("bob")).isPresent();
        Shell again = user("ann", "--role", "reader", "--users", users.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).startsWith(users + ":3: There is a user \"ann\" above already.");
    }

    @Test
    void a_user_without_role_or_password_is_told() {
        assertThat(user("ann", "--role", "boss").err()).startsWith("--role: \"boss\" is no role.");
        assertThat(user("ann").err()).startsWith("Missing required option: '--role=ROLE'");
        assertThat(Shell.ties("user", "ann", "--role", "writer").err())
                .contains("--password")
                .contains("--password-stdin");
        Shell none = Shell.tiesReading("", "user", "ann", "--role", "writer", "--password-stdin");
        assertThat(none.err()).startsWith("password: It is too short.");
    }

    @Test
    void sources_are_sent_to_a_server() throws IOException {
        user("ann", "--role", "writer", "--users", users.toString());
        try (DiskStore store = DiskStore.open(parent.resolve("store"), Ontology.bundled(), Clock.systemUTC());
                TiesServer server = TiesServer.start(
                        new ServerConfig("127.0.0.1", 0),
                        store,
                        TestData.questions(),
                        Users.read(TextFile.read(users)))) {
            Shell sent = send(server, PASSWORD, "--reason", "dritte Ausgabe, geändert");
            assertThat(sent.err()).isEmpty();
            assertThat(sent.out()).matches("source/gazette: Version 2-[0-9a-f]{8}: 2 triples added, 0 removed.\n");
            assertThat(store.commits().get(1).reason().author()).isEqualTo("ann");
            assertThat(store.commits().get(1).reason().text()).isEqualTo("dritte Ausgabe, geändert");
            assertThat(send(server, PASSWORD).out()).startsWith("source/gazette: Nothing changed;");
            assertThat(send(server, "wrong\n").err()).startsWith("Authorization: No user has this name and password.");

            Files.writeString(source, Files.readString(source) + "<official/b> a dt:Offical .\n");
            Shell refused = send(server, PASSWORD);
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("facts.ttl:5:1: official/b: dt:Offical is not a known class. Did you mean dt:Official");
            Files.writeString(source, "<a");
            assertThat(send(server, PASSWORD).err()).contains("facts.ttl:1:");
            assertThat(store.version().number()).isEqualTo(2);
        }
    }

    @Test
    void a_token_is_shown_once_and_writes() {
        Shell line = Shell.ties("user", "nightly", "--role", "writer", "--token", "--until", "2027-01-31");
        assertThat(line.out()).matches("nightly:writer:token:[0-9a-f]{64}:2027-01-31\n");
        assertThat(line.err())
                .containsPattern("^ties_[-_A-Za-z0-9]{43}\n")
                .endsWith("Keep it: it is not shown again.\n");
        Shell added = Shell.ties("user", "nightly", "--role", "writer", "--token", "--users", users.toString());
        assertThat(added.out()).matches("ties_[-_A-Za-z0-9]{43}\n");
        String token = added.out();
        assertThat(TextFile.read(users).text()).doesNotContain(token.strip());
        try (DiskStore store = DiskStore.open(parent.resolve("store"), Ontology.bundled(), Clock.systemUTC());
                TiesServer server = TiesServer.start(
                        new ServerConfig("127.0.0.1", 0), store, TestData.questions(), new UsersFile(users))) {
            String[] load = {"load", "--server", server.url(), "--token-stdin", source.toString()};
            assertThat(Shell.tiesReading(token, load).out()).startsWith("source/gazette: Version 2-");
            assertThat(store.commits().get(1).reason().author()).isEqualTo("nightly");
            assertThat(Shell.tiesReading("ties_wrong\n", load).err())
                    .startsWith("Authorization: No user has this name and password.");
        }
    }

    @Test
    void a_token_and_a_password_are_told_apart() {
        assertThat(Shell.ties("user", "ann", "--role", "writer", "--token", "--password-stdin")
                        .exitCode())
                .isEqualTo(2);
        assertThat(user("ann", "--role", "writer", "--until", "2027-01-31").err())
                .startsWith("--until: A password has no last day.");
        assertThat(Shell.tiesReading("x", "load", "--server", "http://b", "--user", "a", "--token-stdin", "c")
                        .exitCode())
                .isNotZero();
    }

    @Test
    void where_to_load_is_given_once_and_whole() {
        String file = source.toString();
        assertThat(Shell.ties("load", file).err()).contains("--store=DIR").contains("--server=URL");
        assertThat(Shell.ties("load", "--store", "a", "--server", "http://b", file)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Shell.ties("load", "--server", "http://b", file).err())
                .startsWith("--server: It takes changes of users only.");
        assertThat(Shell.ties("load", "--store", "a", "--user", "ann", file).err())
                .startsWith("--user, --password-stdin, --token-stdin: A store needs no login.");
        assertThat(Shell.tiesReading(PASSWORD, "load", "--server", "b", "--user", "ann", "--password-stdin", file)
                        .err())
                .startsWith("b: This is no URL of a server.");
        assertThat(Shell.ties("load", "--server", "http://b", "--user", "a", "--author", "b", file)
                        .err())
                .startsWith("--author: The author is the user who logs in.");
    }

    @Test
    void a_server_does_not_start_with_users_that_cannot_be_read() throws IOException {
        Files.writeString(users, "ann:writer:secret\n");
        String store = parent.resolve("store").toString();
        Shell malformed = Shell.ties("serve", "--port", "0", "--store", store, "--users", users.toString());
        assertThat(malformed.exitCode()).isEqualTo(1);
        assertThat(malformed.err()).startsWith(users + ":1: What stands for the password is no hash");
        Shell missing = Shell.ties("serve", "--port", "0", "--store", store, "--users", users + "x");
        assertThat(missing.err()).startsWith(users + "x: There is no such file.");
        Files.delete(users);
        user("ann", "--role", "writer", "--users", users.toString());
        Shell nothingToChange = Shell.ties("serve", "--port", "0", "--users", users.toString());
        assertThat(nothingToChange.exitCode()).isEqualTo(2);
        assertThat(nothingToChange.err()).startsWith("--users: There is nothing that they could change.");
    }

    private static Shell user(String name, String... rest) {
        String[] arguments = new String[rest.length + 3];
        arguments[0] = "user";
        arguments[1] = name;
        arguments[2] = "--password-stdin";
        System.arraycopy(rest, 0, arguments, 3, rest.length);
        return Shell.tiesReading(PASSWORD, arguments);
    }

    private Shell send(TiesServer server, String password, String... rest) {
        String[] arguments = new String[rest.length + 7];
        System.arraycopy(
                new String[] {"load", "--server", server.url(), "--user", "ann", "--password-stdin", source.toString()},
                0,
                arguments,
                0,
                7);
        System.arraycopy(rest, 0, arguments, 7, rest.length);
        return Shell.tiesReading(password, arguments);
    }
}
