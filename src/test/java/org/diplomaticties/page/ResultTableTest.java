package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.diplomaticties.TestData;
import org.diplomaticties.change.Version;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.query.Form;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.validate.Texts;
import org.junit.jupiter.api.Test;

final class ResultTableTest {

    private static final Form FORM = TestData.questions().named("counterparts").form();
    private static final PageRequest REQUEST = new PageRequest(
            new PublicUrl("https://example.org", ""),
            "/queries/counterparts",
            Map.of(),
            Language.EN,
            Version.parse("1-00000000").orElseThrow(),
            Instant.EPOCH,
            Texts.NONE);

    @Test
    void a_thing_and_its_name_are_one_cell() {
        ResultTable table = table(
                List.of("official", "officialName", "post", "postLabel"),
                List.of(
                        Things.thing("official", "dmitry-krutoi"),
                        NodeFactory.createLiteralString("D. Krutoi"),
                        Things.thing("post", "nobody-knows"),
                        NodeFactory.createLiteralString("Secretary")));
        assertThat(table.columns()).extracting(ResultTable.Column::name).containsExactly("official", "post");
        assertThat(table.rows().get(0).cells())
                .extracting(ResultTable.Cell::text)
                .as("the name that the graph has, else the one that the row has")
                .containsExactly("Dmitry Krutoi", "Secretary");
        assertThat(table.rows().get(0).cells().get(1).link().href()).isEqualTo("/doc/post/nobody-knows");
    }

    @Test
    void dates_are_as_precise_as_they_are_known() {
        ResultTable table = table(
                List.of("a", "b", "c"),
                List.of(
                        NodeFactory.createLiteralDT("2022-09-12", XSDDatatype.XSDdate),
                        NodeFactory.createLiteralDT("2022-09", XSDDatatype.XSDgYearMonth),
                        NodeFactory.createLiteralDT("2022", XSDDatatype.XSDgYear)));
        assertThat(table.rows().get(0).cells())
                .extracting(ResultTable.Cell::text)
                .containsExactly("12 September 2022", "September 2022", "2022");
    }

    @Test
    void numbers_are_sorted_as_numbers_and_signs_have_their_word() {
        ResultTable table = table(
                List.of("days", "basis"),
                List.of(
                        NodeFactory.createLiteralDT("12", XSDDatatype.XSDinteger),
                        NodeFactory.createLiteralString("attested")));
        assertThat(table.columns().get(0).number()).isTrue();
        assertThat(table.rows().get(0).cells().get(0).sort()).isEqualTo("12");
        assertThat(table.rows().get(0).cells().get(1).sign()).isEqualTo(new ResultTable.Sign("attested", "attested"));
    }

    @Test
    void what_is_not_sent_is_counted() {
        ResultTable.Reading reading = ResultTable.reading(
                List.of(Var.alloc("n")), new Labels(TestData.store().dataset(), REQUEST), REQUEST);
        IntStream.range(0, 1_234)
                .mapToObj(i -> NodeFactory.createLiteralDT(Integer.toString(i), XSDDatatype.XSDinteger))
                .forEach(number -> reading.add(BindingFactory.binding(Var.alloc("n"), number)));
        ResultTable table = reading.table(FORM);
        assertThat(table.rows()).hasSize(1_000);
        assertThat(table.more()).isEqualTo(234);
        assertThat(table.count()).isEqualTo(1_234);
    }

    private static ResultTable table(List<String> names, List<Node> values) {
        List<Var> variables = Var.varList(names);
        Binding row = variables.stream()
                .collect(
                        Binding::builder,
                        (builder, variable) -> builder.add(variable, values.get(variables.indexOf(variable))),
                        (one, other) -> {})
                .build();
        return TestData.store().dataset().calculateRead(() -> {
            ResultTable.Reading reading =
                    ResultTable.reading(variables, new Labels(TestData.store().dataset(), REQUEST), REQUEST);
            reading.add(row);
            return reading.table(FORM);
        });
    }
}
