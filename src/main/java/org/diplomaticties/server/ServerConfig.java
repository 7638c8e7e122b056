package org.diplomaticties.server;

import java.time.Duration;
import org.diplomaticties.edge.Budgets;
import org.diplomaticties.edge.EdgeConfig;
import org.diplomaticties.engine.OtherServers;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.page.Tiles;
import org.diplomaticties.validate.Texts;

/**
 * Where the server listens and is found.
 *
 * @param host the address to bind to
 * @param port the port, or 0 for any free one
 * @param publicUrl where clients find it, where that is not as they say themselves; empty otherwise
 * @param texts the texts of sources that are at hand, whose sentences pages show
 * @param tiles address of the tiles that are the ground of maps; empty for none
 * @param edge how it meets the network
 * @param others the servers that queries may ask with SERVICE
 * @param budgets how the machine is shared out among requests
 * @param slow what takes longer is told in the log of slow queries
 */
public record ServerConfig(
        String host,
        int port,
        String publicUrl,
        Texts texts,
        String tiles,
        EdgeConfig edge,
        OtherServers others,
        Budgets budgets,
        Duration slow) {

    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 3330;
    public static final Duration DEFAULT_SLOW = Duration.ofSeconds(1);

    public ServerConfig {
        if (!publicUrl.isEmpty()) {
            PublicUrl.parse(publicUrl);
        }
        if (!tiles.isEmpty()) {
            Tiles.parse(tiles);
        }
    }

    /** A server that is found where its clients say. */
    public ServerConfig(String host, int port) {
        this(host, port, "", Texts.NONE);
    }

    /** A server whose maps have no ground. */
    public ServerConfig(String host, int port, String publicUrl, Texts texts) {
        this(host, port, publicUrl, texts, "");
    }

    /** A server that meets the network as servers do. */
    public ServerConfig(String host, int port, String publicUrl, Texts texts, String tiles) {
        this(
                host,
                port,
                publicUrl,
                texts,
                tiles,
                EdgeConfig.DEFAULT,
                OtherServers.NONE,
                Budgets.ofThisMachine(),
                DEFAULT_SLOW);
    }

    /** The same server that meets the network in another way. */
    public ServerConfig with(EdgeConfig other) {
        return new ServerConfig(host, port, publicUrl, texts, tiles, other, others, budgets, slow);
    }

    /** The same server that calls other queries slow. */
    public ServerConfig with(Duration otherSlow) {
        return new ServerConfig(host, port, publicUrl, texts, tiles, edge, others, budgets, otherSlow);
    }

    /** The same server with other budgets. */
    public ServerConfig with(Budgets other) {
        return new ServerConfig(host, port, publicUrl, texts, tiles, edge, others, other, slow);
    }
}
