package org.audiodigit.training;

import java.util.List;
import org.audiodigit.dataset.Clip;

/**
 * Clips with their input tensors.
 *
 * @param clips the clips that could be read
 * @param inputs their tensors, in the same order
 * @param unreadable the clips that could not be read
 */
record PreparedBatch(List<Clip> clips, List<float[]> inputs, List<Unreadable> unreadable) {

    /** A clip that cannot be read, with the reason. */
    record Unreadable(Clip clip, String reason) {}
}
