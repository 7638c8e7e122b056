package org.diplomaticties.rdf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.diplomaticties.problem.Problem;

/** Makes terms and triples of what a parser reads, and checks them. There is no base but the file's own. */
class StrictProfile extends ParserProfileStd {

    /** A profile for a file. Blank nodes have the same labels each time that it is read. */
    StrictProfile(String file, ErrorHandler problems) {
        super(
                new StrictTerms(LabelToNode.createScopeByDocumentHash(
                        UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8)))),
                problems,
                IRIxResolver.create().noBase().allowRelative(false).build(),
                PrefixMapFactory.create(),
                RIOT.getContext(),
                true,
                true);
    }

    @Override
    public void setBaseIRI(String iri) {
        try {
            super.setBaseIRI(iri);
        } catch (IRIException e) { // the one place where the parser does not look at an IRI itself
            throw new RiotException("The base " + Problem.quoted(iri) + " is no IRI", e);
        }
    }
}
