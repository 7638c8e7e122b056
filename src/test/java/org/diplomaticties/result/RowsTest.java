package org.diplomaticties.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RowsTest {

    private static final Var COLUMN = Var.alloc("name");

    @ParameterizedTest
    @CsvSource({"0, 0, false", "2, 2, false", "3, 3, false", "4, 3, true"})
    void rows_that_are_left_out_are_told(int there, int shown, boolean cut) {
        List<Binding> all = java.util.stream.IntStream.range(0, there)
                .mapToObj(number -> BindingFactory.binding(COLUMN, NodeFactory.createLiteralString("row " + number)))
                .toList();
        Rows rows = Rows.first(3, RowSetStream.create(List.of(COLUMN), all.iterator()));
        assertThat(rows.columns()).containsExactly("name");
        assertThat(rows.shown()).isEqualTo(all.subList(0, shown));
        assertThat(rows.cut()).isEqualTo(cut);
    }
}
