package org.diplomaticties.importer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diplomaticties.fact.MeetingMode;
import org.diplomaticties.fact.Role;

/**
 * A code of CAMEO's root 04: a meeting.
 *
 * @param code such as {@code 042}
 * @param label such as {@code Make a visit}
 * @param telling how the rows of one meeting go together
 * @param mode how they met, at most one
 */
record CameoConsult(String code, String label, Telling telling, List<MeetingMode> mode) {

    /** How the rows of one meeting go together. */
    enum Telling {
        /** A with B is also told as B with A. */
        MUTUAL,
        /** The source is the guest; told from the host's side, too. */
        GUEST,
        /** The source is the host; told from the guest's side, too. */
        HOST,
        /** The source mediates; told once. */
        MEDIATOR;

        /** The part of the row's source. */
        List<Role> ofSource() {
            return switch (this) {
                case MUTUAL -> List.of();
                case GUEST -> List.of(Role.GUEST);
                case HOST -> List.of(Role.HOST);
                case MEDIATOR -> List.of(Role.MEDIATOR);
            };
        }

        /** The part of the row's target. */
        List<Role> ofTarget() {
            return switch (this) {
                case MUTUAL, MEDIATOR -> List.of();
                case GUEST -> List.of(Role.HOST);
                case HOST -> List.of(Role.GUEST);
            };
        }
    }

    private static final String NONE = "-";

    /** All of them, by code and by label in lower case. */
    static Map<String, CameoConsult> table() {
        List<CameoConsult> all = TableResource.rows("cameo-consult.tsv").stream()
                .map(CameoConsult::of)
                .toList();
        Map<String, CameoConsult> table =
                all.stream().collect(Collectors.toMap(CameoConsult::code, Function.identity()));
        all.forEach(consult -> table.put(consult.label().toLowerCase(Locale.ROOT), consult));
        return table;
    }

    /** What a row's code, or else its text, stands for; empty where it is no meeting. */
    static Optional<CameoConsult> of(Map<String, CameoConsult> table, Optional<String> code, Optional<String> text) {
        return code.or(() -> text.map(words -> words.toLowerCase(Locale.ROOT))).map(table::get);
    }

    private static CameoConsult of(List<String> row) {
        String mode = row.get(3);
        return new CameoConsult(
                row.get(0),
                row.get(1),
                Telling.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                mode.equals(NONE) ? List.of() : List.of(MeetingMode.valueOf(mode)));
    }
}
