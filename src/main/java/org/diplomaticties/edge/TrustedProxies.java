package org.diplomaticties.edge;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.util.InetAddressSet;

/** Servers that pass requests of others on, and are believed when they say whose. */
public final class TrustedProxies {

    /** Nobody is believed. */
    public static final TrustedProxies NONE = new TrustedProxies(new InetAddressSet());

    /** Numbers alone: no name is looked up. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]*[:.][0-9A-Fa-f:.]*(/\\d{1,3})?");

    private final InetAddressSet addresses;

    private TrustedProxies(InetAddressSet addresses) {
        this.addresses = addresses;
    }

    /**
     * Reads addresses, or networks such as {@code 10.0.0.0/8}.
     *
     * @throws TiesException if one of them is none
     */
    public static TrustedProxies parse(List<String> texts) {
        InetAddressSet addresses = new InetAddressSet();
        for (String text : texts) {
            try {
                if (!ADDRESS.matcher(text).matches() || !addresses.add(text)) {
                    throw none(text);
                }
            } catch (IllegalArgumentException e) {
                throw none(text);
            }
        }
        return new TrustedProxies(addresses);
    }

    private static TiesException none(String text) {
        return new TiesException(Problem.invalid(
                "--trusted-proxy",
                Problem.quoted(text) + " is no address.",
                "Give each once, in numbers, such as 192.0.2.1 or 10.0.0.0/8."));
    }

    boolean areNone() {
        return addresses.isEmpty();
    }

    /** Whether it is the address of one of them. */
    boolean contain(InetAddress address) {
        return address != null && addresses.test(address);
    }

    /** The same of an address in numbers, with a port or without. */
    boolean contain(String text) {
        String numbers = ClientAddress.numbers(text);
        try {
            return !numbers.isEmpty() && contain(InetAddress.getByName(numbers));
        } catch (java.net.UnknownHostException e) {
            return false;
        }
    }
}
