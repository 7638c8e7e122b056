package org.diplomaticties.importer;

import java.util.Map;
import java.util.Optional;
import org.diplomaticties.fact.Rank;

/** What the ids of roles stand for that the Office of the Historian gives to chiefs of mission. */
final class PocomTitles {

    private static final Map<String, Rank> RANKS = Map.ofEntries(
            Map.entry("ambassador-e-p", Rank.AMBASSADOR_EXTRAORDINARY_AND_PLENIPOTENTIARY),
            Map.entry(
                    "envoy-extraordinary-minister-plenipotentiary",
                    Rank.ENVOY_EXTRAORDINARY_AND_MINISTER_PLENIPOTENTIARY),
            Map.entry(
                    "envoy-extraordinary-minister-plenipotentiary-consul-general",
                    Rank.ENVOY_EXTRAORDINARY_AND_MINISTER_PLENIPOTENTIARY),
            Map.entry("minister-resident", Rank.MINISTER_RESIDENT),
            Map.entry("minister-resident-consul-general", Rank.MINISTER_RESIDENT),
            Map.entry("charge-daffaires", Rank.CHARGE_D_AFFAIRES),
            Map.entry("charge-daffaires-consul-general", Rank.CHARGE_D_AFFAIRES),
            Map.entry("charge-daffaires-ad-interim", Rank.CHARGE_D_AFFAIRES_AD_INTERIM));

    /** Names of the organisations that the ids of missions end in; the source names posts, not organisations. */
    private static final Map<String, String> ORGANIZATIONS = Map.ofEntries(
            Map.entry("representative-to-asean", "Association of Southeast Asian Nations"),
            Map.entry("representative-to-au", "African Union"),
            Map.entry("representative-to-eu", "European Union"),
            Map.entry("representative-to-iaea", "International Atomic Energy Agency"),
            Map.entry("representative-to-icao", "International Civil Aviation Organization"),
            Map.entry("representative-to-nato", "North Atlantic Treaty Organization"),
            Map.entry("representative-to-oas", "Organization of American States"),
            Map.entry("representative-to-oecd", "Organisation for Economic Co-operation and Development"),
            Map.entry("representative-to-osce", "Organization for Security and Co-operation in Europe"),
            Map.entry("representative-to-un", "United Nations"),
            Map.entry("representative-to-unafa", "United Nations Agencies for Food and Agriculture"),
            Map.entry("representative-to-unesco", "UNESCO"),
            Map.entry("representative-to-unido", "United Nations Industrial Development Organization"),
            Map.entry("representative-uneo", "United Nations Office at Geneva"),
            Map.entry("representative-unvo", "United Nations Office at Vienna"));

    private PocomTitles() {}

    /** The rank that a role has, where it is one of a head of mission. */
    static Optional<Rank> rank(String roleId) {
        return Optional.ofNullable(RANKS.get(roleId));
    }

    /**
     * Whether somebody in this role begins his mission with letters of credence to a head of state (Vienna Convention on
     * Diplomatic Relations 1961, arts. 13 and 14).
     */
    static boolean presentsCredentials(String roleId) {
        return rank(roleId)
                .filter(rank -> rank != Rank.CHARGE_D_AFFAIRES && rank != Rank.CHARGE_D_AFFAIRES_AD_INTERIM)
                .isPresent();
    }

    /** The organisation to which a mission is accredited; empty where its id does not say. */
    static Optional<String> organization(String missionId) {
        return Optional.ofNullable(ORGANIZATIONS.get(missionId));
    }
}
