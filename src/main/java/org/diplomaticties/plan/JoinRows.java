package org.diplomaticties.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Each row that comes in with each row of another step that is compatible with it (SPARQL 1.1, section 18.5). The rows of the
 * other are kept, found by what both always have bound; what one of the two may lack is compared.
 */
final class JoinRows extends Rows {

    private final Work work;
    private final Rows input;
    private final Rows other;
    private final boolean keepsUnmatched;
    private final List<Condition> conditions;
    private final String text;
    private final int[] written;
    private final int[] keys;
    private final int[] compared;

    private Batch out;
    private Table table;
    private Tuples heads;
    private int[] firsts;
    private int[] nexts;
    private Batch in;
    private int row;
    private int candidate;
    private boolean matched;
    private boolean ended;

    /**
     * A join.
     *
     * @param keepsUnmatched whether rows with no compatible one stay (OPTIONAL)
     * @param conditions what both together must meet
     */
    JoinRows(
            Work work,
            Rows input,
            Rows other,
            boolean keepsUnmatched,
            List<Condition> conditions,
            BitSet needed,
            String text) {
        super(
                work.guard(),
                Slots.both(Slots.either(input.maybe(), other.maybe()), needed),
                keepsUnmatched ? input.always() : Slots.either(input.always(), other.always()));
        this.work = work;
        this.input = input;
        this.other = other;
        this.keepsUnmatched = keepsUnmatched;
        this.conditions = conditions;
        this.text = text;
        BitSet shared = Slots.both(input.maybe(), other.maybe());
        BitSet always = Slots.both(shared, Slots.both(input.always(), other.always()));
        this.keys = Slots.array(always);
        shared.andNot(always);
        this.compared = Slots.array(shared);
        this.written = Slots.array(maybe());
    }

    @Override
    protected Batch advance() {
        if (ended) {
            ended = false;
            return null;
        }
        if (table == null) {
            build();
        }
        out.size = 0;
        while (out.size < Batch.CAPACITY) {
            if (in == null || row == in.size) {
                in = input.next();
                row = 0;
                if (in == null) {
                    ended = out.size > 0;
                    return ended ? out : null;
                }
                begin();
            }
            step();
        }
        return out;
    }

    private void begin() {
        matched = false;
        int number = heads.find(in, keys, row);
        candidate = number < 0 ? -1 : firsts[number];
    }

    /** Tries one candidate of the row, or leaves the row. */
    private void step() {
        if (candidate < 0) {
            if (keepsUnmatched && !matched) {
                write(-1);
                out.size++;
            }
            row++;
            if (row < in.size) {
                begin();
            }
            return;
        }
        work.guard().check();
        if (isCompatible()) {
            write(candidate);
            if (conditions.stream().allMatch(condition -> condition.test(out, out.size) == Condition.TRUE)) {
                matched = true;
                out.size++;
            }
        }
        candidate = nexts[candidate];
    }

    private boolean isCompatible() {
        for (int slot : compared) {
            int one = in.get(slot, row);
            int two = table.get(slot, candidate);
            if (one != 0 && two != 0 && one != two) {
                return false;
            }
        }
        return true;
    }

    private void write(int tableRow) {
        for (int slot : written) {
            int own = in.get(slot, row);
            out.column(slot)[out.size] = own != 0 || tableRow < 0 ? own : table.get(slot, tableRow);
        }
    }

    private void build() {
        out = work.batch();
        table = new Table(work, Slots.array(other.maybe()));
        heads = new Tuples(work.guard(), keys.length);
        firsts = new int[64];
        nexts = new int[64];
        for (Batch batch = other.next(); batch != null; batch = other.next()) {
            int start = table.size();
            table.add(batch);
            if (table.size() > nexts.length) {
                work.guard().keep((long) nexts.length * Integer.BYTES);
                nexts = Arrays.copyOf(nexts, Math.max(table.size(), nexts.length * 2));
            }
            for (int i = 0; i < batch.size; i++) {
                chain(batch, i, start + i);
            }
        }
    }

    private void chain(Batch batch, int batchRow, int number) {
        int known = heads.size();
        int head = heads.add(batch, keys, batchRow);
        if (head >= firsts.length) {
            work.guard().keep((long) firsts.length * Integer.BYTES);
            firsts = Arrays.copyOf(firsts, firsts.length * 2);
        }
        nexts[number] = head == known ? -1 : firsts[head];
        firsts[head] = number;
    }

    @Override
    void reset() {
        input.reset();
        in = null;
        ended = false;
    }

    @Override
    String label() {
        return (keepsUnmatched ? "left join " : "join ") + text;
    }

    @Override
    List<Rows> inputs() {
        return List.of(input, other);
    }
}
