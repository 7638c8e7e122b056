package org.diplomaticties.linkeddata;

import java.net.URI;
import java.net.URISyntaxException;
import org.apache.jena.graph.Node;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Where clients find this server: scheme and host and, where another server passes requests on from below a path, that
 * path. The IRIs of things stay what they are; this is where they are told of.
 *
 * @param origin scheme, host and port, such as {@code https://example.org}
 * @param path what every path starts with there: empty, or {@code /ties}, without a slash at the end
 */
public record PublicUrl(String origin, String path) {

    /**
     * Reads what an operator writes.
     *
     * @throws TiesException if it is no absolute http or https URL without query and fragment
     */
    public static PublicUrl parse(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return new PublicUrl(
                        uri.getScheme() + "://" + uri.getRawAuthority(),
                        uri.getRawPath().replaceAll("/+$", ""));
            }
        } catch (URISyntaxException e) {
            throw new TiesException(unfit(text), e);
        }
        throw new TiesException(unfit(text));
    }

    private static Problem unfit(String text) {
        return Problem.invalid(
                "--public-url",
                Problem.quoted(text) + " is no address of a server.",
                "Give one such as https://example.org/ties.");
    }

    /** The absolute URL of a path of this server, which starts with a slash. */
    public String of(String local) {
        return origin + path + local;
    }

    /** The absolute URL of the page and description of a thing of ours. */
    public String of(Node thing) {
        return of(document(thing));
    }

    /** The path, on this server, of the page and description of a thing of ours. */
    public static String document(Node thing) {
        return "/doc/" + thing.getURI().substring(Ties.THINGS.length());
    }
}
