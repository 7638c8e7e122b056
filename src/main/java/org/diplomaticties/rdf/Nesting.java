package org.diplomaticties.rdf;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;

/** How deep a text may be nested: readers call themselves for what stands in something else, until there is no stack left. */
final class Nesting {

    static final int DEEPEST = 200;

    /** What is told of a text that is deeper. */
    static final String TOO_DEEP = "It is nested more than " + DEEPEST + " deep";

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private Nesting() {}

    /** The tokens of a text in Turtle, or in a language of its family, up to one that is too deep. */
    static Tokenizer tokens(String text, ErrorHandler problems) {
        Tokenizer all = TokenizerText.create()
                .source(new StringReader(text))
                .errorHandler(problems)
                .build();
        return new Tokens(all, problems);
    }

    /** Whether values of JSON stand too deep in each other. */
    static boolean isTooDeepJson(String json) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString) {
                i += c == '\\' ? 1 : 0;
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
                if (depth > DEEPEST) {
                    return true;
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return false;
    }

    /** Whether elements of XML stand too deep in each other, as far as it is XML. */
    static boolean isTooDeepXml(String xml) {
        int depth = 0;
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (depth > DEEPEST) {
                    return true;
                }
            }
        } catch (XMLStreamException e) {
            return false; // the reader that comes next ends there, too, and tells why
        }
        return false;
    }

    /** Hands tokens on, and counts the brackets among them. */
    private static final class Tokens implements Tokenizer {

        private final Tokenizer all;
        private final ErrorHandler problems;
        private int depth;

        Tokens(Tokenizer all, ErrorHandler problems) {
            this.all = all;
            this.problems = problems;
        }

        @Override
        public Token next() {
            Token token = all.next();
            switch (token.getType()) {
                case LBRACKET, LPAREN, LBRACE, LT2, L_TRIPLE, L_ANN -> depth++;
                case RBRACKET, RPAREN, RBRACE, GT2, R_TRIPLE, R_ANN -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                problems.fatal(TOO_DEEP, token.getLine(), token.getColumn());
            }
            return token;
        }

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public Token peek() {
            return all.peek();
        }

        @Override
        public boolean eof() {
            return all.eof();
        }

        @Override
        public long getLine() {
            return all.getLine();
        }

        @Override
        public long getColumn() {
            return all.getColumn();
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
