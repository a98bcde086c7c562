package org.audiodigit.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Detects the start and the end of speech in a running signal. A frame is loud if it is, for a
 * microphone, 9 dB above the noise floor, which is tracked continuously. Speech starts after 80 ms
 * of loud frames, 70 ms of them consecutive, which neither a click of 30 ms nor several clicks
 * reach. It continues while frames are 6 dB above the noise floor and at most 35 dB below the
 * loudest frame, and ends after a pause of 280 ms, longer than any pause within a word. {@link
 * Settings} has other values for recordings. TarsosDSP's silence detector uses a fixed threshold
 * instead: at -50 dB it found as many words in silence, but only one in fifty in noise 20 dB below
 * the speech.
 *
 * <p>Independent of devices and clocks; not thread-safe.
 */
public final class SpeechEndpointer {

    private static final double RANGE_DB = 35; // below the loudest frame
    private static final int MIN_LOUD_FRAMES = 8; // of 10 ms
    private static final int MIN_CONSECUTIVE_FRAMES = 7;
    private static final int MAX_GAP_FRAMES = 15; // between loud frames before speech starts
    private static final double PRE_ROLL_SECONDS = 0.3;

    /**
     * Levels and pauses.
     *
     * @param onsetDb level above the noise floor at which speech starts, in dB
     * @param holdDb level above the noise floor at which speech continues, in dB
     * @param minLevel level of the softest speech, in dB of full scale
     * @param pauseFrames duration of the pause that ends an utterance, in frames of 10 ms
     * @param maxSeconds duration after which an utterance ends without a pause
     */
    public record Settings(
            double onsetDb, double holdDb, double minLevel, int pauseFrames, double maxSeconds) {

        /** For a microphone: reports nothing in noise, and each word with all of its parts. */
        public static final Settings LIVE = new Settings(9, 6, -50, 28, 3);

        private static final Settings RECORDING = new Settings(6, 4, -50, 22, 10);

        /** Softest speech below the loudest part of a recording, in dB. */
        private static final double MAX_BELOW_LOUDEST = 32;

        /**
         * For a recording of several words: separates words with pauses of 250 ms and finds soft
         * words in noise. A sound that is not a word is left to the rejection rule of the model.
         *
         * @param loudest level of the loudest part of the recording, in dB of full scale
         */
        public static Settings forRecording(double loudest) {
            double minLevel = Math.min(RECORDING.minLevel, loudest - MAX_BELOW_LOUDEST);
            return new Settings(
                    RECORDING.onsetDb,
                    RECORDING.holdDb,
                    minLevel,
                    RECORDING.pauseFrames,
                    RECORDING.maxSeconds);
        }
    }

    private final int sampleRate;
    private final Settings settings;
    private final SampleRingBuffer samples;
    private final FrameLevels levels;
    private final NoiseFloor noise = new NoiseFloor();

    private long frameEnd;
    private long firstLoud = -1;
    private long lastLoud;
    private int loudFrames;
    private int run;
    private int longestRun;
    private double loudest;
    private boolean speaking;
    private long earliest;

    /**
     * @param sampleRate of the signal, in Hz
     */
    public SpeechEndpointer(int sampleRate) {
        this(sampleRate, Settings.LIVE);
    }

    /**
     * @param sampleRate of the signal, in Hz
     */
    public SpeechEndpointer(int sampleRate, Settings settings) {
        this.sampleRate = sampleRate;
        this.settings = settings;
        double bufferSeconds = settings.maxSeconds() + PRE_ROLL_SECONDS + 1;
        samples = new SampleRingBuffer((int) Math.ceil(bufferSeconds * sampleRate));
        levels = new FrameLevels(samples, sampleRate);
    }

    /** Whether speech has started and not ended. */
    public boolean isSpeaking() {
        return speaking;
    }

    /** Processes the next samples, any number of them. */
    public List<SpeechEvent> feed(float[] block) {
        List<SpeechEvent> events = new ArrayList<>();
        for (float sample : block) {
            samples.add(sample);
            OptionalDouble level = levels.completed();
            if (level.isPresent()) {
                frameEnd = samples.count();
                process(level.getAsDouble(), events);
            }
        }
        return events;
    }

    /** Ends the signal, and speech that has not ended. */
    public List<SpeechEvent> finish() {
        List<SpeechEvent> events = new ArrayList<>();
        if (speaking) {
            end(samples.count(), events);
        }
        return events;
    }

    private void process(double level, List<SpeechEvent> events) {
        noise.add(level);
        double floor = noise.level();
        if (speaking) {
            continueSpeech(level, floor, events);
        } else if (level > Math.max(floor + settings.onsetDb(), settings.minLevel())) {
            addLoudFrame(level, events);
        } else {
            run = 0;
            if (firstLoud >= 0 && framesSince(lastLoud) > MAX_GAP_FRAMES) {
                firstLoud = -1;
            }
        }
    }

    private void addLoudFrame(double level, List<SpeechEvent> events) {
        if (firstLoud < 0) {
            firstLoud = frameEnd - levels.frameLength();
            loudFrames = 0;
            longestRun = 0;
            loudest = level;
        }
        loudFrames++;
        run++;
        longestRun = Math.max(longestRun, run);
        loudest = Math.max(loudest, level);
        lastLoud = frameEnd;
        if (loudFrames >= MIN_LOUD_FRAMES && longestRun >= MIN_CONSECUTIVE_FRAMES) {
            speaking = true;
            events.add(new SpeechEvent.Started(firstLoud));
        }
    }

    private void continueSpeech(double level, double floor, List<SpeechEvent> events) {
        loudest = Math.max(loudest, level);
        if (level
                > Math.max(
                        floor + settings.holdDb(),
                        Math.max(loudest - RANGE_DB, settings.minLevel()))) {
            lastLoud = frameEnd;
        }
        boolean tooLong = frameEnd - firstLoud >= settings.maxSeconds() * sampleRate;
        if (tooLong || framesSince(lastLoud) >= settings.pauseFrames()) {
            end(frameEnd, events);
        }
    }

    private long framesSince(long sample) {
        return (frameEnd - sample) / levels.hop();
    }

    private void end(long until, List<SpeechEvent> events) {
        long preRoll = Math.round(PRE_ROLL_SECONDS * sampleRate);
        float[] utterance = samples.between(Math.max(firstLoud - preRoll, earliest), until);
        long offset = until - utterance.length;
        events.add(new SpeechEvent.Ended(new Waveform(utterance, sampleRate), offset, lastLoud));
        speaking = false;
        firstLoud = -1;
        run = 0;
        earliest = until;
    }

    /** Levels of frames of 25 ms every 10 ms without their mean, so that an offset is silent. */
    private static final class FrameLevels {

        private static final double FRAME_SECONDS = 0.025;
        private static final double HOP_SECONDS = 0.010;

        private final SampleRingBuffer samples;
        private final int frame;
        private final int hop;
        private long next;

        FrameLevels(SampleRingBuffer samples, int sampleRate) {
            this.samples = samples;
            frame = (int) Math.max(1, Math.round(FRAME_SECONDS * sampleRate));
            hop = (int) Math.max(1, Math.round(HOP_SECONDS * sampleRate));
            next = frame;
        }

        int frameLength() {
            return frame;
        }

        int hop() {
            return hop;
        }

        /** Returns the level in dB of full scale of the frame that the last sample completes. */
        OptionalDouble completed() {
            long count = samples.count();
            if (count < next) {
                return OptionalDouble.empty();
            }
            next += hop;
            double sum = 0;
            double squares = 0;
            for (float sample : samples.between(count - frame, count)) {
                sum += sample;
                squares += (double) sample * sample;
            }
            double meanSquare = Math.max(squares - sum * sum / frame, 0) / frame;
            return OptionalDouble.of(10 * Math.log10(meanSquare + 1e-12));
        }
    }
}
