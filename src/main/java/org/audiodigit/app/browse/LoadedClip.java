package org.audiodigit.app.browse;

import java.io.IOException;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavRecording;

/**
 * A clip that was read from disk.
 *
 * @param row the clip in the list
 * @param recording its sound, and what had to be put up with
 * @param peakDecibels its largest amplitude, in dB below full scale; minus infinity for silence
 */
record LoadedClip(ClipRow row, WavRecording recording, double peakDecibels) {

    static LoadedClip read(ClipRow row) throws IOException {
        WavRecording recording = WavReader.read(row.clip().file());
        return new LoadedClip(row, recording, 20 * Math.log10(recording.waveform().peak()));
    }
}
