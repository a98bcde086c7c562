package org.audiodigit.app.voice;

import java.nio.file.Path;
import org.audiodigit.training.AdaptationOutcome;

/**
 * A model that was tuned to a voice.
 *
 * @param folder that it was written to
 * @param old name of the model that it was made from
 * @param voice name of the person
 * @param before whether the old model was tuned to the same person
 */
record AdaptedModel(
        AdaptationOutcome outcome, Path folder, String old, String voice, boolean before) {

    String name() {
        return folder.getFileName().toString();
    }
}
