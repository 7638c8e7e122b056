package org.diplomaticties.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The templates of pages, which escape what they are given. */
final class Templates {

    private final MustacheFactory factory = new DefaultMustacheFactory("org/diplomaticties/page");

    /**
     * Fills in a template.
     *
     * @param scopes where the names in it are looked up, the last first
     */
    String render(String name, Object... scopes) {
        Mustache template = factory.compile(name + ".mustache");
        StringWriter out = new StringWriter();
        try {
            template.execute(out, scopes).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
