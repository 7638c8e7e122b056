package org.diplomaticties.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a regular expression is once what it repeats in {} is written out: so large it becomes in memory. */
final class PatternLength {

    private static final Pattern REPEAT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final String text;
    private final Deque<Group> open = new ArrayDeque<>();
    private Group group = new Group();

    private PatternLength(String text) {
        this.text = text;
    }

    /** The length in characters; a class such as {@code [a-z]} counts as one. */
    static double of(String text) {
        return new PatternLength(text).count();
    }

    private double count() {
        Matcher repeat = REPEAT.matcher(text);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '(') {
                open.push(group);
                group = new Group();
            } else if (c == ')' && !open.isEmpty()) {
                close();
            } else if (c == '{' && repeat.region(i, text.length()).lookingAt()) {
                group.repeat(most(repeat));
                i = repeat.end() - 1;
            } else if (text.startsWith("\\Q", i)) {
                i = quote(i);
            } else {
                group.add(1);
                i = c == '\\' ? i + 1 : c == '[' ? endOfClass(i) : i;
            }
            i++;
        }
        while (!open.isEmpty()) {
            close();
        }
        return group.total;
    }

    private void close() {
        double inner = group.total;
        group = open.pop();
        group.add(inner);
    }

    /** Counts what is quoted, of which no sign has a meaning; returns its last. */
    private int quote(int start) {
        int end = text.indexOf("\\E", start);
        int last = end < 0 ? text.length() - 1 : end + 1;
        group.add(last - start);
        group.add(1); // what is repeated is its last sign
        return last;
    }

    private int endOfClass(int start) {
        int i = start + 1;
        while (i < text.length() && (text.charAt(i) != ']' || i == start + 1)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static double most(Matcher repeat) {
        String most = repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
        return Math.max(1, Double.parseDouble(most));
    }

    /** What stands between parentheses, so far. */
    private static final class Group {

        private double total;
        private double last;

        void add(double length) {
            total += length;
            last = length;
        }

        void repeat(double times) {
            total += last * (times - 1);
            last *= times;
        }
    }
}
