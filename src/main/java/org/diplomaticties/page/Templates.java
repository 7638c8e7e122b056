package org.diplomaticties.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The templates of a package, which escape what they are given. */
public final class Templates {

    private final MustacheFactory factory;

    /** The templates that lie beside a class. */
    public Templates(Class<?> beside) {
        this.factory = new DefaultMustacheFactory(beside.getPackageName().replace('.', '/'));
    }

    /**
     * Fills in a template.
     *
     * @param scopes where the names in it are looked up, the last first
     */
    public String render(String name, Object... scopes) {
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
