package org.diplomaticties.picture;

import java.util.ArrayList;
import java.util.List;

/** The places of a picture that are taken, so that no words stand on others. */
final class Boxes {

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final List<Box> taken = new ArrayList<>();

    /** Takes a place if all of it is free. */
    boolean take(double left, double top, double width, double height) {
        Box wanted = new Box(left, top, left + width, top + height);
        if (taken.stream().anyMatch(wanted::meets)) {
            return false;
        }
        taken.add(wanted);
        return true;
    }

    /** Takes a place whatever else is there. */
    void cover(double left, double top, double width, double height) {
        taken.add(new Box(left, top, left + width, top + height));
    }
}
