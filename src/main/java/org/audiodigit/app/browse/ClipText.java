package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.SpeakerInfo;

/** How clips and speakers are put into words. */
final class ClipText {

    private ClipText() {}

    static String part(Part part) {
        return switch (part) {
            case ALL -> "all parts";
            case TRAIN -> "train";
            case VALIDATION -> "validation";
            case TEST -> "test";
        };
    }

    /** E.g. {@code 0.43}. */
    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    /** E.g. {@code 48,000}. */
    static String hertz(int rate) {
        return String.format(Locale.ROOT, "%,d", rate);
    }

    /** E.g. {@code 98 %}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** E.g. {@code −3.1 dB}. */
    static String decibels(double level) {
        if (Double.isInfinite(level)) {
            return "silent";
        }
        double rounded = Math.round(level * 10) / 10.0 + 0.0;
        return String.format(Locale.ROOT, "%.1f dB", rounded).replace('-', '−');
    }

    /** What is known of a speaker, e.g. {@code male, 30, German accent}; empty if nothing is. */
    static String about(SpeakerInfo speaker) {
        List<String> known = new ArrayList<>();
        speaker.gender().ifPresent(known::add);
        speaker.age().ifPresent(known::add);
        speaker.accent().map(accent -> accent + " accent").ifPresent(known::add);
        return String.join(", ", known);
    }

    /** E.g. {@code 01 · male, 30, German accent (500)}. */
    static String counted(SpeakerInfo speaker, int clips) {
        String about = about(speaker);
        return speaker.id() + (about.isEmpty() ? "" : " · " + about) + " (%,d)".formatted(clips);
    }

    /** E.g. {@code 1,500 of 3,000 clips}. */
    static String count(int shown, int all) {
        return "%,d of %,d %s".formatted(shown, all, all == 1 ? "clip" : "clips");
    }

    /** E.g. {@code speaker jackson · take 32 · 0.41 s · 8,000 Hz · peak −3.1 dB}. */
    static String details(ClipRow row, Optional<SpeakerInfo> speaker, Optional<LoadedClip> loaded) {
        List<String> parts = new ArrayList<>();
        speaker.ifPresent(
                s -> {
                    String about = about(s);
                    parts.add("speaker " + s.id() + (about.isEmpty() ? "" : " (" + about + ")"));
                });
        row.clip().take().ifPresent(take -> parts.add("take " + take));
        parts.add(seconds(row.clip().seconds()) + " s");
        parts.add(hertz(row.clip().sampleRate()) + " Hz");
        loaded.ifPresent(clip -> parts.add("peak " + decibels(clip.peakDecibels())));
        return String.join(" · ", parts);
    }
}
