package org.audiodigit.training;

/** How many of a part's clips could be read, of those that should have been. */
final class ReadFailureGuard {

    private final String part;
    private int read;
    private int unread;
    private PreparedBatch.Unreadable first;

    /**
     * @param part what it is called
     */
    ReadFailureGuard(String part) {
        this.part = part;
    }

    void add(PreparedBatch batch) {
        read += batch.clips().size();
        batch.unreadable().forEach(this::lost);
    }

    void add(int clips) {
        read += clips;
    }

    void lost(PreparedBatch.Unreadable clip) {
        unread++;
        if (first == null) {
            first = clip;
        }
    }

    /**
     * Some lost clips change little; where most are gone, a disk is, and what is learned or judged
     * by the rest is not what was asked for.
     *
     * @throws TrainingException if less than half could be read
     */
    void check() throws TrainingException {
        if (read == 0) {
            throw new TrainingException(
                    "None of the " + part + " clips can be read any more." + firstLost());
        }
        if (read < unread) {
            throw new TrainingException(
                    "Only %d of %d %s clips can be read any more.%s"
                            .formatted(read, read + unread, part, firstLost()));
        }
    }

    private String firstLost() {
        return first == null
                ? ""
                : " The first: %s: %s.".formatted(first.clip().file(), first.reason());
    }
}
