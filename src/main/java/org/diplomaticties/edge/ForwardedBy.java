package org.diplomaticties.edge;

import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedCSV;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Has a request look as it came to the proxy that passed it on (RFC 7239, and the headers that were usual before), if that is
 * a trusted one. A client may have sent such headers, too: of each, what was added last by somebody trusted counts.
 */
final class ForwardedBy implements HttpConfiguration.Customizer {

    private static final List<HttpHeader> SINGLE =
            List.of(HttpHeader.X_FORWARDED_PROTO, HttpHeader.X_FORWARDED_HOST, HttpHeader.X_FORWARDED_PORT);

    private final TrustedProxies proxies;
    private final ForwardedRequestCustomizer customizer = new ForwardedRequestCustomizer();

    ForwardedBy(TrustedProxies proxies) {
        this.proxies = proxies;
        customizer.setForwardedServerHeader("");
        customizer.setForwardedHttpsHeader("");
        customizer.setForwardedCipherSuiteHeader("");
        customizer.setForwardedSslSessionIdHeader("");
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress sender)
                || !proxies.contain(sender.getAddress())) {
            return request;
        }
        HttpFields believed = believed(request.getHeaders());
        Request plain = new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return believed;
            }
        };
        return customizer.customize(plain, responseHeaders);
    }

    private HttpFields believed(HttpFields headers) {
        HttpFields.Mutable believed = HttpFields.build(headers);
        String standard = nearest(headers.getCSV(HttpHeader.FORWARDED, true), ForwardedBy::client);
        String usual = nearest(headers.getCSV(HttpHeader.X_FORWARDED_FOR, true), address -> address);
        set(believed, HttpHeader.FORWARDED, standard);
        set(believed, HttpHeader.X_FORWARDED_FOR, usual);
        SINGLE.forEach(header -> set(believed, header, last(headers.getCSV(header, true))));
        if (!standard.isEmpty() && !usual.isEmpty() && !host(client(standard)).equals(host(usual))) {
            believed.remove(HttpHeader.FORWARDED); // one of them is the client's own, and who knows which
            believed.remove(HttpHeader.X_FORWARDED_FOR);
        }
        return believed;
    }

    /** The last one that a trusted proxy got from somebody else; the first, where all are trusted; empty for none. */
    private String nearest(List<String> values, java.util.function.UnaryOperator<String> address) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (i == 0 || !proxies.contain(address.apply(values.get(i)))) {
                return values.get(i);
            }
        }
        return "";
    }

    private static void set(HttpFields.Mutable headers, HttpHeader header, String value) {
        headers.remove(header);
        if (!value.isEmpty()) {
            headers.put(new HttpField(header, value));
        }
    }

    private static String last(List<String> values) {
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    /** What stands at {@code for=} in an element of the header; empty if nothing does. */
    private static String client(String element) {
        for (String part : element.split(";", -1)) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("for")) {
                return QuotedCSV.unquote(pair[1].strip());
            }
        }
        return "";
    }

    private static String host(String text) {
        String numbers = ClientAddress.numbers(text);
        return numbers.isEmpty() ? text : ClientAddress.client(numbers);
    }
}
