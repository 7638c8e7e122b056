package org.diplomaticties.result;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/** Templates of texts that are no HTML: what goes in is quoted already, as its language wants it. */
final class TextTemplates {

    private final MustacheFactory factory = new Verbatim();

    String render(String name, Map<String, ?> values) {
        StringWriter out = new StringWriter();
        try {
            factory.compile(name + ".mustache").execute(out, values).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().strip();
    }

    private static final class Verbatim extends DefaultMustacheFactory {

        Verbatim() {
            super("org/diplomaticties/result");
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
