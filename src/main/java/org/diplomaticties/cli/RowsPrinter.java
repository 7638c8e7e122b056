package org.diplomaticties.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.output.WriterOutputStream;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.result.RowWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Prints rows in the format that the user chose. */
final class RowsPrinter {

    private final CommandLine command;
    private final Terminal terminal;
    private final RowsFormat format;

    /** A printer for a command; refuses a format that is not offered before anything is asked. */
    RowsPrinter(CommandLine command, Terminal terminal, RowsFormat format) {
        this.command = command;
        this.terminal = terminal;
        this.format = format;
        if (!format.isTable() && format.format().isEmpty()) {
            throw notOffered(command, format.name(), "table, " + Format.names(Format.OF_ROWS));
        }
    }

    void print(RowSet rows) {
        PrintWriter out = command.getOut();
        if (format.isTable()) {
            out.print(Table.of(rows).text(terminal.width()));
            out.flush();
            return;
        }
        Format chosen = format.format().orElseThrow();
        write(out, stream -> RowWriter.write(rows, chosen, stream));
    }

    /** Something that writes bytes in UTF-8. */
    interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    /** Sends what is written as bytes to the command's output. */
    static void write(PrintWriter out, Writing writing) {
        try (OutputStream stream = WriterOutputStream.builder()
                .setWriter(new Unclosed(out))
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            writing.to(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }

    static ParameterException notOffered(CommandLine command, String name, String offered) {
        return new ParameterException(
                command, "--format: \"" + name + "\" is not offered here. Use one of " + offered + ".");
    }

    /** Keeps the program's output open when a writer of one result is closed. */
    private static final class Unclosed extends java.io.FilterWriter {

        Unclosed(PrintWriter out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
