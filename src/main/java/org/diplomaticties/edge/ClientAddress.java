package org.diplomaticties.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom the requests from an address are counted for. An IPv6 network of 64 bits is one client, since each of those who have
 * one may use all addresses in it (RFC 6177).
 */
final class ClientAddress {

    private static final int NETWORK = 8; // bytes

    /** Nothing else is given to the system, which would look up a name. */
    private static final Pattern NUMBERS =
            Pattern.compile("\\[(?<bracketed>[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(%\\w+)?](:\\d+)?"
                    + "|(?<six>[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(%\\w+)?"
                    + "|(?<four>\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})(:\\d+)?");

    private ClientAddress() {}

    /** The numbers of an address, without a port; empty if it is none. */
    static String numbers(String address) {
        var numbers = NUMBERS.matcher(address);
        return numbers.matches()
                ? Stream.of("bracketed", "six", "four")
                        .map(numbers::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** The client at an address in numbers; the text itself if it is none. */
    static String client(String address) {
        String numbers = numbers(address);
        if (numbers.isEmpty()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(numbers);
            return parsed instanceof Inet6Address six ? network(six) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String network(Inet6Address address) throws UnknownHostException {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK, bytes.length, (byte) 0);
        return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    }
}
