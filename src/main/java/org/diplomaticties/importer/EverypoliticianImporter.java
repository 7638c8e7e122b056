package org.diplomaticties.importer;

import java.util.List;
import java.util.Optional;
import org.diplomaticties.fact.SourceDescription;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Office holders of a state, taken from Wikidata by the scrapers of EveryPolitician: {@code holders21.csv} and
 * {@code legislators.csv} with a tenure a row, {@code bio.csv} with a person a row, {@code current.csv} with those in
 * office, {@code positions.csv} with the offices. Only the first is needed.
 */
public final class EverypoliticianImporter implements Importer {

    private static final String HOLDERS = "holders21.csv";

    private final StateNames names;

    public EverypoliticianImporter(StateNames names) {
        this.names = names;
    }

    @Override
    public String format() {
        return "everypolitician";
    }

    @Override
    public String description() {
        return "every-politician-scrapers (CSV): office holders of a state, with their Wikidata ids";
    }

    @Override
    public String sourceKey(Archive in) {
        return "everypolitician-" + SourceName.key(in);
    }

    @Override
    public void read(Archive in, Sink out) {
        String folder = folder(in);
        OfficeFiles files = new OfficeFiles(in, folder, out);
        ThingKey state = new OfficeState(names, files).find(in);
        OfficeHolders holders = new OfficeHolders(names, state, files, out);
        holders.read();
        out.fact(new SourceDescription(
                out.source(),
                "Office holders of " + names.label(state.key()).orElseThrow() + " (EveryPolitician)",
                "Office holders, legislators and ambassadors of "
                        + names.label(state.key()).orElseThrow()
                        + " with their Wikidata ids, from the files of a scraper of EveryPolitician (github.com/every-politician-scrapers). "
                        + holders.asOf()
                                .map(day -> "The files carry no date; the newest begin in them, " + day
                                        + ", stands for it.")
                                .orElse("The files carry no date."),
                List.of(),
                out.coverage()));
    }

    /** The folder that holds the files, with its slash. */
    private static String folder(Archive in) {
        List<String> folders = in.files().stream()
                .map(ArchiveFile::name)
                .filter(name -> name.equals(HOLDERS) || name.endsWith("/" + HOLDERS))
                .map(name -> name.substring(0, name.length() - HOLDERS.length()))
                .toList();
        if (folders.isEmpty()) {
            throw new TiesException(Problem.invalid(
                    in.name(),
                    "This does not look like everypolitician: it has no " + HOLDERS + ".",
                    "Name the folder that holds it, or its ZIP; ties import --help lists the formats."));
        }
        Optional<String> only = folders.stream().findFirst().filter(first -> folders.size() == 1);
        return only.orElseThrow(() -> new TiesException(Problem.invalid(
                in.name(),
                "It holds several sets: " + String.join(", ", folders) + ".",
                "Import them one by one; each is a source of its own.")));
    }
}
