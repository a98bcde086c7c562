package org.audiodigit.dataset;

import java.util.List;

/** Clips of which a random tenth, at least one, is held for validation and the rest trains. */
record ValidationHoldout(List<Clip> training, List<Clip> validation) {

    /**
     * @param clips in a settled order
     */
    static ValidationHoldout of(List<Clip> clips, long seed) {
        List<Clip> shuffled = Shuffle.of(clips, seed);
        // A lone clip trains: without validation one can train, but not the other way round.
        int held = clips.size() < 2 ? 0 : Math.max(1, clips.size() / 10);
        return new ValidationHoldout(
                shuffled.subList(held, shuffled.size()), shuffled.subList(0, held));
    }
}
