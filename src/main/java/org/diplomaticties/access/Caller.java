package org.diplomaticties.access;

import java.util.Set;

/**
 * Somebody who has shown who he is.
 *
 * @param name as changes are kept under it
 * @param roles at least one
 */
public record Caller(String name, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether one of his roles is this, or a higher one. */
    public boolean may(Role needed) {
        return roles.stream().anyMatch(role -> role.compareTo(needed) >= 0);
    }
}
