package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.diplomaticties.TestData;
import org.diplomaticties.edge.EdgeConfig;
import org.diplomaticties.edge.Tls;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that encrypts, with certificates that the JDK's keytool makes. */
final class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    /** A certificate for localhost with its key. */
    private final class Made {

        private final KeyStore store;
        private final Path certificate;
        private final Path key;

        Made(String name, String algorithm, String... more) throws IOException, GeneralSecurityException {
            Path file = folder.resolve(name + ".p12");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "server",
                    "-keyalg",
                    algorithm,
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD,
                    "-storetype",
                    "PKCS12"));
            command.addAll(List.of(more));
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream said = keytool.getInputStream()) {
                String text = new String(said.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                assertThat(keytool.waitFor()).as(text).isZero();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            certificate = pem(
                    name + ".crt", "CERTIFICATE", store.getCertificate("server").getEncoded());
            key = pem(
                    name + ".key",
                    "PRIVATE KEY",
                    store.getKey("server", PASSWORD.toCharArray()).getEncoded());
        }

        HttpClient client() throws GeneralSecurityException {
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            KeyStore known = store;
            try {
                known = KeyStore.getInstance("PKCS12");
                known.load(null, null);
                known.setCertificateEntry("server", store.getCertificate("server"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            trusted.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(context).build();
        }
    }

    private Path pem(String name, String label, byte[] der) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
    }

    private static TiesServer start(Tls tls) {
        ServerConfig config = new ServerConfig("127.0.0.1", 0).with(new EdgeConfig(tls, "", EdgeConfig.PATIENCE_S));
        return TiesServer.start(config, TestData.store(), TestData.questions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void a_server_with_a_certificate_speaks_https_alone(String algorithm) throws Exception {
        Made made = new Made("server", algorithm);
        try (TiesServer server = start(Tls.read(made.certificate, made.key))) {
            assertThat(server.url()).startsWith("https://127.0.0.1:");
            server.firstReader().run();
            HttpResponse<String> answer = made.client()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/sparql"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.2", "TLSv1.3");
            assertThat(Client.header(answer, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
            assertThat(answer.body()).contains(server.url() + "/sparql");
            try (Socket plain = new Socket(
                    InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort())) {
                plain.getOutputStream().write(Wire.bytes("GET / HTTP/1.1\nHost: x\n\n"));
                assertThat(new String(
                                plain.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII))
                        .doesNotContain("HTTP/1.1 200");
            }
        }
    }

    @Test
    void a_key_of_another_certificate_is_told() throws Exception {
        Made one = new Made("one", "RSA");
        Made other = new Made("other", "RSA");
        Made curve = new Made("curve", "EC");
        assertThatThrownBy(() -> Tls.read(one.certificate, other.key))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The key does not belong to the first certificate");
        assertThatThrownBy(() -> Tls.read(one.certificate, curve.key))
                .hasMessageContaining("It is no key of the sort that the certificate has (RSA).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"})
    void a_key_in_another_form_is_told_with_the_command_that_converts_it(String label) throws Exception {
        Made made = new Made("server", "RSA");
        Path key = pem("other.key", label, Files.readAllBytes(made.key));
        assertThatThrownBy(() -> Tls.read(made.certificate, key))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("openssl pkcs8 -topk8 -nocrypt -in KEY -out key.pem");
    }

    @Test
    void files_that_are_not_what_they_should_be_are_told() throws Exception {
        Made made = new Made("server", "RSA");
        Path empty = Files.writeString(folder.resolve("empty"), "");
        assertThatThrownBy(() -> Tls.read(empty, made.key)).hasMessageContaining("There is no certificate in it");
        assertThatThrownBy(() -> Tls.read(made.key, made.key)).hasMessageContaining("There is no certificate in it");
        assertThatThrownBy(() -> Tls.read(made.certificate, empty))
                .hasMessageContaining("There is no private key in PEM");
        assertThatThrownBy(() -> Tls.read(folder.resolve("none"), made.key)).hasMessageContaining("It cannot be read.");
        Path broken = pem("broken", "PRIVATE KEY", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> Tls.read(made.certificate, broken)).hasMessageContaining("It is no key of the sort");
    }

    @Test
    void a_certificate_whose_time_is_over_is_warned_of() throws Exception {
        Made made = new Made("old", "EC", "-startdate", "-3d", "-validity", "1");
        try (LogLines log = LogLines.of("org.diplomaticties.edge.Tls")) {
            assertThat(Tls.read(made.certificate, made.key).isOn()).isTrue();
            assertThat(log.next().getFormattedMessage()).contains("old.crt: The certificate ended on ");
        }
    }
}
