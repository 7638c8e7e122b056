package org.diplomaticties.access;

/** A password and a hash of it whose parameters make it fast, for tests that log in often. */
public final class FastHash {

    public static final String PASSWORD = "correct horse";

    /** What a users file has in the place of the hash. */
    public static final String HASH =
            "$shiro2$argon2id$v=19$t=1,m=64,p=1$RShiz9EFJ7gqiJnm0MK6tA$vMPpnV5Rp6vobyzINjMOxbkyXiIY3l+DlgWnzysG8nU";

    private FastHash() {}
}
