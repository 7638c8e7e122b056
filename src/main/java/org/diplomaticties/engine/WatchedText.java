package org.diplomaticties.engine;

import org.diplomaticties.guard.Guard;

/** A text whose reader is stopped with the work that he is part of. */
final class WatchedText implements CharSequence {

    private final String text;
    private final Guard guard;

    WatchedText(String text, Guard guard) {
        this.text = text;
        this.guard = guard;
    }

    @Override
    public char charAt(int index) {
        guard.check();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
