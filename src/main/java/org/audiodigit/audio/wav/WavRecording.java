package org.audiodigit.audio.wav;

import org.audiodigit.signal.Waveform;

/**
 * A WAV file that was read.
 *
 * @param waveform the mean of its channels at its own sample rate
 * @param header what the file holds; its frames are those read, its warnings those of the reading
 */
public record WavRecording(Waveform waveform, WavHeader header) {}
