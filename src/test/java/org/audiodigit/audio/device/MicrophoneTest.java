package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.audiodigit.audio.device.FakeInput.Then;
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
    private final MicrophoneEvents heard = new MicrophoneEvents();
    private final Waveform sound = sixteenBits(Sounds.noise(0.1, 5000, RATE, 7));
    private Microphone microphone;

    @AfterEach
    void close() {
        if (microphone != null) {
            microphone.close();
        }
    }

    @Test
    void hearsEverySampleInOrder() throws Exception {
        hearing(new FakeInput(sound, Then.WAIT_UNTIL_CLOSED));
        microphone.listen(DEVICE, heard);

        assertThat(heard.next()).isEqualTo("opened 16000");
        heard.awaitSamples(4800); // whole blocks of 320; the rest waits for the device
        assertThat(heard.samples()).isEqualTo(Arrays.copyOf(sound.samples(), 4800));
        assertThat(heard.levels().get(0))
                .isEqualTo(Level.of(new Waveform(Arrays.copyOf(sound.samples(), 320), RATE)));
        assertThat(microphone.recording().length()).isZero();
    }

    @Test
    void recordsForSoLongAndEndsByItself() throws Exception {
        FakeInput device = new FakeInput(sound, Then.WAIT_UNTIL_CLOSED);
        hearing(device);
        microphone.record(DEVICE, 0.25, heard);
        heard.next();

        assertThat(heard.next()).isEqualTo("ended");
        float[] expected = Arrays.copyOf(sound.samples(), 4000);
        assertThat(microphone.recording().samples()).isEqualTo(expected);
        assertThat(microphone.recording().sampleRate()).isEqualTo(RATE);
        assertThat(heard.samples()).isEqualTo(expected);
        assertThat(device.isClosed()).isTrue();
    }

    @Test
    void whatWasHeardUntilTheDeviceVanishedIsKept() throws Exception {
        hearing(new FakeInput(sound, Then.END));
        microphone.record(DEVICE, 3, heard);
        heard.next();

        assertThat(heard.next()).startsWith("The microphone \"Desk\" stopped. Check that");
        assertThat(heard.next()).isEqualTo("ended");
        assertThat(microphone.recording().samples()).isEqualTo(sound.samples());
    }

    @Test
    void stopsWhileTheDeviceWaits() throws Exception {
        FakeInput device = new FakeInput(sound, Then.WAIT_UNTIL_CLOSED);
        hearing(device);
        microphone.record(DEVICE, 3, heard);
        heard.next();
        heard.awaitSamples(4800);

        microphone.stop();
        assertThat(heard.next(0)).isEqualTo("ended");
        assertThat(device.isClosed()).isTrue();
        assertThat(microphone.recording().length()).isEqualTo(4800);
        assertThat(heard.next(300)).isEqualTo("nothing");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void stopsThoughTheDeviceHangs() throws Exception {
        hearing(new FakeInput(sound, Then.HANG));
        microphone.record(DEVICE, 3, heard);
        heard.next();

        microphone.stop();
        assertThat(heard.next(4000)).isEqualTo("ended");
    }

    @Test
    void aDeviceThatSaysNothingAnyMoreIsGivenUp() throws Exception {
        hearing(new FakeInput(sound, Then.HANG));
        microphone.record(DEVICE, 3, heard);
        heard.next();
        heard.awaitSamples(4800);
        clock.skip(3);

        assertThat(heard.next()).contains("Desk", "stopped");
        assertThat(heard.next()).isEqualTo("ended");
        assertThat(microphone.recording().length()).isEqualTo(4800);
    }

    @Test
    void aListenerCanStopIt() throws Exception {
        hearing(new FakeInput(sound, Then.WAIT_UNTIL_CLOSED));
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
    void aSecondDeviceStopsTheFirst() throws Exception {
        FakeInput first = new FakeInput(sound, Then.WAIT_UNTIL_CLOSED);
        FakeInput second = new FakeInput(sound, Then.WAIT_UNTIL_CLOSED);
        hearing(first, second);
        microphone.listen(DEVICE, heard);
        heard.next();
        MicrophoneEvents other = new MicrophoneEvents();
        microphone.listen(DEVICE, other);

        assertThat(heard.next()).isEqualTo("ended");
        assertThat(other.next()).isEqualTo("opened 16000");
        assertThat(first.isClosed()).isTrue();
        assertThat(second.isClosed()).isFalse();
    }

    @Test
    void aRefusalIsSaid() throws Exception {
        microphone =
                new LineMicrophone(
                        device -> {
                            throw new SoundException("It is taken.");
                        },
                        System::nanoTime);
        microphone.listen(DEVICE, heard);

        assertThat(heard.next()).isEqualTo("It is taken.");
        assertThat(heard.next()).isEqualTo("ended");
    }

    @Test
    void aDeviceThatIsGoneIsSaid() throws Exception {
        microphone = new LineMicrophone();
        microphone.listen(new AudioDevice("no such device", "Headset", List.of()), heard);

        assertThat(heard.next())
                .isEqualTo(
                        "The microphone \"Headset\" is not there any more. Connect it again or"
                                + " choose another one.");
        assertThat(heard.next()).isEqualTo("ended");
    }

    @Test
    void clippingIsTold() throws Exception {
        Waveform loud = sixteenBits(Sounds.sine(400, 1.5, 8000, RATE));
        Waveform soft = Sounds.mix(new Waveform(new float[40_000], RATE), loud, 8000);
        hearing(new FakeInput(soft, Then.WAIT_UNTIL_CLOSED));
        microphone.listen(DEVICE, heard);
        heard.next();

        assertThat(heard.next()).isEqualTo("CLIPPING");
        assertThat(heard.next()).isEqualTo("GOOD");
    }

    @Test
    void tooQuietIsToldAndTakenBack() throws Exception {
        Waveform faint = Sounds.noise(0.0003, 4 * RATE, RATE, 5);
        Waveform word = Sounds.sine(400, 0.2, 800, RATE);
        hearing(new FakeInput(Sounds.mix(faint, word, 55_000), Then.WAIT_UNTIL_CLOSED));
        microphone.listen(DEVICE, heard);
        heard.next();

        assertThat(heard.next()).isEqualTo("TOO_QUIET");
        assertThat(heard.next()).isEqualTo("GOOD");
    }

    @Test
    void aQuietRoomAfterAWordIsAsItShouldBeAndAMutedMicrophoneIsNot() throws Exception {
        Waveform room = Sounds.noise(0.0003, 5 * RATE, RATE, 5);
        Waveform spoken = Sounds.mix(room, Sounds.sine(400, 0.2, 800, RATE), 100);
        Waveform muted = new Waveform(Arrays.copyOf(spoken.samples(), 9 * RATE), RATE);
        hearing(new FakeInput(muted, Then.WAIT_UNTIL_CLOSED));
        microphone.listen(DEVICE, heard);
        heard.next();

        assertThat(heard.next()).isEqualTo("TOO_QUIET");
        assertThat(heard.samples().length).isGreaterThan(7 * RATE);
    }

    @Test
    void noTimeIsRefused() {
        microphone = new LineMicrophone();

        assertThatIllegalArgumentException().isThrownBy(() -> microphone.record(DEVICE, 0, heard));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> microphone.record(DEVICE, Double.NaN, heard));
    }

    @Test
    void levelsAreDecibelsOfFullScale() {
        Level level = Level.of(Sounds.sine(1000, 0.5, RATE, RATE));

        assertThat(level.peak()).isCloseTo(-6.02, within(0.01));
        assertThat(level.rms()).isCloseTo(-9.03, within(0.01));
        assertThat(Level.of(new Waveform(new float[10], RATE)))
                .isEqualTo(new Level(Level.SILENT, Level.SILENT));
    }

    private void hearing(FakeInput... devices) {
        var next = Arrays.asList(devices).iterator();
        microphone = new LineMicrophone(device -> next.next().line(), clock);
    }

    /** As a device with 16 bits hands it over. */
    private static Waveform sixteenBits(Waveform waveform) {
        float[] samples = waveform.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Pcm16.of(samples[i]) / 32768f;
        }
        return new Waveform(samples, waveform.sampleRate());
    }
}
