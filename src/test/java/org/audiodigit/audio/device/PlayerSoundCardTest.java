package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.VirtualSoundCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays through a real device; skipped without a virtual sound card. */
@Tag("sound-card")
class PlayerSoundCardTest {

    private final PlayerEvents events = new PlayerEvents();
    private Player player;

    @BeforeEach
    void open() {
        VirtualSoundCard.assumeAvailable();
        player = new LinePlayer();
        player.setListener(events);
    }

    @AfterEach
    void close() {
        if (player != null) {
            player.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 11_025, 16_000, 44_100, 48_000, 96_000})
    void playsTheRecording(int rate) throws Exception {
        Waveform sound = VirtualSoundCard.sweep(rate);
        try (TimedRecording recording = new TimedRecording()) {
            recording.awaitSound();
            player.play(sound, 0, 2, false);
            assertThat(events.next()).isEqualTo("started");
            assertThat(events.next()).isEqualTo("ended");
            Thread.sleep(300);

            double correlation = align(sound, recording).correlation();
            System.err.printf("played %d Hz: correlation %.5f%n", rate, correlation);
            assertThat(correlation).isGreaterThan(0.99);
        }
    }

    @Test
    void positionMatchesTheSound() throws Exception {
        Waveform sound = VirtualSoundCard.sweep(16_000);
        List<long[]> measurements = new ArrayList<>();
        try (TimedRecording recording = new TimedRecording()) {
            recording.awaitSound();
            player.play(sound, 0, 2, false);
            events.next();
            while (events.next(10).equals("nothing")) {
                player.position()
                        .ifPresent(
                                seconds ->
                                        measurements.add(
                                                new long[] {
                                                    System.nanoTime(), (long) (seconds * 1e9)
                                                }));
            }
            Thread.sleep(300);

            long start = recording.nanosOf(align(sound, recording).offset());
            double[] deviations =
                    measurements.stream()
                            .mapToDouble(
                                    measured ->
                                            Math.abs(measured[1] - (measured[0] - start)) * 1e-6)
                            .sorted()
                            .toArray();
            assertThat(measurements).hasSizeGreaterThan(50);
            // not the worst: a busy machine can suspend this thread between the two measurements
            double percentile90 = deviations[deviations.length * 9 / 10];
            System.err.printf(
                    "deviation of the position: 90 %% of %d measurements below %.1f ms, maximum %.1f%n",
                    deviations.length, percentile90, deviations[deviations.length - 1]);
            assertThat(percentile90).isLessThan(30);
        }
    }

    @Test
    void playsThroughSelectedDevice() throws Exception {
        player = new LinePlayer(AudioDevices.system().outputs().get(0));
        player.setListener(events);
        Waveform sound = VirtualSoundCard.sweep(16_000);
        try (TimedRecording recording = new TimedRecording()) {
            recording.awaitSound();
            player.play(sound, 0, 2, false);
            events.next();
            events.next();
            Thread.sleep(300);

            assertThat(align(sound, recording).correlation()).isGreaterThan(0.99);
        }
        Player unavailable = new LinePlayer(new AudioDevice("none", "Headset", List.of()));
        unavailable.setListener(events);
        unavailable.play(sound, 0, 2, false);
        assertThat(events.next())
                .isEqualTo(
                        "The sound output \"Headset\" is no longer available. Choose another one,"
                                + " then play again.");
    }

    @Test
    void stopsImmediately() throws Exception {
        double[] millis = {silenceAfterStop(), silenceAfterStop(), silenceAfterStop()};
        Arrays.sort(millis);
        System.err.printf("silence %.1f ms after stop%n", millis[1]);
        assertThat(millis[1]).isLessThan(100);
    }

    /** In milliseconds. */
    private double silenceAfterStop() throws Exception {
        Waveform sound = VirtualSoundCard.sweep(48_000);
        try (TimedRecording recording = new TimedRecording()) {
            recording.awaitSound();
            player.play(sound, 0, 2, true);
            assertThat(events.next()).isEqualTo("started");
            Thread.sleep(500);
            long stopped = System.nanoTime();
            player.stop();
            Thread.sleep(500);

            float[] samples = recording.samples();
            int last = samples.length - 1;
            while (Math.abs(samples[last]) < 0.001) {
                last--;
            }
            assertThat(events.next()).isEqualTo("ended");
            return (recording.nanosOf(last) - stopped) * 1e-6;
        }
    }

    @Test
    void reportsCrashOfSoundServerAndPlaysAgain() throws Exception {
        try {
            player.play(VirtualSoundCard.sweep(16_000), 0, 2, true);
            assertThat(events.next()).isEqualTo("started");
            VirtualSoundCard.crash();
            long before = System.nanoTime();

            assertThat(events.next()).startsWith("The sound output stopped during playback.");
            System.err.printf(
                    "reported %.0f ms after the crash%n", (System.nanoTime() - before) * 1e-6);
        } finally {
            VirtualSoundCard.start();
        }
        player.play(VirtualSoundCard.sweep(16_000), 0, 0.3, false);
        assertThat(events.next()).isEqualTo("started");
        assertThat(events.next()).isEqualTo("ended");
        Thread.sleep(100);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("player-"));
    }

    private static Alignment align(Waveform sound, TimedRecording recording) {
        float[] expected = Resampling.toRate(sound, VirtualSoundCard.RATE).samples();
        return Alignment.of(expected, recording.samples(), VirtualSoundCard.RATE);
    }
}
