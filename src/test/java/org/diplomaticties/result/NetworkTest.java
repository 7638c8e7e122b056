package org.diplomaticties.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.diplomaticties.TestData;
import org.diplomaticties.query.Form;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class NetworkTest {

    private static final Form MET = TestData.questions().named("who-met-whom").form();
    private static final String ID = "https://w3id.org/diplomatic-ties/id/";

    @Test
    void a_meeting_counts_once_however_many_rows_tell_of_it() {
        Network network = network(
                "?date\t?meeting\t?official\t?officialName\t?counterpart\t?counterpartName",
                "'2022-05'\t<ID:meeting/1>\t<ID:official/a>\t'A'\t<ID:official/b>\t'B'",
                "'2022-05'\t<ID:meeting/1>\t<ID:official/a>\t'A'\t<ID:official/b>\t'B'",
                "'2021-03-04'\t<ID:meeting/2>\t<ID:official/b>\t'B'\t<ID:official/a>\t'A'",
                "'2022-05-02'\t<ID:meeting/3>\t<ID:official/a>\t'A'\t<ID:official/c>\t'C'");
        assertThat(network.actors()).extracting(Network.Actor::label).containsExactly("A", "B", "C");
        assertThat(network.ties()).hasSize(2);
        Network.Tie tie = network.ties().get(0);
        assertThat(tie.weight()).isEqualByComparingTo("2");
        assertThat(tie.first()).isEqualTo("2021-03-04");
        assertThat(tie.last()).isEqualTo("2022-05");
        assertThat(tie.spans()).hasSize(2);
    }

    @Test
    void a_thing_without_a_name_is_called_by_its_kind_and_key() {
        Network network =
                network("?meeting\t?official\t?counterpart", "<ID:meeting/1>\t<ID:official/a>\t<http://example.org/b>");
        assertThat(network.actors())
                .extracting(Network.Actor::label, Network.Actor::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("official/a", "official"),
                        org.assertj.core.groups.Tuple.tuple("http://example.org/b", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "]]>&amp;", "\\u0000\\u0008 \\uFFFE", "الرياض \\u202E", "\\\"'"})
    void any_name_makes_a_document_that_can_be_read(String name) throws Exception {
        Network network = network(
                "?meeting\t?official\t?officialName\t?counterpart",
                "<ID:meeting/1>\t<ID:official/a>\t\"" + name + "\"\t<http://example.org/b?c=d&e=~f>");
        Asking asking = Askings.example(MET);
        ByteArrayOutputStream graphMl = new ByteArrayOutputStream();
        GraphMl.write(network, asking, graphMl);
        ByteArrayOutputStream gexf = new ByteArrayOutputStream();
        Gexf.write(network, asking, gexf);
        Document read = parsed(graphMl);
        assertThat(read.getElementsByTagName("node").getLength()).isEqualTo(2);
        assertThat(((Element) read.getElementsByTagName("node").item(1)).getAttribute("id"))
                .matches("[A-Za-z0-9._:-]+");
        assertThat(parsed(gexf).getElementsByTagName("edge").getLength()).isEqualTo(1);
    }

    @Test
    void ids_of_things_differ_as_the_things_do() {
        assertThat(List.of("official/a.b", "official/a-b", "official/a_b", "official/a~b").stream()
                        .map(text -> NodeIds.of(Things.parse(ID + text).orElseThrow())))
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo("official:a.b");
    }

    private static Document parsed(ByteArrayOutputStream xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.toByteArray()));
    }

    private static Network network(String... lines) {
        String tsv = String.join("\n", lines).replace("<ID:", "<" + ID) + "\n";
        RowSet rows = ResultsReader.create()
                .lang(Format.TSV.lang())
                .build()
                .readRowSet(new ByteArrayInputStream(tsv.getBytes(StandardCharsets.UTF_8)));
        return Network.of(Askings.example(MET), rows, GraphFactory.createDefaultGraph());
    }
}
