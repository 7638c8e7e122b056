package org.diplomaticties.importer;

/** Which events of ICEWS are imported. */
public enum IcewsScope {
    MEETINGS("those of CAMEO's root 04, which are meetings"),
    ALL_EVENTS("those of CAMEO's root 04 as meetings, all others as events");

    private final String words;

    IcewsScope(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
