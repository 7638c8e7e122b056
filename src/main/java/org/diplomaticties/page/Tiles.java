package org.diplomaticties.page;

import java.net.URI;
import java.net.URISyntaxException;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Where the pieces of a map's ground come from, if the operator lets browsers ask another server for them.
 *
 * @param template an address with {@code {z}}, {@code {x}} and {@code {y}} in it; empty for maps without ground
 */
public record Tiles(String template) {

    /** Maps without ground: no other server is asked. */
    public static final Tiles NONE = new Tiles("");

    /**
     * Reads what an operator writes.
     *
     * @throws TiesException if it is no such address
     */
    public static Tiles parse(String template) {
        Tiles tiles = new Tiles(template);
        boolean placed = template.contains("{z}") && template.contains("{x}") && template.contains("{y}");
        if (!placed || tiles.origin().isEmpty()) {
            throw new TiesException(unfit(template));
        }
        return tiles;
    }

    /** Scheme and host of the server that has them; empty if there is none. */
    public String origin() {
        if (template.isEmpty()) {
            return "";
        }
        try {
            URI uri = new URI(template.replaceAll("[{][xyz][}]", "0"));
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
            return http && plain ? uri.getScheme() + "://" + uri.getRawAuthority() : "";
        } catch (URISyntaxException e) {
            throw new TiesException(unfit(template), e);
        }
    }

    private static Problem unfit(String template) {
        return Problem.invalid(
                "--tiles",
                Problem.quoted(template) + " is no address of map tiles.",
                "Give one with {z}, {x} and {y}, such as https://tiles.example.org/{z}/{x}/{y}.png.");
    }
}
