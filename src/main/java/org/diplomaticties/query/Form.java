package org.diplomaticties.query;

import java.util.List;

/**
 * What can be known of a question before it is asked.
 *
 * @param name its name, as it stands in URLs and on the command line
 * @param header what it is about, and what its columns hold
 * @param parameters what can be filled in, sorted by name
 */
public record Form(String name, Header header, List<Parameter> parameters) {

    public Form {
        parameters = List.copyOf(parameters);
    }
}
