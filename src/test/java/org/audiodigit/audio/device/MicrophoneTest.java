package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.audiodigit.audio.device.FakeInput.AfterEnd;
import org.audiodigit.audio.wav.Pcm16;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.SkippingClock;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MicrophoneTest {

    private static final int RATE = 16_000;
    private static final AudioDevice DEVICE = new AudioDevice("fake", "Desk", List.of());

    private final SkippingClock clock = new SkippingClock();
    private final MicrophoneEvents events = new MicrophoneEvents();
    private final Waveform sound = quantised(Sounds.noise(0.1, 5000, RATE, 7));
    private Microphone microphone;

    @AfterEach
    void close() {
        if (microphone != null) {
            microphone.close();
        }
    }

    @Test
    void deliversEverySampleInOrder() throws Exception {
        open(new FakeInput(sound, AfterEnd.WAIT_UNTIL_CLOSED));
        microphone.listen(DEVICE, events);

        assertThat(events.next()).isEqualTo("opened 16000");
        // whole blocks of 320; the device blocks before the next one is complete
        events.awaitSamples(4800);
        assertThat(events.samples()).isEqualTo(Arrays.copyOf(sound.samples(), 4800));
        assertThat(events.levels().get(0))
                .isEqualTo(Level.of(new Waveform(Arrays.copyOf(sound.samples(), 320), RATE)));
        assertThat(microphone.recording().length()).isZero();
    }

    @Test
    void endsAfterTheMaximumTime() throws Exception {
        FakeInput device = new FakeInput(sound, AfterEnd.WAIT_UNTIL_CLOSED);
        open(device);
        microphone.record(DEVICE, 0.25, events);
        events.next();

        assertThat(events.next()).isEqualTo("ended");
        float[] expected = Arrays.copyOf(sound.samples(), 4000);
        assertThat(microphone.recording().samples()).isEqualTo(expected);
        assertThat(microphone.recording().sampleRate()).isEqualTo(RATE);
        assertThat(events.samples()).isEqualTo(expected);
        assertThat(device.isClosed()).isTrue();
    }

    @Test
    void keepsTheRecordingIfTheDeviceFails() throws Exception {
        open(new FakeInput(sound, AfterEnd.END));
        microphone.record(DEVICE, 3, events);
        events.next();

        assertThat(events.next()).startsWith("The microphone \"Desk\" stopped. Check that");
        assertThat(events.next()).isEqualTo("ended");
        assertThat(microphone.recording().samples()).isEqualTo(sound.samples());
    }

    @Test
    void stopsWhileTheDeviceBlocks() throws Exception {
        FakeInput device = new FakeInput(sound, AfterEnd.WAIT_UNTIL_CLOSED);
        open(device);
        microphone.record(DEVICE, 3, events);
        events.next();
        events.awaitSamples(4800);

        microphone.stop();
        assertThat(events.next(0)).isEqualTo("ended");
        assertThat(device.isClosed()).isTrue();
        assertThat(microphone.recording().length()).isEqualTo(4800);
        assertThat(events.next(300)).isEqualTo("nothing");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void stopsIfTheDeviceHangs() throws Exception {
        open(new FakeInput(sound, AfterEnd.HANG));
        microphone.record(DEVICE, 3, events);
        events.next();

        microphone.stop();
        assertThat(events.next(4000)).isEqualTo("ended");
    }

    @Test
    void endsIfTheDeviceStopsDelivering() throws Exception {
        open(new FakeInput(sound, AfterEnd.HANG));
        microphone.record(DEVICE, 3, events);
        events.next();
        events.awaitSamples(4800);
        clock.skip(3);

        assertThat(events.next()).startsWith("The microphone \"Desk\" stopped.");
        assertThat(events.next()).isEqualTo("ended");
        assertThat(microphone.recording().length()).isEqualTo(4800);
    }

    @Test
    void listenerCanStop() throws Exception {
        open(new FakeInput(sound, AfterEnd.WAIT_UNTIL_CLOSED));
        MicrophoneEvents stopping =
                new MicrophoneEvents() {
                    @Override
                    public synchronized void block(Waveform block, Level level) {
                        super.block(block, level);
                        microphone.stop();
                    }
                };
        microphone.record(DEVICE, 3, stopping);
        stopping.next();

        assertThat(stopping.next()).isEqualTo("ended");
        assertThat(stopping.samples()).hasSize(320);
    }

    @Test
    void secondCaptureStopsTheFirst() throws Exception {
        FakeInput first = new FakeInput(sound, AfterEnd.WAIT_UNTIL_CLOSED);
        FakeInput second = new FakeInput(sound, AfterEnd.WAIT_UNTIL_CLOSED);
        open(first, second);
        microphone.listen(DEVICE, events);
        events.next();
        MicrophoneEvents other = new MicrophoneEvents();
        microphone.listen(DEVICE, other);

        assertThat(events.next()).isEqualTo("ended");
        assertThat(other.next()).isEqualTo("opened 16000");
        assertThat(first.isClosed()).isTrue();
        assertThat(second.isClosed()).isFalse();
    }

    @Test
    void reportsFailureToOpen() throws Exception {
        microphone =
                new LineMicrophone(
                        device -> {
                            throw new SoundException("The device is in use.");
                        },
                        System::nanoTime);
        microphone.listen(DEVICE, events);

        assertThat(events.next()).isEqualTo("The device is in use.");
        assertThat(events.next()).isEqualTo("ended");
    }

    @Test
    void reportsUnavailableDevice() throws Exception {
        microphone = new LineMicrophone();
        microphone.listen(new AudioDevice("no such device", "Headset", List.of()), events);

        assertThat(events.next())
                .isEqualTo(
                        "The microphone \"Headset\" is no longer available. Connect it again or"
                                + " choose another one.");
        assertThat(events.next()).isEqualTo("ended");
    }

    @Test
    void reportsClipping() throws Exception {
        Waveform loud = quantised(Sounds.sine(400, 1.5, 8000, RATE));
        Waveform soft = Sounds.mix(new Waveform(new float[40_000], RATE), loud, 8000);
        open(new FakeInput(soft, AfterEnd.WAIT_UNTIL_CLOSED));
        microphone.listen(DEVICE, events);
        events.next();

        assertThat(events.next()).isEqualTo("CLIPPING");
        assertThat(events.next()).isEqualTo("GOOD");
    }

    @Test
    void reportsQuietInputAndRecovery() throws Exception {
        Waveform faint = Sounds.noise(0.0003, 4 * RATE, RATE, 5);
        Waveform word = Sounds.sine(400, 0.2, 800, RATE);
        open(new FakeInput(Sounds.mix(faint, word, 55_000), AfterEnd.WAIT_UNTIL_CLOSED));
        microphone.listen(DEVICE, events);
        events.next();

        assertThat(events.next()).isEqualTo("TOO_QUIET");
        assertThat(events.next()).isEqualTo("GOOD");
    }

    @Test
    void distinguishesQuietRoomFromMutedMicrophone() throws Exception {
        Waveform room = Sounds.noise(0.0003, 5 * RATE, RATE, 5);
        Waveform spoken = Sounds.mix(room, Sounds.sine(400, 0.2, 800, RATE), 100);
        Waveform muted = new Waveform(Arrays.copyOf(spoken.samples(), 9 * RATE), RATE);
        open(new FakeInput(muted, AfterEnd.WAIT_UNTIL_CLOSED));
        microphone.listen(DEVICE, events);
        events.next();

        assertThat(events.next()).isEqualTo("TOO_QUIET");
        assertThat(events.samples().length).isGreaterThan(7 * RATE);
    }

    @Test
    void rejectsInvalidMaximumTime() {
        microphone = new LineMicrophone();

        assertThatIllegalArgumentException().isThrownBy(() -> microphone.record(DEVICE, 0, events));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> microphone.record(DEVICE, Double.NaN, events));
    }

    @Test
    void levelsAreDecibelsOfFullScale() {
        Level level = Level.of(Sounds.sine(1000, 0.5, RATE, RATE));

        assertThat(level.peak()).isCloseTo(-6.02, within(0.01));
        assertThat(level.rms()).isCloseTo(-9.03, within(0.01));
        assertThat(Level.of(new Waveform(new float[10], RATE)))
                .isEqualTo(new Level(Level.SILENT, Level.SILENT));
    }

    private void open(FakeInput... devices) {
        var next = Arrays.asList(devices).iterator();
        microphone = new LineMicrophone(device -> next.next().line(), clock);
    }

    /** Rounds to 16 bits, as a device does. */
    private static Waveform quantised(Waveform waveform) {
        float[] samples = waveform.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Pcm16.of(samples[i]) / 32768f;
        }
        return new Waveform(samples, waveform.sampleRate());
    }
}
