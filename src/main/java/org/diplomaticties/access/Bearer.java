package org.diplomaticties.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token, which lets in whoever bears it (RFC 6750, section 2.1).
 *
 * @param token the token itself, not its digest
 */
public record Bearer(String token) implements Credentials {

    private static final Pattern HEADER = Pattern.compile("(?i)Bearer +(?<token>[-A-Za-z0-9._~+/]+=*) *");

    static Optional<Bearer> parse(String header) {
        Matcher matcher = HEADER.matcher(header);
        return matcher.matches() ? Optional.of(new Bearer(matcher.group("token"))) : Optional.empty();
    }

    @Override
    public String header() {
        return "Bearer " + token;
    }

    @Override
    public String toString() {
        return "a token";
    }
}
