package org.diplomaticties.benchmark.peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * DuckDB over tables in a file, with two threads. Arguments: {@code serve FILE}, or {@code load FILE TABLES SQL} with the folder
 * of CSV files and the file of the definitions of the tables.
 */
public final class DuckDbAsked implements Asked {

    private final Connection connection;

    private DuckDbAsked(Path file) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET memory_limit = '4GB'");
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        if (args[0].equals("serve")) {
            AskedProcess.run(() -> new DuckDbAsked(file));
            return;
        }
        try (DuckDbAsked database = new DuckDbAsked(file)) {
            database.load(Path.of(args[2]), Files.readString(Path.of(args[3])));
        }
    }

    private void load(Path tables, String definitions) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String definition : definitions.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!definition.isBlank()) {
                    statement.execute(definition);
                    String table = definition.replaceAll("(?s)\\s*CREATE TABLE (\\w+).*", "$1");
                    statement.execute(String.format(
                            Locale.ROOT,
                            "COPY %s FROM '%s' (HEADER false, NULLSTR '')",
                            table,
                            tables.resolve(table + ".csv")));
                }
            }
        }
    }

    @Override
    public long read(String question) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout((int) MOST.toSeconds());
            try (ResultSet rows = statement.executeQuery(question)) {
                int columns = rows.getMetaData().getColumnCount();
                long count = 0;
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                    count++;
                }
                return count;
            }
        }
    }

    @Override
    public Answer compare(String question) throws SQLException {
        Fingerprint answer = new Fingerprint();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    Object value = rows.getObject(column);
                    answer.value(value == null ? "" : value.toString());
                }
                answer.endRow();
            }
        }
        return answer.answer();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be closed.", e);
        }
    }
}
