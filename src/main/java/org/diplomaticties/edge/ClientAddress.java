package org.diplomaticties.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Whom the requests from an address are counted for. An IPv6 network of 64 bits is one client, since each of those who have
 * one may use all addresses in it (RFC 6177).
 */
final class ClientAddress {

    private static final int NETWORK = 8; // bytes

    /** Nothing else is given to the system, which would look up a name. */
    private static final Pattern NUMBERS =
            Pattern.compile("\\[?(?<address>[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(%\\w+)?]?");

    private ClientAddress() {}

    /** The client at an address in numbers; the text itself if it is none. */
    static String client(String address) {
        var numbers = NUMBERS.matcher(address);
        if (!numbers.matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(numbers.group("address"));
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
