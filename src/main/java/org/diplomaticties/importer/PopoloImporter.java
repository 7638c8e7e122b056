package org.diplomaticties.importer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.diplomaticties.fact.SourceDescription;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Popolo JSON (popoloproject.com/specs): persons, organizations, posts, memberships, events and areas, each a list of one
 * object. It is read twice, so that records may come in any order; only what links them is kept.
 */
public final class PopoloImporter implements Importer {

    private static final String ENDING = ".json";

    private final StateNames names;

    public PopoloImporter(StateNames names) {
        this.names = names;
    }

    @Override
    public String format() {
        return "popolo";
    }

    @Override
    public String description() {
        return "Popolo (JSON): persons, organizations, posts, memberships, events";
    }

    @Override
    public String sourceKey(Archive in) {
        return SourceName.key(in);
    }

    @Override
    public void read(Archive in, Sink out) {
        List<ArchiveFile> files = files(in);
        PopoloIndex index = new PopoloIndex(names, out.source());
        Sink lookAhead = new Sink(out.source(), fact -> {});
        Set<String> lists = new HashSet<>();
        files.forEach(file -> lists.addAll(new PopoloFile(file, lookAhead).read(index::add)));
        if (lists.isEmpty() && lookAhead.problemCount() == 0) {
            throw notPopolo(in, "none of its files is an object with a list of persons, memberships or the like");
        }
        PopoloThings things = new PopoloThings(names, index, out);
        files.forEach(file -> new PopoloFile(file, out).read(things::read));
        out.fact(new SourceDescription(
                out.source(),
                SourceName.words(in),
                "Imported from the Popolo file " + SourceName.words(in) + ".",
                List.of(),
                out.coverage()));
    }

    private static List<ArchiveFile> files(Archive in) {
        List<ArchiveFile> files = in.files().stream()
                .filter(file -> in.files().size() == 1 || file.name().endsWith(ENDING))
                .toList();
        if (files.isEmpty()) {
            throw notPopolo(in, "it has no files *" + ENDING);
        }
        return files;
    }

    private static TiesException notPopolo(Archive in, String why) {
        return new TiesException(Problem.invalid(
                in.name(),
                "This does not look like popolo: " + why + ".",
                "Name a Popolo file; ties import --help lists the formats."));
    }
}
