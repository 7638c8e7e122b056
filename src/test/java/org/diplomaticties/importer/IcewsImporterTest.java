package org.diplomaticties.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.diplomaticties.fact.DateBasis;
import org.diplomaticties.fact.Event;
import org.diplomaticties.fact.Fact;
import org.diplomaticties.fact.Meeting;
import org.diplomaticties.fact.MeetingMode;
import org.diplomaticties.fact.Official;
import org.diplomaticties.fact.Organization;
import org.diplomaticties.fact.Place;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.Role;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.fact.UnspecifiedActor;
import org.diplomaticties.file.Folder;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.StateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IcewsImporterTest {

    private static final Path FIXTURES = Path.of("src/test/resources/org/diplomaticties/importer/icews");
    private static final StateNames STATES = StateData.names(Folder.bundled("data"));

    private final List<Fact> facts = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void a_consultation_told_from_both_sides_is_one_meeting() {
        read("four-columns");
        Meeting meeting = meeting("Consult");
        assertThat(meeting.records()).extracting(RecordRef::id).containsExactly("line-1", "line-2");
        assertThat(meeting.participations())
                .extracting(participation -> participation.participant().toString())
                .containsExactly(
                        "organization/icews-input-foreign-affairs-russia", "official/icews-input-anna-example");
        assertThat(meeting.basis()).isEqualTo(DateBasis.PUBLICATION);
        assertThat(meeting.mode()).isEmpty();
    }

    @Test
    void a_visit_has_a_host_and_a_guest_and_the_visit_in_return_is_another() {
        read("four-columns");
        List<Meeting> visits = meetings()
                .filter(meeting -> meeting.mode().contains(MeetingMode.VISIT))
                .toList();
        assertThat(visits)
                .extracting(Meeting::label)
                .containsExactly("Visit of Belarus to Russia, 2031-03-05", "Visit of Russia to Belarus, 2031-03-05");
        assertThat(visits.get(0).participations())
                .extracting(one -> one.participant().key() + " " + one.role().get(0))
                .containsExactly("belarus " + Role.GUEST, "russia " + Role.HOST);
    }

    @Test
    void a_ministry_acts_for_its_state() {
        read("four-columns");
        assertThat(all(Organization.class))
                .filteredOn(organization -> organization.label().equals("Foreign Affairs (Russia)"))
                .extracting(Organization::organOf)
                .containsExactly(List.of(ThingKey.state("russia")));
        assertThat(meeting("Consult").participations().get(0).side()).containsExactly(ThingKey.state("russia"));
    }

    @Test
    void the_unnamed_holder_of_an_office_acts_for_his_state_and_is_no_official() {
        read("four-columns");
        Meeting call = meeting("Discuss by telephone");
        assertThat(call.mode()).containsExactly(MeetingMode.REMOTE_MEETING);
        assertThat(call.participations().get(0)).satisfies(head -> {
            assertThat(head.participant()).isEqualTo(ThingKey.actor("icews-input-head-of-government-belarus"));
            assertThat(head.side()).containsExactly(ThingKey.state("belarus"));
            assertThat(head.capacity()).containsExactly(PrintedName.english("Head of Government"));
        });
    }

    @Test
    void a_group_of_people_acts_for_nobody() {
        read("four-columns");
        assertThat(meeting("Engage in negotiation").participations().get(0)).satisfies(citizens -> {
            assertThat(citizens.participant()).isEqualTo(ThingKey.actor("icews-input-citizen-belarus"));
            assertThat(citizens.side()).isEmpty();
        });
    }

    @Test
    void a_name_of_which_nothing_is_known_is_left_open() {
        read("four-columns");
        assertThat(all(Official.class)).extracting(Official::label).containsExactly("Anna Example");
        assertThat(all(UnspecifiedActor.class))
                .extracting(UnspecifiedActor::label)
                .contains("Zenda");
        assertThat(meeting("Mediate").participations())
                .extracting(one -> one.role())
                .containsExactly(List.of(Role.MEDIATOR), List.of());
    }

    @Test
    void congo_is_the_one_that_icews_does_not_name_in_full() {
        read("four-columns");
        assertThat(meeting("Meet at a 'third' location").participations())
                .extracting(one -> one.participant().key())
                .containsExactly("congo-brazzaville", "congo-kinshasa");
    }

    @Test
    void rows_that_are_no_meetings_are_events_on_request_only() {
        assertThat(read("four-columns").recordCount()).isEqualTo(14);
        assertThat(all(Event.class)).isEmpty();
        read("four-columns", IcewsScope.ALL_EVENTS);
        assertThat(all(Event.class)).singleElement().satisfies(event -> {
            assertThat(event.label()).isEqualTo("Make statement: Anna Example toward Belarus, 2031-03-09");
            assertThat(event.initiator()).containsExactly(ThingKey.official("icews-input-anna-example"));
            assertThat(event.recipient()).containsExactly(ThingKey.state("belarus"));
        });
    }

    @Test
    void with_twenty_columns_each_story_tells_a_meeting_of_its_own() {
        Sink found = read("twenty-columns");
        assertThat(found.problemCount()).isZero();
        assertThat(meetings().map(Meeting::records))
                .extracting(records -> records.stream().map(RecordRef::id).toList())
                .containsExactly(List.of("101", "102"), List.of("103", "104"), List.of("105", "106"));
        assertThat(meetings().map(meeting -> meeting.thing().key()).toList())
                .containsExactly("icews-input-101", "icews-input-103", "icews-input-105");
    }

    @Test
    void who_works_for_a_government_acts_for_its_state() {
        read("twenty-columns");
        assertThat(meetings().toList().get(2).participations())
                .extracting(one -> one.participant().key() + " " + one.side())
                .containsExactly("icews-input-boris-beispiel []", "icews-input-anna-example [state/belarus]");
    }

    @Test
    void a_city_is_the_venue_only_where_all_rows_name_it() {
        read("twenty-columns");
        assertThat(meetings().map(Meeting::places)).extracting(List::size).containsExactly(1, 0, 0);
        assertThat(all(Place.class)).extracting(Place::label).containsExactly("Minsk");
    }

    @Test
    void what_is_wrong_is_told_with_its_line_and_the_rest_is_imported() {
        Sink found = read("bad-rows");
        assertThat(found.recordCount()).isEqualTo(8);
        assertThat(found.problems().keySet())
                .containsExactly(
                        ProblemKind.WRONG_ENCODING,
                        ProblemKind.MISSING_VALUE,
                        ProblemKind.IMPOSSIBLE_DATE,
                        ProblemKind.DEFINED_TWICE,
                        ProblemKind.UNKNOWN_STATE,
                        ProblemKind.ONE_WAY_LINK,
                        ProblemKind.UNKNOWN_TITLE);
        assertThat(lines(found, ProblemKind.WRONG_ENCODING)).containsExactly("events.tsv:9:1");
        assertThat(lines(found, ProblemKind.MISSING_VALUE)).containsExactly("events.tsv:2:1", "events.tsv:3:17");
        assertThat(lines(found, ProblemKind.IMPOSSIBLE_DATE)).containsExactly("events.tsv:1:24");
        assertThat(lines(found, ProblemKind.DEFINED_TWICE)).containsExactly("events.tsv:6:1");
        assertThat(lines(found, ProblemKind.UNKNOWN_STATE)).containsExactly("events.tsv:4:1");
        assertThat(lines(found, ProblemKind.ONE_WAY_LINK)).containsExactly("events.tsv:7:1");
        assertThat(lines(found, ProblemKind.UNKNOWN_TITLE)).containsExactly("events.tsv:7:1");
        assertThat(meetings().map(Meeting::label))
                .containsExactly(
                        "Consult: Envoy (Atlantis) and Russia, 2031-03-02",
                        "Consult: Norway and Norway, 2031-03-04",
                        "Consult: Wizard (Belarus) and Russia, 2031-03-03");
    }

    @Test
    void a_table_of_other_columns_is_refused() throws IOException {
        Path table = Files.writeString(folder.resolve("visits.tsv"), "who\twhom\n");
        assertThatThrownBy(() -> read(table, IcewsScope.MEETINGS))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("visits.tsv:1:1: This does not look like icews: its first line has 2 columns.");
    }

    @Test
    void names_that_would_share_a_key_are_kept_apart() throws IOException {
        Path table = Files.writeString(
                folder.resolve("icews.tsv"),
                "Anna Exämple\tMediate\tNorway\t2031-03-04\nAnna Example\tMediate\tNorway\t2031-03-04\n");
        read(table, IcewsScope.MEETINGS);
        assertThat(all(Official.class))
                .extracting(Official::thing)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(meetings().map(Meeting::thing)).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void the_events_of_2014_have_5034_pairs_who_consult_on_a_day() {
        Path table = Path.of(System.getProperty("ties.sources", "../shared/data/sources"), "icews/icews14_named.tsv");
        assumeThat(table).as("the ICEWS events of 2014 are at hand").exists();
        Sink found = read(table, IcewsScope.MEETINGS);
        assertThat(found.recordCount()).isEqualTo(90_730);
        assertThat(meetings().filter(meeting -> meeting.notes().contains(PrintedName.english("Consult"))))
                .hasSize(5_034);
        assertThat(meetings()).hasSize(11_080);
    }

    private Sink read(String fixture) {
        return read(fixture, IcewsScope.MEETINGS);
    }

    private Sink read(String fixture, IcewsScope scope) {
        return read(FIXTURES.resolve(fixture).resolve("input"), scope);
    }

    private Sink read(Path path, IcewsScope scope) {
        facts.clear();
        IcewsImporter importer = new IcewsImporter(STATES, scope);
        try (Archive archive = Archive.open(path)) {
            Sink sink = new Sink(ThingKey.source(importer.sourceKey(archive)), facts::add);
            importer.read(archive, sink);
            return sink;
        }
    }

    private static List<String> lines(Sink found, ProblemKind kind) {
        return found.problems().get(kind).first().stream()
                .map(problem -> problem.where().replaceFirst(".*/", ""))
                .toList();
    }

    private Stream<Meeting> meetings() {
        return all(Meeting.class).stream();
    }

    private Meeting meeting(String text) {
        return meetings()
                .filter(meeting -> meeting.notes().contains(PrintedName.english(text)))
                .findFirst()
                .orElseThrow();
    }

    private <T> List<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
