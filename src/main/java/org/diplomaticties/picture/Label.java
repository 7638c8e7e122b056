package org.diplomaticties.picture;

import java.text.Bidi;

/**
 * A word or a name as a picture can hold it: without characters that XML forbids or that turn the direction of what
 * follows, and cut where it is too long.
 *
 * @param text what is left
 */
record Label(String text) {

    /** The most characters of a tooltip or of the words for those who do not see. */
    private static final int LONG = 300;

    private static final int ZERO_WIDTH_SPACE = 0x200B;

    /** What stands for the rest. */
    static final Label CUT = new Label("…");

    /** Of a name with thousands of characters, nobody reads the end. */
    static Label of(String text) {
        return new Label(text.strip()).cut(LONG);
    }

    Label {
        StringBuilder clean = new StringBuilder();
        text.codePoints().map(Label::harmless).forEach(clean::appendCodePoint);
        text = clean.toString();
    }

    Label cut(int atMost) {
        return length() <= atMost ? this : new Label(first(atMost - 1).text.strip() + CUT.text);
    }

    /** The first characters. */
    Label first(int characters) {
        return new Label(text.substring(0, endOf(characters)));
    }

    /** What follows the first characters, empty if there is nothing more. */
    Label rest(int after) {
        return new Label(after >= length() ? "" : text.substring(endOf(after)));
    }

    int length() {
        return text.codePointCount(0, text.length());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether the text begins in a script that is read from right to left. */
    boolean fromRight() {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** About how wide the text is, in hundredths of the height of its letters. */
    int width() {
        return text.codePoints().map(Label::width).sum();
    }

    private static int width(int character) {
        if (Character.isIdeographic(character) || character >= 0x1F300) {
            return 105;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return Character.isUpperCase(character) ? 70 : character == 'i' || character == 'l' ? 32 : 62;
    }

    /** The place before a character, moved on so that marks stay with their letter. */
    private int endOf(int characters) {
        int end = text.offsetByCodePoints(0, characters);
        while (end < text.length() && Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int harmless(int character) {
        if (within(character, 0x202A, 0x202E) || within(character, 0x2066, 0x2069)) {
            return ZERO_WIDTH_SPACE;
        }
        boolean notInXml = Character.isISOControl(character)
                || within(character, 0xD800, 0xDFFF)
                || (character & 0xFFFE) == 0xFFFE;
        return notInXml ? ' ' : character;
    }

    private static boolean within(int character, int first, int last) {
        return first <= character && character <= last;
    }
}
