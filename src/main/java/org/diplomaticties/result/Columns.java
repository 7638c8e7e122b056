package org.diplomaticties.result;

import java.util.List;
import java.util.Optional;
import org.diplomaticties.query.Form;

/**
 * What the names of a question's columns tell: {@code hostLabel} names the thing in {@code host}, {@code officialName} the
 * one in {@code official}; and a column of names alone, the thing in the column before it.
 *
 * @param names in their order
 */
record Columns(List<String> names) {

    private static final List<String> ENDINGS = List.of("Label", "Name");
    private static final List<String> PLAIN = List.of("name", "label");

    static Columns of(Form form) {
        return new Columns(List.copyOf(form.header().columns().keySet()));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The first of some columns that there is. */
    Optional<String> first(String... candidates) {
        return List.of(candidates).stream().filter(this::has).findFirst();
    }

    /** The column that names the things in a column. */
    Optional<String> labelOf(String column) {
        for (String ending : ENDINGS) {
            if (has(column + ending)) {
                return Optional.of(column + ending);
            }
        }
        return PLAIN.stream()
                .filter(plain -> names.indexOf(plain) > 0
                        && names.get(names.indexOf(plain) - 1).equals(column))
                .findFirst();
    }
}
