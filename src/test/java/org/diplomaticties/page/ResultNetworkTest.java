package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.diplomaticties.picture.Caption;
import org.diplomaticties.picture.Node;
import org.diplomaticties.picture.Picture;
import org.diplomaticties.picture.Tie;
import org.junit.jupiter.api.Test;

final class ResultNetworkTest {

    @Test
    void of_five_thousand_nodes_the_strongest_three_hundred_are_drawn() throws Exception {
        List<Node> nodes = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            nodes.add(new Node("Official " + i, "/doc/official/" + i, "", i));
            if (i > 0) {
                ties.add(new Tie(i - 1, i, 1, ""));
            }
        }
        ResultNetwork network = new ResultNetwork(nodes, ties);

        Picture picture = network.picture(new Caption("picture", "Network", "Ties.", Locale.ENGLISH));
        assertThat(picture.shown()).isEqualTo(300);
        assertThat(picture.leftOut()).isEqualTo(4_700);
        JsonNode json = new ObjectMapper().readTree(network.json());
        assertThat(json.path("nodes")).hasSize(300);
        assertThat(json.path("nodes").path(0).path("label").asText()).isEqualTo("Official 4999");
        assertThat(json.path("ties")).hasSize(299);
    }
}
