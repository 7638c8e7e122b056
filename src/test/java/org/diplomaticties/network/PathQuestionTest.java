package org.diplomaticties.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PathQuestionTest {

    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

    @BeforeEach
    void read() {
        dataset.executeWrite(
                () -> RDFDataMgr.read(dataset, "src/test/resources/org/diplomaticties/network/meetings.ttl"));
    }

    @Test
    void each_hop_has_the_meeting_behind_it() {
        assertThat(path("ann", "bob"))
                .containsExactly("0 official/ann Ann - -", "1 official/bob - meeting/1 1901-01-01");
    }

    @Test
    void of_equally_short_ways_the_one_with_the_earlier_meetings_is_taken() {
        assertThat(path("ann", "eve"))
                .containsExactly(
                        "0 official/ann Ann - -",
                        "1 official/bob - meeting/1 1901-01-01",
                        "2 official/eve - meeting/3 1903");
    }

    @Test
    void two_people_of_one_side_did_not_meet_each_other() {
        assertThat(path("ann", "dan"))
                .containsExactly(
                        "0 official/ann Ann - -",
                        "1 official/cid - meeting/2 1902-01-01",
                        "2 official/dan - meeting/2 1902-01-01");
    }

    @Test
    void from_somebody_to_himself_there_is_no_hop() {
        assertThat(path("fay", "fay")).containsExactly("0 official/fay Fay - -");
    }

    @Test
    void where_there_is_no_way_there_is_no_row() {
        assertThat(path("ann", "fay")).isEmpty();
    }

    @Test
    void somebody_who_is_not_in_the_graph_is_on_no_way() {
        assertThat(path("gus", "gus")).isEmpty();
    }

    private List<String> path(String from, String to) {
        PathQuestion question = new PathQuestion();
        Arguments arguments = Arguments.of(
                question.form(),
                List.of(new Arguments.Given("from", "official/" + from), new Arguments.Given("to", "official/" + to)));
        List<String> rows = new ArrayList<>();
        question.answer(
                dataset,
                arguments,
                result -> result.forEachRemaining(row -> {
                    List<String> cells = new ArrayList<>();
                    for (String column : List.of("hop", "official", "name", "meeting", "date")) {
                        cells.add(row.get(column) == null ? "-" : Things.shortForm(row.get(column)));
                    }
                    rows.add(String.join(" ", cells));
                }));
        return rows;
    }
}
