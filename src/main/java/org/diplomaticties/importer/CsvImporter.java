package org.diplomaticties.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.diplomaticties.fact.SourceDescription;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Any table of meetings or tenures: with the columns of {@link TableKind}, or with a mapping of its own. */
public final class CsvImporter implements Importer {

    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".txt");

    private final StateNames names;
    private final TableOptions options;

    public CsvImporter(StateNames names, TableOptions options) {
        this.names = names;
        this.options = options;
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String description() {
        return "any table of meetings or tenures (CSV, TSV), with a mapping or the default columns";
    }

    @Override
    public String sourceKey(Archive in) {
        return SourceName.key(in);
    }

    @Override
    public void read(Archive in, Sink out) {
        TableMapping mapping = options.mapping();
        RowPeople people = new RowPeople(names, mapping.language(), out);
        MeetingRows meetings = new MeetingRows(people, mapping, out);
        TenureRows tenures = new TenureRows(people, mapping, out);
        for (ArchiveFile file : files(in)) {
            TableKind[] kind = new TableKind[1];
            new TableFile(file, options.encoding(), mapping.separator(), out)
                    .read(
                            (header, where) -> {
                                Map<String, Integer> columns = columns(header, where, out);
                                kind[0] = kind(columns.keySet(), where);
                                tellUnknown(header, columns, kind[0], where, out);
                                return columns;
                            },
                            mapping.constants(),
                            row -> {
                                if (kind[0] == TableKind.MEETINGS) {
                                    meetings.read(row);
                                } else {
                                    tenures.read(row);
                                }
                            });
            meetings.finish();
        }
        TableMapping.About about = mapping.about();
        out.fact(new SourceDescription(
                out.source(),
                about.title().stream().findFirst().orElse(SourceName.words(in)),
                about.description().stream()
                        .findFirst()
                        .orElse("Imported from the table " + SourceName.words(in) + "."),
                about.license(),
                out.coverage()));
    }

    private static List<ArchiveFile> files(Archive in) {
        if (in.files().size() == 1) {
            return in.files();
        }
        List<ArchiveFile> tables = in.files().stream()
                .filter(file -> ENDINGS.stream()
                        .anyMatch(ending -> file.name().toLowerCase(Locale.ROOT).endsWith(ending)))
                .toList();
        if (tables.isEmpty()) {
            throw new TiesException(Problem.invalid(
                    in.name(),
                    "It holds no table.",
                    "Name a file, or a folder or ZIP with files that end in " + String.join(", ", ENDINGS) + "."));
        }
        return tables;
    }

    /** Field to column: by the mapping where it names columns, else by the names of the columns. */
    private Map<String, Integer> columns(List<String> header, Location where, Sink out) {
        Map<String, Integer> columns = new HashMap<>();
        Map<String, String> mapped = options.mapping().columns();
        Set<String> missing = new TreeSet<>(mapped.keySet());
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            missing.remove(name);
            String field = mapped.isEmpty() ? folded(name) : mapped.getOrDefault(name, "");
            if (!field.isEmpty() && columns.putIfAbsent(field, i) != null) {
                out.problem(
                        ProblemKind.UNKNOWN_COLUMN,
                        where,
                        "A column before " + Problem.quoted(name) + " holds " + field + ", too.",
                        "Give each column a name of its own; this one was left out.");
            }
        }
        if (!missing.isEmpty()) {
            throw new TiesException(Problem.invalid(
                    where,
                    "The table has no column " + String.join(", ", missing) + ", of which the mapping speaks.",
                    "Its columns are: " + String.join(", ", header) + "."));
        }
        return columns;
    }

    private TableKind kind(Set<String> fields, Location where) {
        Set<String> said = new HashSet<>(fields);
        said.addAll(options.mapping().constants().keySet());
        List<TableKind> kinds = new ArrayList<>(options.mapping().kind());
        if (kinds.isEmpty()) {
            kinds.addAll(List.of(TableKind.values()));
        }
        return kinds.stream()
                .filter(kind -> said.contains(kind.required()))
                .findFirst()
                .orElseThrow(() -> new TiesException(Problem.invalid(
                        where,
                        "The table has no column "
                                + String.join(
                                        " and none ",
                                        kinds.stream().map(TableKind::required).toList()) + ".",
                        "Name a column so, or give a mapping with --mapping; meetings have a date, tenures a post.")));
    }

    private void tellUnknown(
            List<String> header, Map<String, Integer> columns, TableKind kind, Location where, Sink out) {
        columns.forEach((field, column) -> {
            if (!kind.fields().contains(field)) {
                out.problem(
                        ProblemKind.UNKNOWN_COLUMN,
                        where,
                        "The column " + Problem.quoted(header.get(column)) + " has no meaning in a table of "
                                + kind.word() + ".",
                        "Nothing is to be done if it can be left out; else name it as the field that it holds.");
            }
        });
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}
