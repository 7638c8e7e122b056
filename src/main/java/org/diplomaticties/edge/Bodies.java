package org.diplomaticties.edge;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has servlets see only parameters that can be decoded, headers that Jetty can read for them, a host that can be one, and
 * bodies that they take: inflated, whole, and at hand before a thread waits for them. Where no body is taken, none is read.
 */
final class Bodies extends Handler.Wrapper {

    private static final int LIMIT = 1 << 20;
    private static final int RETRY_S = 10;

    /** Characters of a name in the domain name system (RFC 1035, section 2.3.4). */
    private static final int LONGEST_HOST = 255;

    private final PathMappings<BodyUse> uses = new PathMappings<>();
    private final int patience;
    private final Room room = new Room();

    /**
     * The bodies of some addresses, written as servlets' are ({@code /data/*}); others take none.
     *
     * @param patience seconds before a client's pace counts
     */
    Bodies(Map<String, BodyUse> uses, int patience, Handler next) {
        super(next);
        this.patience = patience;
        uses.forEach(this.uses::put);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Request checked;
        try {
            checkConnection(request);
            checkHost(request);
            checked = withCheckedQuery(request);
            if (isStreamed(checked)) {
                return super.handle(checked, response, callback);
            }
            if (isHeld(checked)) {
                checkForm(checked);
                new BodyReading(
                                checked,
                                response,
                                callback,
                                LIMIT,
                                patience,
                                room,
                                body -> held(checked, response, callback, body))
                        .start();
                return true;
            }
        } catch (TiesException e) {
            Refusal.send(request, response, callback, e, RETRY_S);
            return true;
        }
        return super.handle(new HeldBody(checked, new byte[0]), response, callback);
    }

    /** Jetty reads it when an answer is taken back for an error, and fails where it is no list (RFC 9110, section 7.6.1). */
    private static void checkConnection(Request request) {
        try {
            request.getHeaders().getCSV(HttpHeader.CONNECTION, false);
        } catch (IllegalArgumentException e) {
            throw new TiesException(
                    Problem.invalid("Connection", "It is no list of options.", "Write close or keep-alive."), e);
        }
    }

    /** It stands in every link of an answer, and in what is kept of answers. */
    private static void checkHost(Request request) {
        String host = Request.getServerName(request);
        if (host != null && host.length() > LONGEST_HOST) {
            throw new TiesException(Problem.invalid(
                    "Host", "It has more than " + LONGEST_HOST + " characters.", "Write the name of the server."));
        }
    }

    private static Request withCheckedQuery(Request request) {
        HttpURI uri = request.getHttpURI();
        String query = uri.getQuery();
        if (query == null) {
            return request;
        }
        String checked = EncodedText.checked(query);
        return checked.equals(query)
                ? request
                : Request.serveAs(request, HttpURI.build(uri).query(checked).asImmutable());
    }

    private BodyUse use(Request request) {
        boolean sends = HttpMethod.POST.is(request.getMethod()) || HttpMethod.PUT.is(request.getMethod());
        var use = sends ? uses.getMatched(Request.getPathInContext(request)) : null;
        return use == null ? BodyUse.NONE : use.getResource();
    }

    private boolean isStreamed(Request request) {
        return use(request) == BodyUse.FORM_HELD && !isForm(request);
    }

    private boolean isHeld(Request request) {
        return use(request) != BodyUse.NONE;
    }

    private static boolean isForm(Request request) {
        return MimeTypes.Type.FORM_ENCODED.is(MediaType.of(request.getHeaders().get(HttpHeader.CONTENT_TYPE)));
    }

    /** What can be said of a body before it comes. */
    private static void checkForm(Request request) {
        Inflation.isGzip(request.getHeaders().get(HttpHeader.CONTENT_ENCODING));
        String charset =
                MimeTypes.getCharsetFromContentType(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new TiesException(new Problem(
                    Problem.Kind.NOT_TAKEN, "Content-Type", "This charset is not taken.", "Send it in UTF-8."));
        }
        if (request.getLength() > LIMIT) {
            throw BodyReading.tooLarge(LIMIT);
        }
    }

    /** Goes on with a body that has come whole. */
    private void held(Request request, Response response, Callback callback, byte[] sent) {
        byte[] body;
        try {
            body = plain(request, sent);
        } catch (TiesException e) {
            Refusal.send(request, response, callback, e, RETRY_S);
            return;
        }
        HeldBody held = new HeldBody(request, body);
        try {
            if (!super.handle(held, response, callback)) {
                Response.writeError(held, response, callback, 404);
            }
        } catch (Throwable e) { // as Jetty does with what a handler throws
            Response.writeError(held, response, callback, e);
        }
    }

    private static byte[] plain(Request request, byte[] sent) {
        byte[] body = sent;
        if (Inflation.isGzip(request.getHeaders().get(HttpHeader.CONTENT_ENCODING))) {
            body = Inflation.inflated(sent, LIMIT);
            if (body.length > LIMIT) {
                throw BodyReading.tooLarge(LIMIT);
            }
        }
        EncodedText.checkUtf8(body);
        if (!isForm(request)) {
            return body;
        }
        Charset utf8 = StandardCharsets.UTF_8;
        return EncodedText.checked(new String(body, utf8)).getBytes(utf8);
    }
}
