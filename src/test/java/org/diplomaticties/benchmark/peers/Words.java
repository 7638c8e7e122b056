package org.diplomaticties.benchmark.peers;

import java.util.Locale;
import java.util.Random;

/** Makes up names. */
final class Words {

    private static final String[] SYLLABLES =
            ("ka ri mo ven tor al be na shi lo dra pet iv an el mar os qu zen fa gu ha jo li mi no"
                            + " pa ru sa ti vo wu xe ya zo bel cor dim far gol")
                    .split(" ");

    private final Random random;

    Words(Random random) {
        this.random = random;
    }

    /** A word of so many syllables. */
    String word(int least, int most) {
        StringBuilder word = new StringBuilder();
        for (int left = least + random.nextInt(most - least + 1); left > 0; left--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
