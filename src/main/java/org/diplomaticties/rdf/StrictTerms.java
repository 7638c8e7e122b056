package org.diplomaticties.rdf;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.FactoryRDFCaching;
import org.diplomaticties.problem.Problem;

/** Makes terms, and refuses language tags that Jena 5.6 fails at: those with other signs than BCP 47 has. */
final class StrictTerms extends FactoryRDFCaching {

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]*");

    StrictTerms(LabelToNode labels) {
        super(DftNodeCacheSize, labels);
    }

    @Override
    public Node createLangLiteral(String lexical, String tag) {
        check(tag);
        return super.createLangLiteral(lexical, tag);
    }

    @Override
    public Node createLangDirLiteral(String lexical, String tag, String direction) {
        check(tag);
        return super.createLangDirLiteral(lexical, tag, direction);
    }

    private static void check(String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw new RiotException(Problem.quoted(tag) + " is no language tag (BCP 47)");
        }
    }
}
