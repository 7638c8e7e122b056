package org.diplomaticties.plan;

import org.diplomaticties.snapshot.Kind;

/** One variable against another. Ids decide where both terms are of a kind that has an order, or where one is a thing. */
record Comparison(Ids ids, Relation relation, Value left, Value right, Condition general) implements Condition {

    @Override
    public int test(Batch batch, int row) {
        int one = left.id(batch, row);
        int other = right.id(batch, row);
        if (one == 0 || other == 0) {
            return ERROR;
        }
        Kind kind = ids.kind(one);
        Kind otherKind = ids.kind(other);
        if (kind == otherKind && isOrdered(kind)) {
            return relation.of(
                    Integer.compare(ids.terms().rank(one), ids.terms().rank(other)));
        }
        boolean things = (isThing(kind) || isThing(otherKind)) && kind != Kind.OTHER && otherKind != Kind.OTHER;
        if (things && relation.isEquality()) {
            return relation.of(one == other ? 0 : 1);
        }
        return general.test(batch, row);
    }

    private static boolean isThing(Kind kind) {
        return kind == Kind.IRI || kind == Kind.BLANK;
    }

    private static boolean isOrdered(Kind kind) {
        return kind == Kind.NUMBER || kind == Kind.DATE || kind == Kind.DATE_TIME || kind == Kind.STRING;
    }
}
