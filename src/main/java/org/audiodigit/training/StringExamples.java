package org.audiodigit.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.LogMelFrontEnd;
import org.audiodigit.model.StringNetwork;
import org.audiodigit.model.WordStates;
import org.audiodigit.signal.LogMelSettings;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Waveform;
import org.audiodigit.signal.augment.WaveformAugmenter;
import org.audiodigit.signal.augment.WordJoiner;
import org.audiodigit.training.LabelledRecordings.LabelledRecording;

/**
 * Makes training examples of connected speech: single recordings of one speaker, or of several if
 * the speaker has not said all words, joined and augmented. The labels of all frames follow from
 * the positions of the words. Thread-safe.
 */
final class StringExamples {

    /** Number of frames of an example: 3.2 s, or more speech at a higher speed. */
    static final int FRAMES = 320;

    private static final int MAX_WORDS = 7;
    private static final double SINGLE_SHARE = 0.15;

    /** Share of the words that are none of the labels. */
    private static final double OTHER_SHARE = 0.05;

    /**
     * Share of the words that repeat the word before, so that its end and beginning are learned.
     */
    private static final double REPEATED_SHARE = 0.07;

    private static final double UNCHANGED_SHARE = 0.1;

    /** Speeds by the distance of the frames, which keeps the pitch. */
    private static final double MIN_SPEED = 0.85;

    private static final double MAX_SPEED = 1.7;

    /** Range of the error of the span of speech that an endpointer finds, in seconds. */
    private static final double SPAN_ERROR = 0.1;

    private final List<String> labels;
    private final LogMelFrontEnd frontEnd;
    private final LogMelSettings settings;
    private final ClipSamples samples;
    private final WordJoiner joiner;
    private final WaveformAugmenter augmenter;
    private final List<Voices> sources = new ArrayList<>();
    private final List<Clip> others;
    private final LabelledRecordings recordings;
    private final long seed;

    /**
     * An input and its targets.
     *
     * @param input {@code [frames][bands]}
     * @param targets probabilities of the states, {@code [output frames][states]}
     */
    record Example(float[] input, float[] targets) {}

    /** The clips of one source by speaker and by label. */
    private static final class Voices {
        private final Map<String, Map<String, List<Clip>>> bySpeaker = new HashMap<>();
        private final Map<String, List<Clip>> byLabel = new HashMap<>();

        private final Set<String> ids = new HashSet<>();
        private final List<String> labels;

        Voices(List<Clip> clips) {
            for (Clip clip : clips) {
                ids.add(clip.id());
                bySpeaker
                        .computeIfAbsent(clip.speaker().orElse(""), s -> new HashMap<>())
                        .computeIfAbsent(clip.label(), label -> new ArrayList<>())
                        .add(clip);
                byLabel.computeIfAbsent(clip.label(), label -> new ArrayList<>()).add(clip);
            }
            labels = byLabel.keySet().stream().sorted().toList();
        }

        /** A clip of a label by the speaker, or by another speaker if there is none. */
        Clip draw(String speaker, String label, SplittableRandom random) {
            List<Clip> own = bySpeaker.getOrDefault(speaker, Map.of()).get(label);
            return any(own == null ? byLabel.get(label) : own, random);
        }
    }

    /**
     * @param voices lists of clips; the words of an example come from one of them
     * @param others recordings of none of the labels
     * @param recordings recordings of several words
     */
    StringExamples(
            List<String> labels,
            List<List<Clip>> voices,
            List<Clip> others,
            LabelledRecordings recordings,
            LogMelFrontEnd frontEnd,
            long seed) {
        this.labels = labels;
        this.frontEnd = frontEnd;
        this.settings = LogMelSettings.at(frontEnd.sampleRate());
        this.samples = new ClipSamples(frontEnd.sampleRate());
        this.joiner = new WordJoiner(frontEnd.sampleRate());
        this.augmenter = new WaveformAugmenter(frontEnd.sampleRate());
        this.others = others;
        this.recordings = recordings;
        this.seed = seed;
        voices.stream().filter(v -> !v.isEmpty()).forEach(v -> sources.add(new Voices(v)));
    }

    private static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    /**
     * An example that contains a clip or, in a share of the draws, a recording of several words;
     * the same for the same arguments.
     *
     * @throws IOException if a clip cannot be read
     */
    Example get(Clip clip, int epoch, int draw) throws IOException {
        SplittableRandom random =
                new SplittableRandom(Seeds.mix(TrainingInputs.clipSeed(seed, epoch, clip), draw));
        int hop = (int) Math.round(settings.hop() * speed(random));
        int length = (FRAMES - 1) * hop + settings.frameLength();
        return random.nextDouble() < recordings.share()
                ? example(any(recordings.list(), random), hop, length, random)
                : example(words(clip, random), hop, length, random);
    }

    private Example example(List<Clip> words, int hop, int length, SplittableRandom random)
            throws IOException {
        List<float[]> sounds = new ArrayList<>();
        for (Clip word : words) {
            sounds.add(samples.get(word));
        }
        WordJoiner.Joined joined = joiner.join(sounds, length, random);
        return example(joined, words.stream().map(Clip::label).toList(), hop, random);
    }

    private Example example(
            LabelledRecording recording, int hop, int length, SplittableRandom random)
            throws IOException {
        float[] sound = samples.get(recording.file());
        List<Span> spans = new ArrayList<>();
        for (TranscribedWord word : recording.words()) {
            spans.add(new Span(sample(word.start(), sound), sample(word.end(), sound)));
        }
        WordJoiner.Joined placed = joiner.place(sound, spans, length, random);
        List<String> words = recording.words().stream().map(TranscribedWord::label).toList();
        return example(placed, words, hop, random);
    }

    private int sample(double seconds, float[] sound) {
        return (int) Math.min(Math.round(seconds * frontEnd.sampleRate()), sound.length);
    }

    private Example example(
            WordJoiner.Joined joined, List<String> words, int hop, SplittableRandom random) {
        float[] recording = joined.samples();
        if (random.nextDouble() >= UNCHANGED_SHARE) {
            recording = augmented(recording, random);
        }
        Span speech = speech(joined.words(), recording.length, random);
        float[] input =
                frontEnd.applyToAll(new Waveform(recording, frontEnd.sampleRate()), speech, hop);
        return new Example(input, targets(words, joined.words(), hop));
    }

    private static double speed(SplittableRandom random) {
        return MIN_SPEED * Math.pow(MAX_SPEED / MIN_SPEED, random.nextDouble());
    }

    private List<Clip> words(Clip clip, SplittableRandom random) {
        Voices source =
                sources.stream()
                        .filter(voices -> voices.ids.contains(clip.id()))
                        .findFirst()
                        .orElseGet(() -> any(sources, random));
        String speaker = clip.speaker().orElse("");
        int count = random.nextDouble() < SINGLE_SHARE ? 1 : random.nextInt(2, MAX_WORDS + 1);
        List<Clip> words = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            boolean other = !others.isEmpty() && random.nextDouble() < OTHER_SHARE;
            boolean repeats = i > 1 && random.nextDouble() < REPEATED_SHARE;
            String label = any(source.labels, random);
            Clip last = words.isEmpty() ? clip : words.get(words.size() - 1);
            if (repeats && source.byLabel.containsKey(last.label())) {
                label = last.label();
            }
            words.add(other ? any(others, random) : source.draw(speaker, label, random));
        }
        words.add(random.nextInt(count), clip);
        return words;
    }

    private float[] augmented(float[] recording, SplittableRandom random) {
        float[] changed =
                augmenter.augmentRecording(recording, random, () -> backgroundVoice(random));
        // reverberation makes it longer
        return Arrays.copyOf(changed, recording.length);
    }

    private float[] backgroundVoice(SplittableRandom random) {
        try {
            Voices voices = any(sources, random);
            return samples.get(any(voices.byLabel.get(any(voices.labels, random)), random));
        } catch (IOException unreadable) {
            // reported when the training draws this clip itself
            return new float[0];
        }
    }

    /**
     * The span from the first to the last word as an endpointer may find it; everything if no word
     * is in the example.
     */
    private Span speech(List<Span> words, int length, SplittableRandom random) {
        if (words.isEmpty()) {
            return new Span(0, length);
        }
        int error = (int) (SPAN_ERROR * frontEnd.sampleRate());
        int start = words.get(0).start() + random.nextInt(-error, error / 2);
        int end = words.get(words.size() - 1).end() + random.nextInt(-error / 2, error);
        start = Math.max(0, start);
        return new Span(start, Math.max(start + error, Math.min(end, length)));
    }

    private float[] targets(List<String> words, List<Span> spans, int hop) {
        int states = WordStates.count(labels.size());
        int frames = StringNetwork.outputFrames(FRAMES);
        float[] targets = new float[frames * states];
        for (int frame = 0; frame < frames; frame++) {
            int centre = frame * StringNetwork.FRAME_STRIDE * hop + settings.frameLength() / 2;
            targets[frame * states + state(words, spans, centre)] = 1;
        }
        return targets;
    }

    private int state(List<String> words, List<Span> spans, int sample) {
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            int label = labels.indexOf(words.get(i));
            if (sample >= span.start() && sample < span.end() && label >= 0) {
                return WordStates.of(label, (double) (sample - span.start()) / span.length());
            }
        }
        return WordStates.background(labels.size());
    }
}
