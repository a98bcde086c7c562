package org.audiodigit.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds where somebody begins and ceases to speak, while it is being heard. A frame is loud 9 dB
 * above the room's noise, which is followed all the time. Speech has begun after 80 ms of loud
 * frames, 70 ms of them on end, which a click of 30 ms does not last, nor several of them; it goes
 * on while it stays 6 dB above the noise and within 35 dB of its own loudest frame, and is over
 * after a pause of 280 ms, longer than any inside a word. TarsosDSP's detector of silence compares
 * with a level that is fixed beforehand: at -50 dB it found as many words in quiet as this does,
 * and one in fifty with noise 20 dB under the speech.
 *
 * <p>Knows nothing of devices and clocks; not for several threads at once.
 */
public final class SpeechEndpointer {

    private static final double ONSET = 9; // dB above the noise
    private static final double HOLD = 6; // dB above the noise
    private static final double RANGE = 35; // dB under the loudest frame of the utterance
    private static final double QUIETEST = -50; // dB of full scale

    private static final int SHORTEST = 8; // loud frames of 10 ms
    private static final int SHORTEST_RUN = 7; // loud frames on end
    private static final int GAP = 15; // frames between loud ones before speech has begun
    private static final int PAUSE = 28; // frames
    private static final double LONGEST_SECONDS = 3;
    private static final double BEFORE_SECONDS = 0.3;

    private final int sampleRate;
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
     * @param sampleRate of what will be fed, in Hz
     */
    public SpeechEndpointer(int sampleRate) {
        this.sampleRate = sampleRate;
        double kept = LONGEST_SECONDS + BEFORE_SECONDS + 1;
        samples = new SampleRingBuffer((int) Math.ceil(kept * sampleRate));
        levels = new FrameLevels(samples, sampleRate);
    }

    /** Whether speech has begun and is not over. */
    public boolean isSpeaking() {
        return speaking;
    }

    /** Takes in the next samples, any number of them. */
    public List<SpeechEvent> feed(float[] block) {
        List<SpeechEvent> events = new ArrayList<>();
        for (float sample : block) {
            samples.add(sample);
            OptionalDouble level = levels.completed();
            if (level.isPresent()) {
                frameEnd = samples.count();
                judge(level.getAsDouble(), events);
            }
        }
        return events;
    }

    /** Nothing more will be fed: what is being spoken is over. */
    public List<SpeechEvent> finish() {
        List<SpeechEvent> events = new ArrayList<>();
        if (speaking) {
            end(samples.count(), events);
        }
        return events;
    }

    private void judge(double level, List<SpeechEvent> events) {
        noise.add(level);
        double floor = noise.level();
        if (speaking) {
            goOn(level, floor, events);
        } else if (level > Math.max(floor + ONSET, QUIETEST)) {
            begin(level, events);
        } else {
            run = 0;
            if (firstLoud >= 0 && frames(lastLoud) > GAP) {
                firstLoud = -1;
            }
        }
    }

    private void begin(double level, List<SpeechEvent> events) {
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
        if (loudFrames >= SHORTEST && longestRun >= SHORTEST_RUN) {
            speaking = true;
            events.add(new SpeechEvent.Started(firstLoud));
        }
    }

    private void goOn(double level, double floor, List<SpeechEvent> events) {
        loudest = Math.max(loudest, level);
        if (level > Math.max(floor + HOLD, Math.max(loudest - RANGE, QUIETEST))) {
            lastLoud = frameEnd;
        }
        boolean tooLong = frameEnd - firstLoud >= LONGEST_SECONDS * sampleRate;
        if (tooLong || frames(lastLoud) >= PAUSE) {
            end(frameEnd, events);
        }
    }

    private long frames(long since) {
        return (frameEnd - since) / levels.hop();
    }

    private void end(long until, List<SpeechEvent> events) {
        long before = Math.round(BEFORE_SECONDS * sampleRate);
        float[] heard = samples.between(Math.max(firstLoud - before, earliest), until);
        events.add(new SpeechEvent.Ended(new Waveform(heard, sampleRate), lastLoud));
        speaking = false;
        firstLoud = -1;
        run = 0;
        earliest = until;
    }
}
