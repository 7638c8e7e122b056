package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Proposal;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.file.Folder;
import org.diplomaticties.importer.Archive;
import org.diplomaticties.importer.RdfFiles;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.IriMinter;
import org.diplomaticties.rdf.RdfSources;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.validate.Validator;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The import of files that are RDF already: they are taken as they are, or not at all. */
final class RdfImport {

    /** The format's name on the command line. */
    static final String FORMAT = "rdf";

    private final SourceReader read;
    private final int files;

    private RdfImport(SourceReader read, int files) {
        this.read = read;
        this.files = files;
    }

    /** The format of a name, or none where there is no name and the endings of the files tell. */
    static List<Format> format(CommandLine command, String name) {
        if (name == null) {
            return List.of();
        }
        return List.of(Format.named(name, RdfSources.FORMATS)
                .orElseThrow(() -> new ParameterException(
                        command,
                        "--rdf-format: \"" + name + "\" is not read. Use one of " + Format.names(RdfSources.FORMATS)
                                + ".")));
    }

    /**
     * Reads all files.
     *
     * @param format in which all of them are, at most one; else their endings tell
     * @param source to which those facts belong that stand in no named graph, at most one
     */
    static RdfImport read(Archive in, List<Format> format, List<ThingKey> source) {
        RdfSources sources = source.isEmpty() ? RdfSources.asDescribed() : RdfSources.of(IriMinter.iri(source.get(0)));
        int files = format.isEmpty() ? RdfFiles.readByEnding(in, sources) : RdfFiles.readAs(format.get(0), in, sources);
        return new RdfImport(sources.read(), files);
    }

    SourceReader sources() {
        return read;
    }

    /** What is wrong with it, beside the states of a data folder. */
    List<Problem> problems(Folder data) {
        List<SourceGraph> all = new ArrayList<>(SourceReader.read(data.files(".ttl").stream()
                        .filter(file -> file.folder().equals("reference"))
                        .toList())
                .sources());
        all.removeIf(reference ->
                read.sources().stream().anyMatch(source -> source.name().equals(reference.name())));
        all.addAll(read.sources());
        Ontology ontology = Ontology.bundled();
        Edit edit =
                Edit.vocabulary(ontology).then(Edit.sources(new SourceReader(all, read.problems(), read.complete())));
        return Proposal.of(DatasetGraphFactory.create(), edit, new Validator(ontology), List.of())
                .problems();
    }

    void print(List<Problem> problems, PrintWriter out) {
        long triples = read.sources().stream()
                .mapToLong(source -> source.graph().size())
                .sum();
        problems.forEach(out::println);
        out.println(files + " files read: " + triples + " triples in "
                + read.sources().size() + " sources, " + problems.size() + " problems.");
        out.flush();
    }
}
