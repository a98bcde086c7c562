package org.audiodigit.training.robustness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.signal.Waveform;

/** The clips of a folder in memory. */
record Collection(String name, List<Sample> samples) {

    private static final int MOST_CLIPS = 600;

    record Sample(String label, String speaker, Waveform sound) {}

    /**
     * @param source a folder, or {@code FOLDER@SPEAKER,SPEAKER} for these speakers alone
     */
    static Collection read(String source, List<String> labels)
            throws IOException, InterruptedException {
        int at = source.lastIndexOf('@');
        Path folder = Path.of(at < 0 ? source : source.substring(0, at));
        List<String> speakers =
                at < 0 ? List.of() : Arrays.asList(source.substring(at + 1).split(","));
        Dataset dataset = DatasetScanner.standard().scan(folder);
        List<Clip> clips =
                dataset.clips().stream()
                        .filter(clip -> labels.contains(clip.label()))
                        .filter(clip -> at < 0 || speakers.contains(clip.speaker().orElse("")))
                        .toList();
        // evenly spaced, since clips are sorted by label or speaker
        int count = Math.min(MOST_CLIPS, clips.size());
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Clip clip = clips.get((int) ((long) i * clips.size() / count));
            Waveform sound = WavReader.read(clip.file()).waveform();
            samples.add(new Sample(clip.label(), clip.speaker().orElse("-"), sound));
        }
        String name = folder.getFileName() + (at < 0 ? "" : " " + String.join(", ", speakers));
        return new Collection(name, samples);
    }

    /** Clips of other speakers, or of all if there is only one speaker. */
    List<Waveform> voicesBeside(String speaker) {
        List<Waveform> others =
                samples.stream()
                        .filter(sample -> !sample.speaker().equals(speaker))
                        .map(Sample::sound)
                        .toList();
        return others.isEmpty() ? samples.stream().map(Sample::sound).toList() : others;
    }
}
