package org.diplomaticties.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium that a test drives; it keeps what its console says and what it asks for. */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int HIGHEST = 12_000;

    private final ChromeDriver driver;
    private final Path downloads;
    private final Traffic traffic = new Traffic();
    private final List<String> complaints = new ArrayList<>();
    private String theme = "light";
    private int width = 1200;
    private String home = "";

    Browser(ChromeDriver driver, Path downloads) {
        this.driver = driver;
        this.downloads = downloads;
    }

    /** Makes it as a new one would be: nothing stored, script on, light, wide. */
    public void reset() {
        if (driver.getCurrentUrl().startsWith("http")) {
            cdp("Storage.clearDataForOrigin", Map.of("origin", origin(driver.getCurrentUrl()), "storageTypes", "all"));
        }
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        cdp("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        theme("light");
        width(1200);
        driver.get("about:blank");
        listen();
        traffic.clear();
        complaints.clear();
    }

    /** Tells where paths begin. */
    public void home(String url) {
        home = url;
    }

    /** Opens a page and waits until it and its scripts are loaded: a whole address, or a path of the world's server. */
    public Browser open(String address) {
        driver.get(address.startsWith("/") ? home + address : address);
        return this;
    }

    /** Prefers a theme as a system would: {@code light} or {@code dark}. */
    public Browser theme(String wanted) {
        theme = wanted;
        Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", wanted);
        // A page that glides is not where a click aims at.
        Map<String, Object> still = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        cdp("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of(feature, still)));
        return this;
    }

    /** Makes the window as wide as that many CSS pixels. */
    public Browser width(int pixels) {
        width = pixels;
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Switches script off for the pages that are opened from now on. */
    public Browser withoutScript() {
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** The first element that a CSS selector finds; waits for it. */
    public WebElement find(String selector) {
        return new WebDriverWait(driver, PATIENCE).until(d -> d.findElement(By.cssSelector(selector)));
    }

    /** All elements that a CSS selector finds now. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits until a JavaScript expression is true. */
    public void waitFor(String expression) {
        new WebDriverWait(driver, PATIENCE)
                .until(d -> Boolean.TRUE.equals(script("return Boolean(" + expression + ")")));
    }

    /** Waits until the address ends so. */
    public void waitForAddress(String end) {
        new WebDriverWait(driver, PATIENCE).until(d -> d.getCurrentUrl().endsWith(end));
    }

    /** What a JavaScript function with this body returns. */
    public Object script(String body, Object... arguments) {
        return driver.executeScript(body, arguments);
    }

    /** What a JavaScript function with this body gives to the function that is its last argument. */
    Object later(String body, Object... arguments) {
        return driver.executeAsyncScript(body, arguments);
    }

    /** The text of the page as it is read. */
    public String text() {
        return String.valueOf(script("return document.body.innerText"));
    }

    public String url() {
        return driver.getCurrentUrl();
    }

    public String title() {
        return driver.getTitle();
    }

    /** Presses keys, whatever has the focus. */
    public Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** What has the focus. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Walks with the tabulator until something that a selector finds has the focus. */
    public WebElement tabTo(String selector) {
        for (int i = 0; i < 200; i++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(script("return document.activeElement.matches(arguments[0])", selector))) {
                return focused();
            }
        }
        throw new AssertionError("The tabulator does not lead to " + selector);
    }

    /** Whether the page is wider than its window. */
    public boolean scrollsSideways() {
        return Boolean.TRUE.equals(
                script("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** The file that a click has made it download; waits until it is whole. */
    public Path downloaded(String name) {
        Path file = downloads.resolve(name);
        new WebDriverWait(driver, PATIENCE).until(d -> Files.exists(file));
        return file;
    }

    /** Takes a picture of all of the page for {@code target/screenshots/<page>-<theme>-<width>.png}. */
    public Path screenshot(String page) throws IOException {
        long height = ((Number) script("return document.documentElement.scrollHeight")).longValue();
        Map<String, Object> clip =
                Map.of("x", 0, "y", 0, "width", width, "height", Math.min(HIGHEST, height), "scale", 1);
        Object data = cdp("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                .get("data");
        Path file = SCREENSHOTS.resolve(page + "-" + theme + "-" + width + ".png");
        Files.createDirectories(SCREENSHOTS);
        return Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
    }

    /** What went over the net since the test began. */
    public Traffic traffic() {
        listen();
        return traffic;
    }

    /** Forgives what the browser says about an answer that a test wants to be an error: part of its text. */
    public void forgive(String text) {
        listen();
        complaints.removeIf(complaint -> complaint.contains(text));
        traffic.forgive(text);
    }

    void assertNothingWentWrong() {
        listen();
        assertThat(complaints).as("what the console says").isEmpty();
        assertThat(traffic.failures()).as("requests that failed").isEmpty();
        assertThat(traffic.hosts()).as("hosts that were asked").isSubsetOf("127.0.0.1");
    }

    Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    @Override
    public void close() {
        driver.quit();
    }

    private void listen() {
        driver.manage().logs().get("browser").forEach(entry -> complaints.add(entry.getMessage()));
        driver.manage().logs().get("performance").forEach(entry -> traffic.read(entry.getMessage()));
    }

    private static String origin(String url) {
        return URI.create(url).resolve("/").toString();
    }
}
