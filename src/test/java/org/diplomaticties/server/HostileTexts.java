package org.diplomaticties.server;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Makes up queries, updates and documents that name CANARY, a listener, and SECRET, a file, wherever an address can stand.
 * Most of them can be read; what they ask for is never allowed.
 */
final class HostileTexts {

    private static final Arbitrary<String> IRI = Arbitraries.frequency(
            Tuple.of(4, "<CANARY/x>"),
            Tuple.of(4, "<SECRET>"),
            Tuple.of(1, "<file:///etc/passwd>"),
            Tuple.of(1, "<secret.ttl>"),
            Tuple.of(1, "<java:org.apache.jena.sparql.function.library.wait>"),
            Tuple.of(1, "<http://jena.apache.org/ARQ/function#wait>"),
            Tuple.of(1, "<http://jena.apache.org/ARQ/property#strSplit>"),
            Tuple.of(1, "<source/gazette>"),
            Tuple.of(2, "rdf:type"));
    private static final Arbitrary<String> VARIABLE = Arbitraries.of("?a", "?b", "?c");
    private static final Arbitrary<String> LITERAL = Arbitraries.of("\"CANARY/x\"", "\"SECRET\"", "1", "\"x\"@en");
    private static final Arbitrary<String> PLACE = Arbitraries.oneOf(IRI, VARIABLE);
    private static final Arbitrary<String> SILENT = Arbitraries.of("", "SILENT ");
    private static final Arbitrary<String> PROLOGUE = Arbitraries.of(
            "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n",
            "BASE <SECRET>\nPREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n",
            "BASE <CANARY/>\nPREFIX rdf: <CANARY/>\n",
            "PREFIX rdf: <java:org.apache.jena.sparql.function.library.>\n");

    private HostileTexts() {}

    static Arbitrary<String> queries() {
        Arbitrary<String> from = all(
                        "%s%s%s", Arbitraries.of("", "", "FROM ", "FROM NAMED "), IRI, Arbitraries.of("\n", " "))
                .map(clause -> clause.startsWith("FROM") ? clause : "");
        return all("%s%s %sWHERE { %s }%s", PROLOGUE, form(), from, group(3), end());
    }

    static Arbitrary<String> updates() {
        Arbitrary<String> graph = Arbitraries.of("GRAPH <source/gazette>", "GRAPH <CANARY/x>", "GRAPH <SECRET>");
        Arbitrary<String> data = all("%s { %s rdf:type %s }", graph, IRI, IRI);
        Arbitrary<String> clause = all("%s%s ", Arbitraries.of("USING ", "USING NAMED "), IRI);
        Arbitrary<String> operation = Arbitraries.oneOf(
                all("LOAD %s%s", SILENT, IRI),
                all("LOAD %s%s INTO GRAPH %s", SILENT, IRI, IRI),
                all("%s %s%s TO %s", Arbitraries.of("COPY", "MOVE", "ADD"), SILENT, IRI, IRI),
                all("%s %sGRAPH %s", Arbitraries.of("CLEAR", "DROP", "CREATE"), SILENT, IRI),
                all("INSERT DATA { %s }", data),
                all("INSERT { %s } %sWHERE { %s }", data, clause, group(2)),
                all("WITH %s DELETE { ?a rdf:type ?b } WHERE { %s }", IRI, group(2)));
        return all("%s%s", PROLOGUE, operation.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join(" ;\n", list)));
    }

    static Arbitrary<String> jsonLd() {
        return Arbitraries.lazyOf(
                () -> all("{\"@context\": %s, \"@id\": %s, \"a\": %s}", context(), address(), value()),
                () -> all("{\"@graph\": [{\"@context\": %s, \"@type\": %s}]}", context(), address()),
                () -> all("[{\"@id\": \"x\", \"http://a.example/\": %s}]", value()));
    }

    static Arbitrary<String> xml() {
        Arbitrary<String> address = Arbitraries.of("CANARY/x", "SECRET", "secret.ttl");
        Arbitrary<String> head = Arbitraries.oneOf(
                Arbitraries.just(""),
                all("<!DOCTYPE r SYSTEM \"%s\">", address),
                all("<!DOCTYPE r PUBLIC \"-//x\" \"%s\">", address),
                all("<!DOCTYPE r [<!ENTITY e SYSTEM \"%s\">]>", address),
                all("<!DOCTYPE r [<!ENTITY %% e SYSTEM \"%s\"> %%e;]>", address),
                all("<?xml-stylesheet href=\"%s\"?>", address));
        Arbitrary<String> base = Arbitraries.oneOf(Arbitraries.just(""), all(" xml:base=\"%s\"", address));
        Arbitrary<String> inside = Arbitraries.oneOf(
                Arbitraries.just("&e;"),
                all("<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"%s\"/>", address),
                all("<r:Description r:about=\"%s\"/>", address));
        return all(
                "%s<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:p=\"http://a.example/\"%s>"
                        + "<r:Description r:about=\"%s\"><p:p%s>%s</p:p></r:Description></r:RDF>",
                head,
                base,
                address,
                Arbitraries.of("", " r:parseType=\"Literal\"", " r:parseType=\"Resource\""),
                inside);
    }

    static Arbitrary<String> turtle() {
        Arbitrary<String> base = Arbitraries.of("", "@base <SECRET> .\n", "BASE <CANARY/>\n");
        return all(
                "%s@prefix rdf: %s .\n%s %s %s .",
                base, Arbitraries.of("<CANARY/>", "<SECRET>"), IRI, IRI, Arbitraries.oneOf(IRI, LITERAL));
    }

    private static Arbitrary<String> context() {
        return Arbitraries.lazyOf(
                HostileTexts::address,
                () -> Arbitraries.just("{}"),
                () -> context().list().ofMinSize(1).ofMaxSize(3).map(list -> "[" + String.join(", ", list) + "]"),
                () -> all("{\"@version\": 1.1, \"@import\": %s}", address()),
                () -> all("{\"@base\": %s, \"@vocab\": %s}", address(), address()),
                () -> all("{\"a\": {\"@id\": %s, \"@context\": %s}}", address(), context()),
                () -> all("{\"@propagate\": false, \"@protected\": true, \"a\": %s}", address()));
    }

    private static Arbitrary<String> address() {
        return Arbitraries.of("\"CANARY/x\"", "\"SECRET\"", "\"x\"", "\"jar:SECRET!/x\"", "\"//127.0.0.1:PORT/x\"");
    }

    private static Arbitrary<String> value() {
        return Arbitraries.lazyOf(
                HostileTexts::address,
                () -> all("{\"@id\": %s}", address()),
                () -> all("{\"@type\": %s, \"@value\": %s}", address(), address()),
                () -> all("{\"@context\": %s, \"a\": %s}", context(), value()));
    }

    private static Arbitrary<String> form() {
        return Arbitraries.oneOf(
                Arbitraries.of("SELECT *", "SELECT DISTINCT ?a", "ASK"),
                all("SELECT (%s AS ?n)", expression(2)),
                all("SELECT (%s(%s) AS ?n)", Arbitraries.of("SUM", "SAMPLE", "COUNT", "GROUP_CONCAT"), expression(2)),
                all("CONSTRUCT { ?a %s ?b }", IRI),
                all("DESCRIBE %s ?a", IRI));
    }

    private static Arbitrary<String> end() {
        return Arbitraries.oneOf(
                Arbitraries.of("", " LIMIT 1"),
                all(" GROUP BY (%s AS ?g)", expression(1)),
                all(" HAVING (%s)", expression(1)),
                all(" ORDER BY (%s)", expression(1)),
                all(" VALUES ?z { %s }", Arbitraries.oneOf(IRI, LITERAL)));
    }

    private static Arbitrary<String> group(int depth) {
        Arbitrary<String> triple = all("%s %s %s .", IRI, IRI, Arbitraries.oneOf(PLACE, LITERAL));
        if (depth == 0) {
            return triple;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> group(depth - 1));
        Arbitrary<String> part = Arbitraries.oneOf(
                triple,
                all("SERVICE %s%s { %s }", SILENT, PLACE, inner),
                all("%s { %s }", Arbitraries.of("OPTIONAL", "MINUS"), inner),
                all("{ %s } UNION { %s }", inner, inner),
                all("GRAPH %s { %s }", PLACE, inner),
                all("{ SELECT * { %s } LIMIT 2 }", inner),
                all("FILTER (%s)", expression(depth - 1)),
                all("BIND (%s AS ?x)", expression(depth - 1)),
                all("VALUES ?a { %s %s }", IRI, LITERAL),
                all("?a %s+/^%s* %s .", IRI, IRI, IRI));
        return part.list().ofMinSize(1).ofMaxSize(2).map(parts -> String.join(" ", parts));
    }

    private static Arbitrary<String> expression(int depth) {
        Arbitrary<String> leaf = Arbitraries.oneOf(VARIABLE, LITERAL, IRI);
        if (depth <= 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> expression(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                all("%s(%s)", IRI, inner),
                all("%sEXISTS { %s }", Arbitraries.of("", "NOT "), Arbitraries.lazy(() -> group(depth - 1))),
                all("%s(%s)", Arbitraries.of("IRI", "STR", "!", "BOUND", "DATATYPE", "LANG"), inner),
                all("IF(%s, %s, %s)", inner, inner, inner),
                all("COALESCE(%s, %s)", inner, inner),
                all("%s IN (%s, %s)", leaf, inner, inner),
                all("CONCAT(STR(%s), %s)", inner, inner));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    private static Arbitrary<String> all(String form, Arbitrary<String>... parts) {
        List<Arbitrary<String>> list = new ArrayList<>();
        for (Arbitrary<String> part : parts) {
            list.add(part);
        }
        return Combinators.combine(list).as(values -> form.formatted(values.toArray()));
    }
}
