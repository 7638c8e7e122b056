package org.diplomaticties.feed;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The templates of this package, which escape what they are given. */
final class Templates {

    private final MustacheFactory factory = new DefaultMustacheFactory("org/diplomaticties/feed");

    String render(String name, Object view) {
        StringWriter out = new StringWriter();
        try {
            factory.compile(name + ".mustache").execute(out, view).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
