package org.diplomaticties.plan;

/** How two values compare (SPARQL 1.1, section 17.3). */
enum Relation {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    boolean isEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    /** The same said of the second and the first. */
    Relation turned() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            default -> this;
        };
    }

    /** The truth of it, given the sign of the first minus the second. */
    int of(int sign) {
        return Condition.of(
                switch (this) {
                    case EQUAL -> sign == 0;
                    case NOT_EQUAL -> sign != 0;
                    case LESS -> sign < 0;
                    case LESS_OR_EQUAL -> sign <= 0;
                    case GREATER -> sign > 0;
                    case GREATER_OR_EQUAL -> sign >= 0;
                });
    }
}
