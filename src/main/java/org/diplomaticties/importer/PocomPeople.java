package org.diplomaticties.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplomaticties.fact.Official;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.ThingKey;

/** The people of the list, by their ids. */
final class PocomPeople {

    private final Sink out;
    private final RecordIds ids;
    private final Map<String, Person> byId = new HashMap<>();

    /** A person that others refer to. */
    record Person(ThingKey official, String name) {}

    PocomPeople(Sink out) {
        this.out = out;
        this.ids = new RecordIds(out);
    }

    void add(XmlRecord record) {
        out.record();
        XmlElement element = record.element();
        Optional<String> id = record.required("id");
        String name = Stream.of("forename", "surname", "genName")
                .flatMap(part -> element.text("persName", part).stream())
                .collect(Collectors.joining(" "));
        if (id.isEmpty()) {
            return;
        }
        if (name.isEmpty()) {
            record.problem(ProblemKind.MISSING_VALUE, "The <person> has no name.", "Add it; the record was left out.");
            return;
        }
        ids.key(record, id.get()).map(ThingKey::official).ifPresent(official -> {
            byId.putIfAbsent(id.get(), new Person(official, name));
            out.fact(new Official(
                    official,
                    name,
                    names(element, name),
                    record.date("birth").stream().toList(),
                    record.date("death").stream().toList(),
                    List.of(),
                    List.of(ids.ref(id.get()))));
        });
    }

    /** The person with an id; the first, where two have it. */
    Optional<Person> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static List<PrintedName> names(XmlElement element, String name) {
        Stream<String> others = element.child("persName").stream()
                .flatMap(names -> names.children("altname").stream())
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty());
        return Stream.concat(Stream.of(name), others)
                .distinct()
                .map(PrintedName::english)
                .toList();
    }
}
