package org.audiodigit.app.evaluate;

import org.audiodigit.dataset.Clip;
import org.audiodigit.training.ClassifiedClip;

/**
 * A clip and what it was heard as.
 *
 * @param probability of what it was heard as, 0..1
 */
record ResultClip(Clip clip, String heard, float probability) {

    static ResultClip of(ClassifiedClip judged) {
        return new ResultClip(
                judged.clip(), judged.prediction().label(), judged.prediction().confidence());
    }

    /** The name of the file alone. */
    String file() {
        return clip.id().substring(clip.id().lastIndexOf('/') + 1);
    }

    String speaker() {
        return clip.speaker().orElse("");
    }
}
