package org.audiodigit.cli;

import java.util.List;
import java.util.Optional;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.signal.Waveform;

/**
 * One recording.
 *
 * @param device that heard it
 * @param sound what is to be kept; empty if nothing was heard
 * @param failure why it is not what was asked for, if so
 * @param advice how it could have been heard better
 */
record RecordedTake(
        AudioDevice device, Waveform sound, Optional<String> failure, List<String> advice) {}
