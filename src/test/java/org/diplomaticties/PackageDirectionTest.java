package org.diplomaticties;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the order of packages: imports point down the table only. */
final class PackageDirectionTest {

    private static final String ROOT = "org.diplomaticties";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each package with those it may use, lowest first. */
    private static final Map<String, Set<String>> ALLOWED = table(
            "problem",
            "guard: problem",
            "picture",
            "file: problem",
            "access: problem file",
            "fact: problem",
            "name: problem file fact",
            "columns",
            "ontology: problem file",
            "rdf: problem file fact name ontology",
            "importer: problem file fact name rdf",
            "validate: problem fact ontology rdf",
            "identity: fact name ontology rdf",
            "snapshot: guard columns",
            "plan: guard snapshot",
            "engine: problem guard file ontology snapshot plan",
            "change: problem fact columns ontology rdf validate engine",
            "store: problem name columns snapshot ontology rdf validate engine change",
            "query: problem file access fact name ontology rdf engine",
            "result: problem file fact ontology rdf query",
            "network: problem guard file ontology rdf query",
            "search: file ontology rdf store",
            "linkeddata: problem guard file ontology rdf change query",
            "page: problem file fact ontology rdf validate change store query result network search linkeddata picture",
            "feed: file fact ontology rdf engine change store query linkeddata page",
            "edge: problem guard file",
            "server: problem guard edge file access ontology rdf validate engine change store query result search linkeddata page feed",
            "cli: problem guard file access fact name ontology rdf importer validate identity engine change store query result network linkeddata edge server");

    @Test
    void every_package_stands_in_the_table() {
        Set<String> packages =
                CLASSES.stream().map(PackageDirectionTest::packageOf).collect(Collectors.toSet());
        assertThat(packages).isEqualTo(ALLOWED.keySet());
    }

    @Test
    void imports_point_down_the_table() {
        Set<String> upward = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            Set<String> allowed = ALLOWED.get(packageOf(type));
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .filter(target -> !packageOf(target).equals(packageOf(type)))
                    .filter(target -> !allowed.contains(packageOf(target)))
                    .forEach(target -> upward.add(type.getName() + " uses " + target.getName()));
        }
        assertThat(upward).isEmpty();
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void facts_problems_and_pictures_need_the_jdk_only() {
        for (String name : List.of("problem", "guard", "fact", "file", "picture")) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages("java..", "javax.xml..", ROOT + "..")
                    .check(CLASSES);
        }
    }

    @Test
    void picocli_stays_on_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void fuseki_stays_in_the_server() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".server")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena.fuseki..")
                .check(CLASSES);
    }

    @Test
    void jetty_and_servlets_stay_at_the_edge_and_in_the_server() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".edge", ROOT + ".server")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void static_fields_are_final() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void only_the_start_of_the_program_touches_the_process() {
        Set<String> users = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            type.getFieldAccessesFromSelf().stream()
                    .map(JavaFieldAccess::getTarget)
                    .filter(field -> field.getOwner().getName().equals("java.lang.System"))
                    .forEach(field -> users.add(type.getSimpleName() + " System." + field.getName()));
        }
        assertThat(users).containsExactly("Main System.err", "Terminal System.in");
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1);
    }

    private static Map<String, Set<String>> table(String... rows) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (String row : rows) {
            String[] parts = row.split(": ", 2);
            table.put(parts[0], parts.length == 1 ? Set.of() : Set.copyOf(Arrays.asList(parts[1].split(" "))));
        }
        return table;
    }
}
