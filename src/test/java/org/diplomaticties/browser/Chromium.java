package org.diplomaticties.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.diplomaticties.TestData;
import org.diplomaticties.server.ServerConfig;
import org.diplomaticties.server.TiesServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Gives tests a {@link Browser} and a server with the {@link World} to look at: one of each for all of them, the browser
 * as clean for each as a new one. At the end of each it asks whether anything went wrong in it.
 */
public final class Chromium implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);

    /** With this property set to true, tests fail where there is no Chromium. */
    private static final String REQUIRED = "ties.browser.required";

    /** Kept strongly, or its level would be forgotten: Selenium warns of parts of it that nothing here uses. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final String MISSING = "There is no Chromium with its driver. To run these tests: apt-get install"
            + " chromium chromium-driver, or -Dties.chromium=FILE -Dties.chromedriver=FILE.";

    /** What ends with the tests. */
    private record Held(Browser browser, TiesServer server) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser(context).reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            browser(context).assertNothingWentWrong();
        }
    }

    private static Browser browser(ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        if (chromium().isEmpty() || driver().isEmpty()) {
            store.getOrComputeIfAbsent(MISSING, Chromium::tell);
            Assumptions.assumeTrue(Boolean.getBoolean(REQUIRED), MISSING);
        }
        return store.getOrComputeIfAbsent(Held.class, key -> held(), Held.class).browser();
    }

    /**
     * Starts a Chromium.
     *
     * @throws IllegalStateException if there is none
     */
    public static Browser start() {
        Optional<File> chromium = chromium();
        Optional<File> driver = driver();
        if (chromium.isEmpty() || driver.isEmpty()) {
            throw new IllegalStateException(MISSING);
        }
        SELENIUM.setLevel(Level.SEVERE);
        try {
            Path downloads = Files.createTempDirectory("ties-downloads");
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(driver.get())
                    .usingAnyFreePort()
                    .build();
            return new Browser(new ChromeDriver(service, options(chromium.get(), downloads)), downloads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Surefire counts what is skipped, but does not say why. */
    private static boolean tell(String reason) {
        System.err.println(reason);
        return true;
    }

    private static Held held() {
        Browser browser = start();
        TiesServer server = TiesServer.start(new ServerConfig("127.0.0.1", 0), World.store(), TestData.questions());
        browser.home(server.url());
        return new Held(browser, server);
    }

    private static Optional<File> chromium() {
        return file("ties.chromium", "/usr/bin/chromium", "/usr/bin/google-chrome");
    }

    private static Optional<File> driver() {
        return file("ties.chromedriver", "/usr/bin/chromedriver", "/usr/local/bin/chromedriver");
    }

    private static ChromeOptions options(File chromium, Path downloads) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        options.setCapability("goog:loggingPrefs", logs);
        return options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en",
                "--window-size=1200,900");
    }

    /** The file that a property names, or else the first of some places. */
    private static Optional<File> file(String property, String... places) {
        String named = System.getProperty(property, "");
        return (named.isEmpty() ? Stream.of(places) : Stream.of(named))
                .map(File::new)
                .filter(File::canExecute)
                .findFirst();
    }
}
