package org.diplomaticties.edge;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/**
 * What a request is called in its answer, in every error and in every line of the log: as the client or a proxy names it, if
 * that is a plain name, else a name of our own.
 */
public final class RequestId {

    /** Header of requests and answers. */
    public static final String HEADER = "Request-Id";

    /** Key of SLF4J's mapped diagnostic context, while a thread works for a request. */
    public static final String MDC_KEY = "request";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The id of a request, the same whenever it is asked for. */
    public static String of(Request request) {
        Request original = Request.unWrap(request);
        if (original.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = given(original.getHeaders());
        original.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String given(HttpFields headers) {
        String name = headers.get(HEADER);
        return name != null && PLAIN.matcher(name).matches() ? name : made();
    }

    /** Told apart from others of some months, and not to be guessed from: nothing depends on it. */
    private static String made() {
        return Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
    }
}
