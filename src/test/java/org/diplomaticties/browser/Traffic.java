package org.diplomaticties.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a browser asked for and got, as it tells it (Chrome DevTools Protocol, domain Network). */
final class Traffic {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Request> requests = new LinkedHashMap<>();

    /** A request that was sent, with what came of it. */
    static final class Request {

        private final String url;
        private String type = "";
        private String failure = "";
        private long bytes;

        Request(String url) {
            this.url = url;
        }

        String url() {
            return url;
        }

        /** What it was for: Document, Script, Stylesheet, Fetch. */
        String type() {
            return type;
        }

        /** How many bytes came over the net, compressed as they were. */
        long bytes() {
            return bytes;
        }
    }

    void read(String entry) {
        JsonNode message;
        try {
            message = JSON.readTree(entry).path("message");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(entry, e);
        }
        JsonNode about = message.path("params");
        String id = about.path("requestId").asText();
        switch (message.path("method").asText()) {
            case "Network.requestWillBeSent" -> sent(id, about);
            case "Network.responseReceived" -> answered(id, about);
            case "Network.loadingFailed" -> failed(id, about);
            case "Network.loadingFinished" -> finished(id, about);
            default -> {
                // Frames, paints and the like are not traffic.
            }
        }
    }

    List<Request> requests() {
        return List.copyOf(requests.values());
    }

    /** The bytes of all requests of a type. */
    long bytes(String type) {
        return requests.values().stream()
                .filter(request -> request.type.equals(type))
                .mapToLong(Request::bytes)
                .sum();
    }

    List<String> failures() {
        List<String> failures = new ArrayList<>();
        for (Request request : requests.values()) {
            if (!request.failure.isEmpty()) {
                failures.add(request.url + " " + request.failure);
            }
        }
        return failures;
    }

    Set<String> hosts() {
        Set<String> hosts = new TreeSet<>();
        for (Request request : requests.values()) {
            if (request.url.startsWith("http") || request.url.startsWith("ws")) {
                hosts.add(URI.create(request.url.replaceAll("[?#].*", "")).getHost());
            }
        }
        return hosts;
    }

    void forgive(String text) {
        requests.values()
                .removeIf(request -> !request.failure.isEmpty() && (request.url + request.failure).contains(text));
    }

    void clear() {
        requests.clear();
    }

    private void sent(String id, JsonNode about) {
        String url = about.path("request").path("url").asText();
        if (!url.startsWith("data:") && !url.startsWith("blob:")) {
            Request request = requests.computeIfAbsent(id, any -> new Request(url));
            request.type = about.path("type").asText();
        }
    }

    private void answered(String id, JsonNode about) {
        Request request = requests.get(id);
        int status = about.path("response").path("status").asInt();
        if (request != null && status >= 400) {
            request.failure = String.valueOf(status);
        }
    }

    /** A page that is left ends what it was still loading; that is no failure. */
    private void failed(String id, JsonNode about) {
        Request request = requests.get(id);
        if (request != null && !about.path("canceled").asBoolean()) {
            request.failure = about.path("errorText").asText()
                    + about.path("blockedReason").asText();
        }
    }

    private void finished(String id, JsonNode about) {
        Request request = requests.get(id);
        if (request != null) {
            request.bytes = about.path("encodedDataLength").asLong();
        }
    }
}
