package org.diplomaticties.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.DiskStore;
import org.diplomaticties.store.NameQuery;

/**
 * Puts officials with made-up names into a store on disk and prints how long the index takes to make, and how long a search
 * takes: for whole names, surnames, names with initials, in Cyrillic, with a slip, and names that nobody has.
 */
public final class SearchBenchmark {

    private static final int SEARCHES = 2000;
    private static final int A_SOURCE = 10_000;
    private static final List<String> FORENAMES = List.of(
            "Aleksandr",
            "Sergei",
            "Dmitry",
            "Andrei",
            "Olga",
            "Maria",
            "John",
            "William",
            "Karen",
            "Hassan",
            "Ahmed",
            "Carlos",
            "Juan",
            "Pierre",
            "Hans",
            "Giorgos",
            "Yulia",
            "Volodymyr",
            "Uladzimir",
            "Thomas");
    private static final List<String> STARTS = List.of(
            "Kru", "Vor", "Luk", "Rud", "Mor", "Gal", "Pet", "Bel", "Sav", "Tik", "Zhu", "Har", "Dol", "Fed", "Nik",
            "Ros");
    private static final List<String> MIDDLES = List.of(
            "ob", "ash", "en", "al", "ich", "or", "ut", "ev", "an", "il", "ozh", "ur", "ed", "isk", "ach", "om");
    private static final List<String> ENDS =
            List.of("ov", "enko", "in", "sky", "son", "ez", "er", "ich", "uk", "ford", "os", "ani", "oy", "eau", "ard");

    private SearchBenchmark() {}

    public static void main(String[] args) throws Exception {
        int names = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("search-benchmark");
        Random random = new Random(1815);
        List<String> all = Stream.generate(() -> name(random)).limit(names).toList();
        try (DiskStore store = DiskStore.open(folder.resolve("store"), Ontology.bundled(), Clock.systemUTC())) {
            for (int first = 0; first < names; first += A_SOURCE) {
                List<String> some = all.subList(first, Math.min(names, first + A_SOURCE));
                store.change(source(first / A_SOURCE, first, some), new Reason("ann", "benchmark"));
            }
            long start = System.nanoTime();
            store.names().search(new NameQuery("Krutoi", "official", 20));
            System.out.printf(
                    "index of %d names made in %d ms, %d processors, JDK %s%n",
                    names,
                    (System.nanoTime() - start) / 1_000_000,
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version());
            List<String> wanted = queries(all, random);
            wanted.stream().limit(SEARCHES / 4).forEach(words -> search(store, words)); // warm up
            int[] next = {0};
            Timing timing = Timing.of(SEARCHES, () -> search(store, wanted.get(next[0]++)));
            System.out.println("name search: " + timing);
        } finally {
            delete(folder);
        }
    }

    private static void search(DiskStore store, String words) {
        store.names().search(new NameQuery(words, "official", 20));
    }

    private static List<String> queries(List<String> all, Random random) {
        List<String> queries = new ArrayList<>();
        while (queries.size() < SEARCHES) {
            String name = all.get(random.nextInt(all.size()));
            String surname = name.substring(name.lastIndexOf(' ') + 1);
            queries.add(name);
            queries.add(surname);
            queries.add(name.charAt(0) + ". " + surname);
            queries.add(surname + ", " + name.substring(0, name.indexOf(' ')));
            queries.add(surname.substring(0, surname.length() - 1));
            queries.add("Дмитрий Крутой");
            queries.add("Zaphod Beeblebrox");
        }
        return queries;
    }

    private static String name(Random random) {
        return any(FORENAMES, random) + " " + any(STARTS, random) + any(MIDDLES, random)
                + (random.nextBoolean() ? any(MIDDLES, random) : "") + any(ENDS, random);
    }

    private static String any(List<String> parts, Random random) {
        return parts.get(random.nextInt(parts.size()));
    }

    private static Edit source(int number, int first, List<String> names) {
        StringBuilder turtle = new StringBuilder("""
                @base <https://w3id.org/diplomatic-ties/id/> .
                @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                """);
        turtle.append("<source/list-%1$d> a dt:Source ; skos:prefLabel 'List %1$d'@en .%n".formatted(number));
        for (int i = 0; i < names.size(); i++) {
            turtle.append(
                    "<official/o-%d> a dt:Official ; skos:prefLabel '%s'@en .%n".formatted(first + i, names.get(i)));
        }
        return Edit.sources(SourceReader.read(
                List.of(new TextFile("list-" + number + ".ttl", "list-" + number, turtle.toString()))));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
