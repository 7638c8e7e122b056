package org.diplomaticties.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.file.Folder;
import org.diplomaticties.importer.Archive;
import org.diplomaticties.importer.IcewsScope;
import org.diplomaticties.importer.Importer;
import org.diplomaticties.importer.Importers;
import org.diplomaticties.importer.InflationLimits;
import org.diplomaticties.importer.Sink;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.FactWriter;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.StateData;
import org.diplomaticties.store.DiskStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties import}. */
@Command(
        name = "import",
        description =
                "Turn a data set of another format into facts: RDF in a file, or a source in a store, in the place"
                        + " of what it held of that source. Without either, tell only what would come of it.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ties import visits visits.zip",
            "  ties import visits visits.zip -o visits.ttl",
            "  ties import visits visits-master --store my-store",
            "  ties import icews events.tab --events --store my-store",
            "  ties import rdf my-sources.trig --store my-store",
            "  ties import csv meetings.csv --mapping meetings.yaml -o meetings.ttl"
        })
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "What it is: ${COMPLETION-CANDIDATES}.")
    private String format;

    @Parameters(index = "1", paramLabel = "PATH", description = "The file, the folder, or the ZIP of the folder.")
    private Path path;

    @ArgGroup(exclusive = true)
    private Target target = new Target();

    @Option(
            names = "--source",
            paramLabel = "KEY",
            description = "Key of the source whose facts they are; without it, that of the format or the file's name.")
    private String sourceKey;

    @Option(
            names = "--states",
            paramLabel = "DIR",
            description = "Folder of data whose folder reference/ names the states; without it, that which the jar"
                    + " carries.")
    private Path states;

    @Option(names = "--events", description = "With icews: import other events than meetings, too.")
    private boolean events;

    @Option(
            names = "--rdf-format",
            paramLabel = "FORMAT",
            description = "With rdf: what all files are, whatever their endings: ttl, trig, nt, nq, jsonld or rdf.")
    private String rdfFormat;

    @Mixin
    private TableInput table;

    @Option(names = "--strict", description = "Take nothing where there is a problem with anything.")
    private boolean strict;

    @Mixin
    private ReasonOptions reason;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Where the facts go. */
    private static final class Target {

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "File to write, as its ending says: .ttl, .nt, .trig or .nq.")
        private Path file;

        @Option(names = "--store", paramLabel = "DIR", description = "Folder of the store; made if it is not there.")
        private Path store;
    }

    /** The names of formats, for help and completion. */
    static final class Formats implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            Stream<String> ofFacts =
                    Importers.all(StateNames.of(List.of())).stream().map(Importer::format);
            return Stream.concat(ofFacts, Stream.of(RdfImport.FORMAT)).iterator();
        }
    }

    @Override
    public Integer call() {
        if (format.equals(RdfImport.FORMAT)) {
            return takeRdf();
        }
        Importer importer = importer();
        try (ImportProgress progress =
                        new ImportProgress(terminal, spec.commandLine().getErr(), format);
                Archive archive = Archive.open(path, InflationLimits.USUAL, progress)) {
            progress.start(archive.size());
            ThingKey source = source(importer.sourceKey(archive));
            if (target.file != null) {
                return write(importer, archive, source, progress);
            }
            SourceGraph graph = FactWriter.empty(source);
            Sink found = read(importer, archive, source, FactWriter.to(graph.graph()));
            progress.finish();
            if (target.store != null && !refused(found)) {
                keep(new SourceReader(List.of(graph), List.of(), true));
            }
            return exitCode(found);
        }
    }

    private Integer takeRdf() {
        if (target.file != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--output: What is RDF already is not written again. Use --store, and ties export to write it.");
        }
        try (ImportProgress progress =
                        new ImportProgress(terminal, spec.commandLine().getErr(), format);
                Archive archive = Archive.open(path, InflationLimits.USUAL, progress)) {
            progress.start(archive.size());
            List<ThingKey> source = sourceKey == null ? List.of() : List.of(source(sourceKey));
            RdfImport read = RdfImport.read(archive, RdfImport.format(spec.commandLine(), rdfFormat), source);
            progress.finish();
            if (target.store != null) {
                read.print(read.sources().problems(), spec.commandLine().getOut());
                keep(read.sources());
                return ExitCode.OK.code();
            }
            List<Problem> problems = read.problems(data());
            read.print(problems, spec.commandLine().getOut());
            return (problems.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS_FOUND).code();
        }
    }

    private Folder data() {
        return states == null ? Folder.bundled("data") : Folder.at(states);
    }

    private Integer write(Importer importer, Archive archive, ThingKey source, ImportProgress progress) {
        try (FactFile file = FactFile.create(target.file, source)) {
            Sink found = read(importer, archive, source, file.writer());
            progress.finish();
            if (!refused(found)) {
                file.keep();
            }
            return exitCode(found);
        }
    }

    private static Sink read(Importer importer, Archive archive, ThingKey source, FactWriter writer) {
        try (writer) {
            Sink sink = new Sink(source, writer);
            importer.read(archive, sink);
            return sink;
        }
    }

    private void keep(SourceReader read) {
        try (DiskStore store = DiskStore.open(target.store, Ontology.bundled(), Clock.systemUTC())) {
            Optional<Commit> commit = store.change(
                    Edit.sources(read), reason.orElse("ties import " + format + " " + ReasonOptions.nameOf(path)));
            spec.commandLine()
                    .getOut()
                    .println(commit.map(made -> "Version " + made.version() + ": " + made.added() + " triples added, "
                                    + made.removed() + " removed.")
                            .orElse("Nothing changed; the version is still " + store.version() + "."));
            commit.ifPresent(made -> spec.commandLine().getErr().println(IdentitiesCommand.hint(target.store)));
        }
    }

    private boolean refused(Sink found) {
        return strict && found.problemCount() > 0;
    }

    private Integer exitCode(Sink found) {
        ImportSummary.print(found, spec.commandLine().getOut());
        if (refused(found)) {
            spec.commandLine().getErr().println("Nothing was taken, since there are problems (--strict).");
            spec.commandLine().getErr().flush();
            return ExitCode.PROBLEMS_FOUND.code();
        }
        return ExitCode.OK.code();
    }

    private Importer importer() {
        StateNames names = StateData.names(data());
        IcewsScope scope = events ? IcewsScope.ALL_EVENTS : IcewsScope.MEETINGS;
        return Importers.all(names, scope, table.options()).stream()
                .filter(importer -> importer.format().equals(format))
                .findFirst()
                .orElseThrow(
                        () -> RowsPrinter.notOffered(spec.commandLine(), format, String.join(", ", new Formats())));
    }

    private ThingKey source(String usual) {
        try {
            return ThingKey.source(sourceKey == null ? usual : sourceKey);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--source: A key has letters, digits and hyphens only, such as visits-2024.",
                    e);
        }
    }
}
