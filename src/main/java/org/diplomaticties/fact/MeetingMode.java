package org.diplomaticties.fact;

/** How the participants of a meeting met. */
public enum MeetingMode {
    VISIT,
    THIRD_PARTY_MEETING,
    MULTILATERAL_MEETING,
    REMOTE_MEETING,
    IN_PERSON_MEETING
}
