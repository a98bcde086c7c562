package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.SkippingClock;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlayerTest {

    private static final int RATE = 8000;
    private static final Waveform SOUND = Sounds.noise(0.1, 2400, RATE, 3); // 0.3 s
    private static final double TO_THE_END = Double.POSITIVE_INFINITY;

    private final List<FakeOutput> lines = new CopyOnWriteArrayList<>();
    private final SkippingClock clock = new SkippingClock();
    private final PlayerEvents events = new PlayerEvents();
    private Player player = playerOf(rate -> line(rate));

    @AfterEach
    void close() {
        player.close();
    }

    @Test
    void playsToTheEndAndClosesTheLine() throws Exception {
        player.play(SOUND, 0, TO_THE_END, false);

        assertThat(events.next()).isEqualTo("started");
        assertThat(events.next()).isEqualTo("ended");
        assertThat(lines.get(0).isOpen()).isFalse();
        assertThat(lines.get(0).seconds()).isCloseTo(SOUND.seconds(), within(0.3));
        assertThat(player.position()).isEmpty();
        assertThat(firstSamples(0, SOUND.length())).isEqualTo(SOUND.samples());
        assertThat(Arrays.copyOfRange(lines.get(0).written(), SOUND.length(), 2800))
                .containsOnly(0);
    }

    @Test
    void aLongSoundIsReadWhileItIsPlayed() throws Exception {
        Waveform sound = Sounds.noise(0.1, 100_000, 96_000, 3);
        List<Integer> reads = new CopyOnWriteArrayList<>();
        player.play(source(sound, reads), 0, TO_THE_END, false);
        assertThat(events.next()).isEqualTo("started");
        assertThat(events.next()).isEqualTo("ended");
        assertThat(firstSamples(0, sound.length())).isEqualTo(sound.samples());
        assertThat(reads).hasSizeGreaterThan(2);
    }

    @Test
    void aFileThatCannotBeReadIsReported() throws Exception {
        player.play(source(SOUND, null), 0, TO_THE_END, false);
        assertThat(events.next()).isEqualTo("started");
        assertThat(events.next()).containsIgnoringCase("gone");
    }

    /**
     * @param reads receives the length of each part; null for a source that fails
     */
    private static SampleSource source(Waveform sound, List<Integer> reads) {
        return new SampleSource() {
            @Override
            public int sampleRate() {
                return sound.sampleRate();
            }

            @Override
            public int length() {
                return sound.length();
            }

            @Override
            public Reader open() throws IOException {
                if (reads == null) {
                    throw new IOException("gone");
                }
                return (start, to, from, end) -> {
                    reads.add(end - from);
                    sound.open().read(start, to, from, end);
                };
            }
        };
    }

    @Test
    void playsRange() throws Exception {
        player.play(SOUND, 0.1, 0.2, false);
        events.next();
        events.next();

        assertThat(firstSamples(0, 801))
                .isEqualTo(Arrays.copyOf(Arrays.copyOfRange(SOUND.samples(), 800, 1600), 801));
    }

    @Test
    void limitsTheRangeToTheRecording() throws Exception {
        player.play(SOUND, -3, 99, false);
        events.next();

        assertThat(events.next()).isEqualTo("ended");
        assertThat(firstSamples(0, SOUND.length())).isEqualTo(SOUND.samples());
    }

    @Test
    void emptyRangeEndsImmediately() throws Exception {
        player.play(SOUND, 0.2, 0.1, true);

        assertThat(events.next()).isEqualTo("started");
        assertThat(events.next()).isEqualTo("ended");
    }

    @Test
    void loopsWithoutGapUntilStopped() throws Exception {
        player.play(SOUND, 0.1, 0.2, true);
        events.next();
        assertThat(events.next(350)).isEqualTo("nothing");
        player.stop();

        assertThat(events.next()).isEqualTo("ended");
        float[] written = lines.get(0).written();
        assertThat(written.length).isGreaterThan(2400);
        for (int i = 0; i < written.length; i++) {
            assertThat(written[i]).isEqualTo(SOUND.samples()[800 + i % 800]);
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void positionFollowsTheSound() throws Exception {
        AtomicLong now = new AtomicLong();
        FakeOutput line = new FakeOutput(RATE, now::get);
        player = new LinePlayer(rate -> line, now::get);
        player.setListener(events);
        player.play(SOUND, 0.05, TO_THE_END, false);
        events.next();
        line.awaitFirstWrite();
        double last = 0;
        for (int millis = 10; millis <= 200; millis += 10) {
            now.set(TimeUnit.MILLISECONDS.toNanos(millis));
            line.awaitPlayer();
            if (millis > 50) {
                double position = player.position().orElseThrow();
                assertThat(position - 0.05).isCloseTo(line.seconds(), within(0.010));
                assertThat(position).isGreaterThanOrEqualTo(last);
                last = position;
            }
        }
    }

    @Test
    void stopEndsLoop() throws Exception {
        player.play(SOUND, 0, TO_THE_END, true);
        events.next();
        lines.get(0).awaitFirstWrite();
        player.stop();

        assertThat(player.position()).isEmpty();
        assertThat(events.next()).isEqualTo("ended");
        assertThat(lines.get(0).isOpen()).isFalse();
        player.stop();
        assertThat(events.next(50)).isEqualTo("nothing");
    }

    @Test
    void secondPlaybackStopsTheFirst() throws Exception {
        List<Integer> openWhenOpening = new CopyOnWriteArrayList<>();
        player =
                playerOf(
                        rate -> {
                            openWhenOpening.add(
                                    (int) lines.stream().filter(FakeOutput::isOpen).count());
                            return line(rate);
                        });
        player.play(SOUND, 0, TO_THE_END, true);
        assertThat(events.next()).isEqualTo("started");
        player.play(SOUND, 0, TO_THE_END, false);

        assertThat(events.next()).isEqualTo("ended");
        assertThat(events.next()).isEqualTo("started");
        assertThat(events.next()).isEqualTo("ended");
        assertThat(openWhenOpening).containsExactly(0, 0);
    }

    @Test
    void lastOfManyPlaybacksWins() throws Exception {
        for (int i = 0; i < 50; i++) {
            player.play(SOUND, 0, TO_THE_END, true);
        }
        player.play(SOUND, 0, 0.01, false);
        int unfinished = 0;
        while (true) {
            String event = events.next(300);
            if (event.equals("nothing")) {
                break;
            }
            unfinished += event.equals("started") ? 1 : -1;
            assertThat(unfinished).isBetween(0, 1);
        }

        assertThat(unfinished).isZero();
        assertThat(lines).noneMatch(FakeOutput::isOpen);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void deviceThatHangsOnOpeningBlocksNoCaller() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        player =
                playerOf(
                        rate -> {
                            try {
                                opened.await();
                            } catch (InterruptedException e) {
                                throw new SoundException("interrupted", e);
                            }
                            return line(rate);
                        });
        player.play(SOUND, 0, TO_THE_END, false);
        // the device opens only after stop has returned
        player.stop();
        opened.countDown();
        assertThat(events.next(200)).isEqualTo("nothing");
        assertThat(lines).noneMatch(FakeOutput::isOpen);
    }

    @Test
    void reportsMissingOutput() throws Exception {
        Assumptions.assumeTrue(
                AudioDevices.system().outputs().isEmpty(), "this machine has an output");
        player = new LinePlayer();
        player.setListener(events);
        player.play(SOUND, 0, TO_THE_END, false);

        assertThat(events.next()).startsWith("No sound output is available. Connect headphones");
        assertThat(player.position()).isEmpty();
    }

    @Test
    void reportsDisconnectedOutputAndPlaysAgain() throws Exception {
        player.play(SOUND, 0, TO_THE_END, true);
        events.next();
        lines.get(0).disconnect();

        assertThat(events.next()).startsWith("The sound output stopped during playback.");
        assertThat(player.position()).isEmpty();
        player.play(SOUND, 0, 0.05, false);
        assertThat(events.next()).isEqualTo("started");
        assertThat(events.next()).isEqualTo("ended");
    }

    @Test
    void reportsFrozenOutput() throws Exception {
        player.play(SOUND, 0, TO_THE_END, true);
        events.next();
        lines.get(0).freeze();
        clock.skip(3);

        assertThat(events.next()).startsWith("The sound output stopped during playback.");
    }

    @Test
    void convertsTheSampleRate() throws Exception {
        player = playerOf(rate -> line(48_000));
        player.play(SOUND, 0, TO_THE_END, false);
        events.next();
        events.next();

        float[] expected = Resampling.toRate(SOUND, 48_000).samples();
        assertThat(firstSamples(0, expected.length)).isEqualTo(expected);
        assertThat(lines.get(0).seconds()).isCloseTo(SOUND.seconds(), within(0.3));
    }

    @Test
    void playsNothingAfterClose() throws Exception {
        player.close();
        player.play(SOUND, 0, TO_THE_END, false);

        assertThat(events.next(100)).isEqualTo("nothing");
        assertThat(lines).isEmpty();
    }

    private Player playerOf(OutputLine.Opener opener) {
        Player created = new LinePlayer(opener, clock);
        created.setListener(events);
        return created;
    }

    private FakeOutput line(int rate) {
        FakeOutput line = new FakeOutput(rate, clock);
        lines.add(line);
        return line;
    }

    private float[] firstSamples(int line, int length) {
        return Arrays.copyOf(lines.get(line).written(), length);
    }
}
