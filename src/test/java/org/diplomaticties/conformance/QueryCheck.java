package org.diplomaticties.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.rowset.QueryResults;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.rdf.Format;

/** Whether a query is answered as it must be: terms alike, blank nodes as far as they can be told apart, in order if any. */
final class QueryCheck {

    private static final int OK = 200;

    private QueryCheck() {}

    /** A query whose answer stands in a file, which is also the format it is asked for in. */
    static void run(Entry entry, Endpoint endpoint) throws IOException {
        Query query = load(entry, endpoint);
        String file = entry.result().orElseThrow().getURI();
        HttpResponse<byte[]> answer = ask(entry, endpoint, accept(file, query));
        if (query.isConstructType() || query.isDescribeType()) {
            Graph actual = RDFParser.create()
                    .source(new ByteArrayInputStream(answer.body()))
                    .lang(RDFLanguages.contentTypeToLang(Endpoint.mediaType(answer)))
                    .toGraph();
            Graph expected = entry.graph(file);
            assertThat(IsoMatcher.isomorphic(expected, actual))
                    .as(() -> "Expected " + expected + " but was " + actual)
                    .isTrue();
            return;
        }
        QueryExecResult expected = expected(entry, file);
        QueryExecResult actual = read(answer);
        if (query.isAskType()) {
            assertThat(actual.booleanResult()).isEqualTo(expected.booleanResult());
            return;
        }
        Rows expectedRows = Rows.of(expected.rowSet());
        Rows actualRows = Rows.of(actual.rowSet());
        assertThat(equal(entry, query, expectedRows, actualRows))
                .as(() -> "Expected " + expectedRows.rows() + " but was " + actualRows.rows())
                .isTrue();
    }

    /** A query whose answer in CSV stands in a file: CSV tells no terms, so texts are compared. */
    static void csv(Entry entry, Endpoint endpoint) throws IOException {
        load(entry, endpoint);
        HttpResponse<byte[]> answer = ask(entry, endpoint, Format.CSV.mediaType());
        assertThat(Endpoint.mediaType(answer)).isEqualTo(Format.CSV.mediaType());
        List<List<String>> expected =
                cells(entry.text(entry.result().orElseThrow().getURI()));
        List<List<String>> actual = cells(new String(answer.body(), StandardCharsets.UTF_8));
        assertThat(actual.get(0)).isEqualTo(expected.get(0));
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Puts the data of a test into the store, with the graphs that its query names itself. */
    private static Query load(Entry entry, Endpoint endpoint) {
        DatasetGraph dataset = entry.dataset(entry.action(), Vocabulary.QT);
        String file = file(entry);
        Query query = QueryFactory.create(entry.text(file), file);
        List<String> named = new ArrayList<>(query.getGraphURIs());
        named.addAll(query.getNamedGraphURIs());
        named.stream().distinct().filter(entry::isFile).forEach(iri -> entry.addNamed(dataset, iri, iri));
        if (entry.text(file).contains("GRAPH")) {
            endpoint.store().putNamed(dataset);
        } else {
            endpoint.store().put(dataset);
        }
        return query;
    }

    private static String file(Entry entry) {
        return entry.action()
                .getRequiredProperty(Vocabulary.property(Vocabulary.QT, "query"))
                .getResource()
                .getURI();
    }

    private static HttpResponse<byte[]> ask(Entry entry, Endpoint endpoint, String accept) throws IOException {
        String file = file(entry);
        HttpResponse<byte[]> answer = endpoint.query("BASE <" + file + ">\n" + entry.text(file), accept);
        SyntaxCheck.assertStatus(answer, OK);
        return answer;
    }

    private static String accept(String file, Query query) {
        if (query.isConstructType() || query.isDescribeType()) {
            return Format.TURTLE.mediaType();
        }
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "srx" -> Format.XML.mediaType();
            case "tsv" -> Format.TSV.mediaType();
            case "csv" -> Format.CSV.mediaType();
            default -> Format.JSON.mediaType();
        };
    }

    private static QueryExecResult expected(Entry entry, String file) {
        if (file.endsWith(".ttl") || file.endsWith(".rdf")) {
            var model = ModelFactory.createModelForGraph(entry.graph(file));
            return model.listResourcesWithProperty(RDF.type, ResultSetGraphVocab.ResultSet)
                    .nextOptional()
                    .filter(set -> set.hasProperty(ResultSetGraphVocab.p_boolean))
                    .map(set -> new QueryExecResult(
                            set.getProperty(ResultSetGraphVocab.p_boolean).getBoolean()))
                    .orElseGet(() -> new QueryExecResult(RowSet.adapt(RDFInput.fromRDF(model))));
        }
        Lang lang = RDFLanguages.filenameToLang(file);
        return QueryResults.create()
                .forceLang(lang)
                .build()
                .readAny(new ByteArrayInputStream(entry.text(file).getBytes(StandardCharsets.UTF_8)));
    }

    private static QueryExecResult read(HttpResponse<byte[]> answer) {
        return QueryResults.create()
                .forceLang(RDFLanguages.contentTypeToLang(Endpoint.mediaType(answer)))
                .build()
                .readAny(new ByteArrayInputStream(answer.body()));
    }

    private static boolean equal(Entry entry, Query query, Rows expected, Rows actual) {
        if (entry.test().hasProperty(Vocabulary.property(Vocabulary.MF, "resultCardinality"))) {
            return actual.reduces(expected);
        }
        return query.isOrdered() ? actual.equalsInOrder(expected) : actual.equalsInAnyOrder(expected);
    }

    private static List<List<String>> cells(String csv) throws IOException {
        Map<String, String> blank = new HashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (var record : CSVFormat.DEFAULT.parse(new StringReader(csv))) {
            rows.add(record.stream()
                    .map(cell ->
                            cell.startsWith("_:") ? blank.computeIfAbsent(cell, label -> "_:" + blank.size()) : cell)
                    .toList());
        }
        return rows;
    }
}
