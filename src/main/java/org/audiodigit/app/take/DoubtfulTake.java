package org.audiodigit.app.take;

import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.signal.Waveform;

/**
 * A recording that is probably not a good one of its word.
 *
 * @param reason a sentence; empty if the recording is good
 */
public record DoubtfulTake(Prompt prompt, Waveform word, String reason) {}
