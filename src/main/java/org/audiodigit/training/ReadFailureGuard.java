package org.audiodigit.training;

import org.audiodigit.dataset.Clip;
import org.audiodigit.training.BatchPreparation.PreparedBatch;

/** Fails if most clips of a part cannot be read, since the result would not describe the part. */
final class ReadFailureGuard {

    private final String part;
    private int read;
    private int unreadable;
    private String first = "";

    /**
     * @param part name of the part in messages
     */
    ReadFailureGuard(String part) {
        this.part = part;
    }

    void add(PreparedBatch<?> batch) {
        read += batch.clips().size();
        batch.unreadable().forEach(u -> addUnreadable(u.clip(), u.reason()));
    }

    void add(int clips) {
        read += clips;
    }

    void addUnreadable(Clip clip, String reason) {
        if (unreadable++ == 0) {
            first = " The first: %s: %s.".formatted(clip.file(), reason);
        }
    }

    /**
     * @throws TrainingException if no clip or less than half of the clips could be read
     */
    void check() throws TrainingException {
        if (read == 0) {
            throw new TrainingException(
                    "None of the %s clips can be read.%s".formatted(part, first));
        }
        if (read < unreadable) {
            throw new TrainingException(
                    "Only %d of %d %s clips can be read.%s"
                            .formatted(read, read + unreadable, part, first));
        }
    }
}
