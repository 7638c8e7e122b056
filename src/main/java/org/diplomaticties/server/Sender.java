package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.diplomaticties.access.ClientAddress;

/** What a request says of where it comes from, and how far that can be believed. */
final class Sender {

    /** What another server adds that passes a request on (RFC 7239, and what was usual before). */
    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    /** Names of the machine itself, with or without a port. Any other name may be a stranger's that leads here. */
    private static final Pattern OWN_NAME =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLAIN = Pattern.compile("(?i)(^|.*[;,\\s])proto=\"?http\"?([;,\\s].*|$)");

    private final HttpServletRequest request;

    Sender(HttpServletRequest request) {
        this.request = request;
    }

    /** The address of the client, as a trusted proxy tells it where there is one. */
    ClientAddress address() {
        return new ClientAddress(String.valueOf(request.getRemoteAddr()));
    }

    /** Whether it comes from a program on this machine, and was passed on for nobody else, no page of a browser either. */
    boolean isThisMachine() {
        String host = request.getHeader("Host");
        return address().isLoopback()
                && host != null
                && OWN_NAME.matcher(host).matches()
                && PASSED_ON.stream().allMatch(name -> request.getHeader(name) == null)
                && !isAnotherSite();
    }

    /**
     * Whether nobody on the way could read it. What another server on this machine passes on without saying how it got it is
     * taken as read by nobody.
     */
    boolean isPrivate() {
        return request.isSecure() || (address().isLoopback() && !cameInPlain());
    }

    private boolean cameInPlain() {
        String forwarded = request.getHeader("Forwarded");
        return "http".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                || (forwarded != null && PLAIN.matcher(forwarded).matches());
    }

    /** Whether a page of another site made the browser send it. Browsers send a login that they know along with that, too. */
    boolean isAnotherSite() {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return Stream.of("same-origin", "none").noneMatch(site::equals);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin);
    }

    private boolean isOwn(String origin) {
        try {
            URI site = URI.create(origin);
            String scheme = String.valueOf(site.getScheme()).toLowerCase(Locale.ROOT);
            boolean sameScheme = request.isSecure()
                    ? scheme.equals("https")
                    : List.of("http", "https").contains(scheme);
            return sameScheme
                    && site.getAuthority() != null
                    && site.getAuthority().equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
