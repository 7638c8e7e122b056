package org.diplomaticties.fact;

/** The class and title of a head of mission (Vienna Convention on Diplomatic Relations 1961, art. 14). */
public enum Rank {
    AMBASSADOR_EXTRAORDINARY_AND_PLENIPOTENTIARY,
    AMBASSADOR,
    APOSTOLIC_NUNCIO,
    HIGH_COMMISSIONER,
    ENVOY_EXTRAORDINARY_AND_MINISTER_PLENIPOTENTIARY,
    MINISTER_RESIDENT,
    CHARGE_D_AFFAIRES,
    CHARGE_D_AFFAIRES_AD_INTERIM
}
