package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.sound.SoundText;
import org.audiodigit.audio.wav.WavRecording;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.SpeakerInfo;

/** Describes clips and speakers for the user. */
final class ClipText {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private ClipText() {}

    /** E.g. {@code male, 30, German accent}; empty without metadata. */
    private static String about(SpeakerInfo speaker) {
        List<String> known = new ArrayList<>();
        speaker.gender().ifPresent(known::add);
        speaker.age().ifPresent(known::add);
        speaker.accent().map(accent -> accent + " accent").ifPresent(known::add);
        return String.join(", ", known);
    }

    /** E.g. {@code 01 · male, 30, German accent (500)}. */
    static String withCount(SpeakerInfo speaker, int clips) {
        String about = about(speaker);
        return "%s%s (%s)"
                .formatted(
                        speaker.id(), about.isEmpty() ? "" : " · " + about, Formats.count(clips));
    }

    /** E.g. {@code 1,500 of 3,000 clips}. */
    static String count(int shown, int all) {
        return Formats.count(shown) + " of " + Formats.count(all, "clip");
    }

    /** E.g. {@code speaker jackson · take 32 · 0.434 s · 8 kHz · peak −3.1 dB}. */
    static String details(
            Clip clip, Optional<SpeakerInfo> speaker, Optional<WavRecording> recording) {
        List<String> parts = new ArrayList<>();
        speaker.ifPresent(
                s -> {
                    String about = about(s);
                    parts.add("speaker " + s.id() + (about.isEmpty() ? "" : " (" + about + ")"));
                });
        clip.take().ifPresent(take -> parts.add("take " + take));
        recording.ifPresent(
                r -> {
                    parts.add(unbroken(SoundText.recording(r)));
                    r.inMemory()
                            .map(waveform -> "peak " + SoundText.level(waveform.peak()))
                            .ifPresent(peak -> parts.add(unbroken(peak)));
                });
        return String.join(" · ", parts);
    }

    /** Keeps numbers and their units on one line. */
    private static String unbroken(String text) {
        return text.replace(' ', NO_BREAK_SPACE);
    }
}
