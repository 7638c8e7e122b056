package org.diplomaticties.importer;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.diplomaticties.fact.SourceDescription;
import org.diplomaticties.name.StateNames;

/**
 * Principal officers and chiefs of mission of the United States, as the Office of the Historian lists them: people, the
 * missions to states and to organisations, and the principal positions, a file each.
 */
public final class PocomImporter implements Importer {

    private static final URI LICENSE = URI.create("https://creativecommons.org/publicdomain/zero/1.0/");

    private final StateNames names;

    public PocomImporter(StateNames names) {
        this.names = names;
    }

    @Override
    public String format() {
        return "pocom";
    }

    @Override
    public String description() {
        return "HistoryAtState/pocom (XML): principal officers and chiefs of mission of the United States";
    }

    @Override
    public String sourceKey(Archive in) {
        return "pocom";
    }

    @Override
    public void read(Archive in, Sink out) {
        List<ArchiveFile> people = in.require("people", ".xml", "pocom");
        List<ArchiveFile> missions = in.require("missions-countries", ".xml", "pocom");
        XmlFile xml = new XmlFile();
        PocomPeople known = new PocomPeople(out);
        PocomTenures tenures = new PocomTenures(new StateFinder(names, out), known, out);
        people.forEach(file -> xml.read(file, Set.of("person"), out, person -> known.add(new XmlRecord(person, out))));
        in.files("roles-country-chiefs", ".xml").forEach(file -> xml.read(file, Set.of("role"), out, tenures::addRole));
        in.files("concurrent-appointments", ".xml")
                .forEach(file -> xml.read(
                        file,
                        Set.of("concurrent-appointments"),
                        out,
                        several -> tenures.addConcurrent(new XmlRecord(several, out))));
        missions.forEach(
                file -> xml.read(file, Set.of("chief"), out, chief -> tenures.toState(new XmlRecord(chief, out))));
        in.files("missions-orgs", ".xml")
                .forEach(file -> xml.read(file, Set.of("id", "names", "chief"), out, part -> {
                    if (part.name().equals("chief")) {
                        tenures.toOrganization(new XmlRecord(part, out));
                    } else {
                        tenures.head(part);
                    }
                }));
        in.files("positions-principals", ".xml")
                .forEach(file -> xml.read(file, Set.of("id", "names", "principal"), out, part -> {
                    if (part.name().equals("principal")) {
                        tenures.ofPrincipal(new XmlRecord(part, out));
                    } else {
                        tenures.head(part);
                    }
                }));
        tenures.finish();
        out.fact(new SourceDescription(
                out.source(),
                "Principal officers and chiefs of mission of the United States",
                "Principal officers of the U.S. Department of State and chiefs of mission of the United States, as the"
                        + " Office of the Historian lists them (github.com/HistoryAtState/pocom).",
                List.of(LICENSE),
                out.coverage()));
    }
}
