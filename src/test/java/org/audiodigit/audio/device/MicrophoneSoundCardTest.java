package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.VirtualSoundCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Captures a real device; skipped without a virtual sound card. */
@Tag("sound-card")
class MicrophoneSoundCardTest {

    private final MicrophoneEvents events = new MicrophoneEvents();
    private final Microphone microphone = new LineMicrophone();

    @BeforeEach
    void assumeCard() {
        VirtualSoundCard.assumeAvailable();
    }

    @AfterEach
    void close() {
        microphone.close();
    }

    @Test
    void listsTheDevices() {
        AudioDevices devices = AudioDevices.system();

        assertThat(devices.inputs()).extracting(AudioDevice::name).contains("System default");
        assertThat(devices.outputs()).extracting(AudioDevice::name).contains("System default");
        assertThat(input().formats()).contains(new AudioDevice.Format(48_000, 1));
        assertThat(devices.refresh()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"48000, 1", "44100, 2", "16000, 1", "8000, 1"})
    void capturesTheSound(int rate, int channels, @TempDir Path folder) throws Exception {
        Waveform sound = VirtualSoundCard.sweep(48_000);
        Path file = folder.resolve("sweep.wav");
        WavWriter.write(file, sound);
        AudioDevice device =
                new AudioDevice(
                        input().id(), "Room", List.of(new AudioDevice.Format(rate, channels)));
        microphone.record(device, 10, events);
        assertThat(events.next()).isEqualTo("opened " + rate);
        VirtualSoundCard.play(file).waitFor();
        Thread.sleep(300);
        microphone.stop();

        assertThat(events.next()).isEqualTo("ended");
        float[] expected = Resampling.toRate(sound, rate).samples();
        Alignment alignment = Alignment.of(expected, microphone.recording().samples(), rate);
        System.err.printf("captured at %d Hz: correlation %.5f%n", rate, alignment.correlation());
        assertThat(alignment.correlation()).isGreaterThan(0.99);
    }

    @Test
    void stopsImmediately() throws Exception {
        double[] millis = new double[9];
        for (int i = 0; i < millis.length; i++) {
            microphone.record(input(), 10, events);
            assertThat(events.next()).startsWith("opened");
            Thread.sleep(100);
            long before = System.nanoTime();
            microphone.stop();
            millis[i] = (System.nanoTime() - before) * 1e-6;

            assertThat(events.next(1000)).isEqualTo("ended");
        }
        Arrays.sort(millis);
        double median = millis[millis.length / 2];
        System.err.printf("stopped in %.1f ms, at most %.1f%n", median, millis[millis.length - 1]);
        assertThat(median).isLessThan(100);
    }

    @Test
    void reportsCrashOfSoundServerAndCapturesAgain() throws Exception {
        AudioDevices devices = AudioDevices.system();
        AudioDevice device = devices.inputs().get(0);
        try {
            microphone.record(device, 10, events);
            events.next();
            Thread.sleep(500);
            VirtualSoundCard.crash();
            long before = System.nanoTime();

            assertThat(events.next()).contains("stopped. Check that it is still connected");
            System.err.printf(
                    "reported %.0f ms after the crash%n", (System.nanoTime() - before) * 1e-6);
            assertThat(events.next()).isEqualTo("ended");
            assertThat(microphone.recording().seconds()).isGreaterThan(0.3);
            microphone.record(device, 10, events);
            assertThat(events.next()).contains("\"System default\" is no longer available");
            assertThat(events.next()).isEqualTo("ended");
            assertThat(devices.refresh()).isTrue();
            assertThat(devices.inputs()).isEmpty();
        } finally {
            VirtualSoundCard.start();
        }
        assertThat(devices.refresh()).isTrue();
        assertThat(devices.inputs()).containsExactly(device);
        microphone.record(device, 0.5, events);
        assertThat(events.next()).startsWith("opened");
        assertThat(events.next()).isEqualTo("ended");
        assertThat(microphone.recording().seconds()).isEqualTo(0.5);
        Thread.sleep(100);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("microphone-"));
    }

    private static AudioDevice input() {
        return AudioDevices.system().inputs().get(0);
    }
}
