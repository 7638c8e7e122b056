package org.diplomaticties.edge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificate that a server shows and the key that belongs to it, from files in PEM (RFC 7468). */
public final class Tls {

    /** No encryption: the server speaks HTTP, for instance behind another that encrypts. */
    public static final Tls NONE = new Tls(List.of(), null);

    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \\1-----");
    private static final String PKCS8 = "PRIVATE KEY";
    private static final String CONVERT = "Convert it: openssl pkcs8 -topk8 -nocrypt -in KEY -out key.pem";

    private final List<X509Certificate> chain;
    private final PrivateKey key;

    private Tls(List<X509Certificate> chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    /**
     * Reads both files; a certificate whose time is over, or has not come, is only warned of.
     *
     * @param certificates the server's certificate, followed by those of who signed it
     * @param key in PKCS#8, not encrypted
     * @throws TiesException if one cannot be read, or they do not belong together
     */
    public static Tls read(Path certificates, Path key) {
        List<X509Certificate> chain = certificates(certificates);
        X509Certificate own = chain.get(0);
        PrivateKey known = key(key, own.getPublicKey().getAlgorithm());
        if (!belongTogether(known, own.getPublicKey())) {
            throw invalid(
                    key,
                    "The key does not belong to the first certificate of " + certificates + ".",
                    "Give the key that the certificate was made for; the server's own certificate stands first.");
        }
        Instant now = Instant.now();
        if (now.isAfter(own.getNotAfter().toInstant())) {
            LOG.warn(
                    "{}: The certificate ended on {}. Renew it.",
                    certificates,
                    own.getNotAfter().toInstant());
        } else if (now.isBefore(own.getNotBefore().toInstant())) {
            LOG.warn(
                    "{}: The certificate begins only on {}.",
                    certificates,
                    own.getNotBefore().toInstant());
        }
        return new Tls(chain, known);
    }

    /** Whether there is any. */
    public boolean isOn() {
        return key != null;
    }

    /** TLS 1.2 and later, with the ciphers that Jetty holds for good. */
    SslContextFactory.Server contextFactory() {
        char[] password = {}; // the store stays in memory
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("server", key, password, chain.toArray(Certificate[]::new));
            SslContextFactory.Server factory = new SslContextFactory.Server();
            factory.setKeyStore(store);
            factory.setKeyStorePassword("");
            return factory;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<X509Certificate> certificates(Path file) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> chain = factory.generateCertificates(new ByteArrayInputStream(bytes(file))).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (CertificateException e) {
            throw new TiesException(noCertificate(file), e);
        }
        throw new TiesException(noCertificate(file));
    }

    private static Problem noCertificate(Path file) {
        return Problem.invalid(
                file.toString(), "There is no certificate in it that can be read.", "Give one in PEM, with its chain.");
    }

    private static PrivateKey key(Path file, String algorithm) {
        Matcher pem = PEM.matcher(new String(bytes(file), StandardCharsets.ISO_8859_1));
        while (pem.find()) {
            if (pem.group(1).equals(PKCS8)) {
                return key(file, algorithm, pem.group(2));
            }
            if (pem.group(1).endsWith(PKCS8)) {
                throw invalid(file, "The key is in the form \"" + pem.group(1) + "\", which is not taken.", CONVERT);
            }
        }
        throw invalid(file, "There is no private key in PEM in it.", CONVERT);
    }

    private static PrivateKey key(Path file, String algorithm, String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new TiesException(
                    Problem.invalid(
                            file.toString(),
                            "It is no key of the sort that the certificate has (" + algorithm + ").",
                            "Give the key that the certificate was made for."),
                    e);
        }
    }

    private static boolean belongTogether(PrivateKey key, PublicKey certified) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] text = "whatever".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // they are of different sorts or sizes
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(file.toString(), "It cannot be read.", "Name a file that the server may read."),
                    e);
        }
    }

    private static TiesException invalid(Path file, String what, String mend) {
        return new TiesException(Problem.invalid(file.toString(), what, mend));
    }
}
