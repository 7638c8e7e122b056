package org.diplomaticties.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.diplomaticties.file.Folder;
import org.diplomaticties.ontology.Ties;

/**
 * What a JSON-LD document may load while it is read: the context of this project, which the jar carries, and nothing else.
 * Serves one document: its options hold the base IRI, which documents read at the same time must not share.
 */
final class JsonLdLoading implements DocumentLoader {

    /** What relative IRIs are resolved against, so that they can be told; the reader drops them otherwise. */
    static final String NO_BASE = "https://base.invalid/";

    private final List<String> denied = new ArrayList<>();

    /** Options of their own for one document. */
    JsonLdOptions options() {
        JsonLdOptions options = new JsonLdOptions(this);
        options.setBase(URI.create(NO_BASE));
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        return options;
    }

    /** What the document wanted to load, and did not get. */
    List<String> denied() {
        return List.copyOf(denied);
    }

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        if (url.toString().equals(Ties.CONTEXT)) {
            return JsonDocument.of(new StringReader(
                    Folder.bundled("ontology").file("context.jsonld").text()));
        }
        denied.add(url.toString());
        throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not fetched: " + url);
    }
}
