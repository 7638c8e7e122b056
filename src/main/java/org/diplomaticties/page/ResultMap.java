package org.diplomaticties.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SchemaDO;
import org.diplomaticties.picture.Caption;
import org.diplomaticties.picture.PlaceMap;

/** The places of an answer on a map, as far as the graph knows where they are. */
final class ResultMap {

    /** The column that holds places. */
    static final String PLACE = "place";

    /** So many places are drawn. */
    private static final int MOST = 500;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultMap() {}

    static PlaceMap of(ResultTable table, Graph graph, Caption caption) {
        int column = table.column(PLACE);
        Map<Node, Link> places = new LinkedHashMap<>();
        Map<Node, Integer> counts = new HashMap<>();
        for (ResultTable.Row row : table.rows()) {
            ResultTable.Cell cell = row.cells().get(column);
            if (cell.term() != null && cell.link() != null) {
                places.put(cell.term(), cell.link());
                counts.merge(cell.term(), 1, Integer::sum);
            }
        }
        List<PlaceMap.Marker> markers = new ArrayList<>();
        places.forEach((place, link) -> degrees(graph, place, SchemaDO.latitude.asNode(), 90)
                .ifPresent(latitude -> degrees(graph, place, SchemaDO.longitude.asNode(), 180)
                        .ifPresent(longitude -> markers.add(new PlaceMap.Marker(
                                latitude,
                                longitude,
                                link.text(),
                                link.text() + ": " + counts.get(place),
                                link.href(),
                                counts.get(place))))));
        return new PlaceMap(caption, markers);
    }

    /** The places for the script that lets readers move the map; empty where there is none. */
    static String json(PlaceMap map) {
        if (map.markers().isEmpty()) {
            return "";
        }
        try {
            return JSON.writeValueAsString(map.markers().stream()
                    .limit(MOST)
                    .map(marker -> Map.of(
                            "latitude", marker.latitude(),
                            "longitude", marker.longitude(),
                            "label", marker.label(),
                            "href", marker.link(),
                            "count", marker.count()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Double> degrees(Graph graph, Node place, Node property, int most) {
        return graph.stream(place, property, Node.ANY)
                .map(Triple::getObject)
                .filter(value -> value.isLiteral() && value.getLiteralValue() instanceof Number)
                .map(value -> ((Number) value.getLiteralValue()).doubleValue())
                .filter(value -> Math.abs(value) <= most)
                .findFirst();
    }
}
