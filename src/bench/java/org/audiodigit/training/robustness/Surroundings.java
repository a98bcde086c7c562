package org.audiodigit.training.robustness;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.audiodigit.signal.Waveform;

/**
 * What else is there when a clip is changed.
 *
 * @param voices clips of other speakers, for babble
 * @param random of this clip, the same each time
 * @param scratch a file that may be written
 */
record Surroundings(List<Waveform> voices, Random random, Path scratch) {}
