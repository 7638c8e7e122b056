package org.diplomaticties.server;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.TestData;
import org.diplomaticties.file.Folder;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Question;
import org.diplomaticties.query.Questions;

/** A question whose answer is a fault of the program. */
final class Failing implements Question {

    /** Where it is asked. */
    static final String PATH = "/api/queries/coverage";

    /** What nobody outside may read. */
    static final String SECRET = "swordfish";

    @Override
    public Form form() {
        return TestData.questions().named("coverage").form();
    }

    @Override
    public void answer(DatasetGraph dataset, Arguments arguments, Consumer<RowSet> reader) {
        throw new IllegalStateException(SECRET);
    }

    /** This question alone. */
    static Questions questions() {
        return Questions.of(Folder.bundled("ontology"), List.of(new Failing()));
    }
}
