package org.diplomaticties.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as it matters to who may do what.
 *
 * @param text the address in digits, as the connection has it or a trusted proxy tells it; any other text is nobody's address,
 *     and no name is ever looked up
 */
public record ClientAddress(String text) {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");

    /** So much of an IPv6 address names a network; the rest is chosen by whoever is in it (RFC 4291, section 2.5.4). */
    private static final int NETWORK_BYTES = 8;

    public ClientAddress {
        text = text.replaceFirst("%.*", "").replaceAll("[\\[\\]]", "");
    }

    /** Whether it is an address of the machine itself. */
    public boolean isLoopback() {
        InetAddress address = parse();
        return address != null && address.isLoopbackAddress();
    }

    /** The part of it that a client cannot change at will. */
    String network() {
        InetAddress address = parse();
        if (address == null) {
            return "?";
        }
        byte[] bytes = address.getAddress();
        if (bytes.length > NETWORK_BYTES) {
            Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        }
        return HexFormat.of().formatHex(bytes);
    }

    /** Null if it is no address. */
    private InetAddress parse() {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(text); // looks nothing up: it has digits only
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
