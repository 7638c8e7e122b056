package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diplomaticties.change.Version;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.page.Language;
import org.diplomaticties.page.PageRequest;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.Store;

/** Reads from HTTP what a page is asked for. */
final class PageRequests {

    private static final String LANGUAGE = "lang";

    private final ServerConfig config;
    private final Store store;

    PageRequests(ServerConfig config, Store store) {
        this.config = config;
        this.store = store;
    }

    PageRequest of(HttpServletRequest request, Version version) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return new PageRequest(
                site(request),
                request.getRequestURI(),
                parameters,
                language(request),
                version,
                changed(version),
                config.texts());
    }

    /** Where the server is found: as the operator says, or else as this client found it. */
    PublicUrl site(HttpServletRequest request) {
        if (!config.publicUrl().isEmpty()) {
            return PublicUrl.parse(config.publicUrl());
        }
        StringBuffer url = request.getRequestURL();
        return new PublicUrl(url.substring(0, url.indexOf("/", url.indexOf("://") + 3)), "");
    }

    private static Language language(HttpServletRequest request) {
        String asked = request.getParameter(LANGUAGE);
        return asked == null
                ? Language.preferred(request.getHeader("Accept-Language"))
                : Language.ofTag(asked)
                        .orElseThrow(() -> new TiesException(Problem.invalid(
                                LANGUAGE,
                                Problem.quoted(asked) + " is no language that things are named in here.",
                                "Use one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(Language.values())
                                                        .map(Language::tag)
                                                        .toList())
                                        + ".")));
    }

    /** When a version was made; the epoch where that is not known. */
    Instant changed(Version version) {
        return store.timeOf(version).orElse(Instant.EPOCH);
    }
}
