package org.diplomaticties.store;

/**
 * From where readers of the newest version are answered.
 *
 * @param fromMemory whether it is columns in memory
 * @param text a sentence for the operator
 */
public record Reading(boolean fromMemory, String text) {

    static final Reading MEMORY = new Reading(true, "Answers come from columns in memory.");
    public static final Reading STORE = new Reading(false, "Answers come from the data where it lies, through ARQ.");
    static final Reading PREPARING =
            new Reading(false, "Answers come from the data on disk, through ARQ, until all of it is in memory.");

    /** From the data where it lies, since it cannot be held in memory. */
    static Reading store(String reason) {
        return new Reading(false, "Answers come from the data on disk, through ARQ: " + reason);
    }
}
