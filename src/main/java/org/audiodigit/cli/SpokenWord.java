package org.audiodigit.cli;

import java.time.Duration;
import java.time.Instant;
import org.audiodigit.signal.Waveform;

/**
 * A word that somebody said.
 *
 * @param sound the word, with up to 300 ms before it and the pause that ended it
 * @param began when it began
 * @param length how long it was
 * @param known the system's clock in nanoseconds when its end was known
 */
record SpokenWord(Waveform sound, Instant began, Duration length, long known) {}
