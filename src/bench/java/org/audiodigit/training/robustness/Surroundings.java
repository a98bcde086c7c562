package org.audiodigit.training.robustness;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.audiodigit.signal.Waveform;

/**
 * The inputs of a condition besides the clip.
 *
 * @param voices clips of other speakers, for babble
 * @param random random numbers of this clip, the same each time
 * @param scratch path of a temporary file
 */
record Surroundings(List<Waveform> voices, Random random, Path scratch) {}
