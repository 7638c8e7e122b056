import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diplomaticties.benchmark.peers.Answer;
import org.diplomaticties.benchmark.peers.Asked;
import org.diplomaticties.benchmark.peers.AskedProcess;
import org.diplomaticties.benchmark.peers.Fingerprint;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * RDF4J's store in memory. Run from its source (java Rdf4jAsked.java), so that what it needs is on the class path of this process
 * alone. Argument: a file of N-Triples to load.
 */
public final class Rdf4jAsked implements Asked {

    private final SailRepository repository = new SailRepository(new MemoryStore());
    private final SailRepositoryConnection connection;

    private Rdf4jAsked(Path triples) throws Exception {
        repository.init();
        connection = repository.getConnection();
        connection.begin(IsolationLevels.NONE);
        try (var in = Files.newInputStream(triples)) {
            connection.add(in, "", RDFFormat.NTRIPLES);
        }
        connection.commit();
    }

    public static void main(String[] args) throws Exception {
        AskedProcess.run(() -> new Rdf4jAsked(Path.of(args[0])));
    }

    @Override
    public long read(String question) {
        long count = 0;
        try (TupleQueryResult rows = query(question)) {
            List<String> columns = rows.getBindingNames();
            while (rows.hasNext()) {
                BindingSet row = rows.next();
                columns.forEach(row::getValue);
                count++;
            }
        }
        return count;
    }

    @Override
    public Answer compare(String question) {
        Fingerprint answer = new Fingerprint();
        try (TupleQueryResult rows = query(question)) {
            List<String> columns = rows.getBindingNames();
            while (rows.hasNext()) {
                BindingSet row = rows.next();
                columns.forEach(column -> answer.value(text(row.getValue(column))));
                answer.endRow();
            }
        }
        return answer.answer();
    }

    private TupleQueryResult query(String question) {
        TupleQuery query = connection.prepareTupleQuery(question);
        query.setMaxExecutionTime((int) MOST.toSeconds());
        return query.evaluate();
    }

    private static String text(Value term) {
        if (term == null) {
            return "";
        }
        return term instanceof IRI iri ? Fingerprint.key(iri.stringValue()) : term.stringValue();
    }

    @Override
    public void close() {
        connection.close();
        repository.shutDown();
    }
}
