package org.diplomaticties.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a user may do; each role may do what those before it may. */
public enum Role {
    /** Reads graphs at {@code /data}. */
    READER,
    /** Changes sources. */
    WRITER,
    /** Does what concerns the store as a whole. */
    ADMIN;

    /** The role that has this name, in lower case. */
    public static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name))
                .findFirst();
    }

    /** Roles as a users file lists them. */
    static String list(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
