package org.diplomaticties.browser;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.MemoryStore;
import org.diplomaticties.store.Store;

/**
 * A made-up world beside the data that the jar carries, valid and always the same: the Strelsau Gazette, and a register of
 * meetings in which one official has 500 and another met 5,000 others.
 */
public final class World {

    private static final int MEETINGS = 2_000;
    private static final int OFTEN = 500;
    private static final int CONGRESSES = 25;
    private static final int DELEGATES = 200;
    private static final int LONG = 10_000;

    private static final List<String> STATES = List.of(
            "belarus", "russia", "france", "china", "india", "germany", "poland", "kazakhstan", "egypt", "brazil");
    private static final List<String> PLACES = List.of("minsk", "moscow", "paris", "beijing", "suva");
    private static final List<String> MODES = List.of("InPersonMeeting", "Visit", "RemoteMeeting");
    private static final List<String> TOPICS =
            List.of("cooperation", "legislative-support", "interregional-cooperation", "priority-issues");
    private static final String PREFIXES = """
            @base <https://w3id.org/diplomatic-ties/id/> .
            @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private final Random random = new Random(1894);
    private final StringBuilder text = new StringBuilder(PREFIXES);

    private World() {}

    /** The world in a store. */
    public static Store store() {
        return Held.STORE;
    }

    /** Made when it is asked for first: most test runs do not need it. */
    private static final class Held {
        private static final Store STORE = MemoryStore.of(Ontology.bundled(), SourceReader.read(files()));
    }

    private static List<TextFile> files() {
        Stream<TextFile> gazette =
                Folder.at(Path.of("src", "test", "resources", "org", "diplomaticties", "browser"))
                        .files(".ttl")
                        .stream()
                        .map(file -> new TextFile(file.name(), file.stem(), file.text()));
        Stream<TextFile> register = Stream.of(new TextFile("register.ttl", "register", new World().register()));
        return Stream.of(Folder.bundled("data").files(".ttl").stream(), gazette, register)
                .flatMap(files -> files)
                .toList();
    }

    private String register() {
        line("<source/register> a dt:Source ; skos:prefLabel \"Register of meetings\"@en .");
        line("<official/endless> a dt:Official ; skos:prefLabel \"%s\"@en .", "Endless ".repeat(LONG / 8));
        line("<official/host> a dt:Official ; skos:prefLabel \"Henri Hôte\"@en .");
        for (int state = 0; state < STATES.size(); state++) {
            String name = STATES.get(state);
            line("<post/minister-%s> a dt:Post ; skos:prefLabel \"Minister of %s\"@en ;", state, name);
            line("  dt:ofState <state/%s> .", name);
        }
        for (int official = 0; official < 300; official++) {
            official(official);
        }
        for (int meeting = 0; meeting < MEETINGS; meeting++) {
            boolean often = meeting < OFTEN;
            int met = often ? 1 + (int) (Math.abs(random.nextGaussian()) * 18) : random.nextInt(300);
            String one = often ? "olga-orlova" : "register-" + (met + 1 + random.nextInt(298)) % 300;
            meeting(meeting, day(often), List.of(one, "register-" + met));
        }
        for (int congress = 0; congress < CONGRESSES; congress++) {
            congress(congress);
        }
        return text.toString();
    }

    /** The one who meets often was silent for five years. */
    private LocalDate day(boolean often) {
        LocalDate day = LocalDate.of(1991, 3, 1).plusDays(random.nextInt(11_000));
        return often && day.getYear() > 2002 && day.getYear() < 2008 ? day.minusYears(8) : day;
    }

    private void official(int official) {
        line("<official/register-%d> a dt:Official ;", official);
        line("  skos:prefLabel \"Official %d\"@en , \"Чиновник %d\"@ru .", official, official);
        int begin = 1988 + official % 30;
        line("<tenure/register-%d> a dt:Tenure ; skos:prefLabel \"Official %d, minister\"@en ;", official, official);
        line("  org:member <official/register-%d> ; dt:post <post/minister-%d> ;", official, official % STATES.size());
        line("  dt:begin \"%d\"^^xsd:gYear ; dt:end \"%d-06-30\"^^xsd:date .", begin, begin + 4);
    }

    private void congress(int congress) {
        String[] delegates = new String[DELEGATES + 1];
        delegates[DELEGATES] = "host";
        for (int i = 0; i < DELEGATES; i++) {
            int delegate = congress * DELEGATES + i;
            delegates[i] = "delegate-" + delegate;
            line("<official/delegate-%d> a dt:Official ; skos:prefLabel \"Delegate %d\"@en .", delegate, delegate);
        }
        meeting(MEETINGS + congress, LocalDate.of(1990 + congress, 6, 1), List.of(delegates));
    }

    private void meeting(int meeting, LocalDate day, List<String> participants) {
        line(
                "<meeting/register-%d> a dt:Meeting ; skos:prefLabel \"Meeting %d of the register\"@en ;",
                meeting, meeting);
        line("  dt:date \"%s\"^^xsd:date ; dt:dateBasis dt:DateStated ;", day);
        line("  dt:mode dt:%s ; dt:topic <topic/%s> ;", any(MODES), any(TOPICS));
        line("  dt:place <place/%s> .", any(PLACES));
        for (int i = 0; i < participants.size(); i++) {
            String state = participants.get(i).equals("olga-orlova") ? "belarus" : any(STATES);
            line("<meeting/register-%d> dt:participation <participation/register-%d-%d> .", meeting, meeting, i);
            line("<participation/register-%d-%d> a dt:Participation ;", meeting, i);
            line("  skos:prefLabel \"Participant %d of meeting %d\"@en ;", i, meeting);
            line("  dt:participant <official/%s> ; dt:onBehalfOf <state/%s> .", participants.get(i), state);
        }
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    @SuppressWarnings("AnnotateFormatMethod") // not worth a dependency
    private void line(String line, Object... values) {
        text.append(line.formatted(values)).append('\n');
    }
}
