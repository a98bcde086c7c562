package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.ColourMap;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.RecordingPlayer;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundViewModelTest {

    private static final Waveform TONE = Sounds.sine(2000, 0.5, 8000, 8000);

    private final TestContext test;
    private final RecordingPlayer player;
    private final SoundViewModel model;

    SoundViewModelTest(@TempDir Path folder) {
        test = TestContext.withoutWindow(folder);
        player = test.player();
        model = new SoundViewModel(test.context(), "test");
        model.show("tone.wav", TONE);
    }

    private boolean playing() {
        return model.playback().playingProperty().get();
    }

    @Test
    void playsAllOrWhatIsSelected() {
        model.togglePlay();
        assertThat(player.played.get(0).to()).isEqualTo(1);
        model.togglePlay();
        assertThat(playing()).isFalse();
        model.select(0.6, 0.2);
        model.togglePlay();
        assertThat(player.played.get(1))
                .isEqualTo(new RecordingPlayer.Played(TONE, 0.2, 0.6, false));
        player.end();
        assertThat(playing()).isFalse();
    }

    @Test
    void anotherRecordingStopsTheSoundAndIsSeenWhole() {
        model.select(0.1, 0.2);
        model.navigation().zoomIn();
        model.togglePlay();
        model.show("other.wav", Sounds.sine(100, 0.5, 4000, 8000));
        assertThat(playing()).isFalse();
        assertThat(player.stops).isEqualTo(1);
        assertThat(model.selectionProperty().get()).isEmpty();
        assertThat(model.viewportProperty().get()).isEqualTo(Viewport.all(0.5));
    }

    @Test
    void theCursorIsWhereTheSoundIsAndTheViewTurnsThePage() {
        model.navigation().zoom(4, 0);
        model.togglePlay();
        player.position = OptionalDouble.of(0.2);
        model.followSound();
        assertThat(model.cursorProperty().get()).hasValue(0.2);
        player.position = OptionalDouble.of(0.3);
        model.followSound();
        assertThat(model.viewportProperty().get().from()).isCloseTo(0.3, within(1e-9));
        model.stop();
        assertThat(model.cursorProperty().get()).isEmpty();
    }

    @Test
    void whereAPersonLooksElsewhereTheViewStays() {
        model.navigation().zoom(4, 0);
        model.togglePlay();
        player.position = OptionalDouble.of(0.8);
        model.followSound();
        player.position = OptionalDouble.of(0.85);
        model.followSound();
        assertThat(model.viewportProperty().get().from()).isZero();
    }

    @Test
    void aLoopCanBeBegunAndLeftWhileItPlays() {
        model.select(0.2, 0.6);
        model.togglePlay();
        model.playback().loopProperty().set(true);
        assertThat(player.played.get(1).loop()).isTrue();
        player.position = OptionalDouble.of(0.5);
        model.playback().loopProperty().set(false);
        assertThat(player.played.get(2))
                .isEqualTo(new RecordingPlayer.Played(TONE, 0.5, 0.6, false));
    }

    @Test
    void aPlayerThatFailsSaysWhyUntilTheNextTry() {
        model.togglePlay();
        player.listener.failed("No sound output: connect a speaker.");
        assertThat(playing()).isFalse();
        assertThat(model.problemProperty().get()).isEqualTo("No sound output: connect a speaker.");
        model.togglePlay();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void twoModelsTakeTurnsWithOnePlayer() {
        SharedPlayer shared = new SharedPlayer(player);
        PlaybackViewModel one = new PlaybackViewModel(shared, test.context().tasks());
        PlaybackViewModel other = new PlaybackViewModel(shared, test.context().tasks());
        one.play(TONE, new TimeRange(0, 1));
        Runnable lateEnd = player.listener::ended;
        other.play(TONE, new TimeRange(0, 0.5));
        assertThat(one.playingProperty().get()).isFalse();
        assertThat(other.playingProperty().get()).isTrue();
        assertThat(one.position()).isEmpty();
        lateEnd.run();
        assertThat(other.playingProperty().get()).isFalse();
    }

    @Test
    void anEmptyRecordingSaysSo() {
        model.show("empty.wav", new Waveform(new float[0], 8000));
        assertThat(model.problemProperty().get()).contains("no samples");
        model.togglePlay();
        assertThat(player.played).isEmpty();
        model.show("tone.wav", TONE);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void looksAreRememberedUnderTheirName() {
        model.look().colourMapProperty().setValue(ColourMap.MAGMA);
        model.look().lowProperty().set(-60);
        model.playback().loopProperty().set(true);
        SoundViewModel next = new SoundViewModel(test.context(), "test");
        assertThat(next.look().colourMapProperty().getValue()).isEqualTo(ColourMap.MAGMA);
        assertThat(next.look().lowProperty().get()).isEqualTo(-60);
        assertThat(next.playback().loopProperty().get()).isTrue();
        SoundViewModel elsewhere = new SoundViewModel(test.context(), "elsewhere");
        assertThat(elsewhere.look().colourMapProperty().getValue()).isEqualTo(ColourMap.VIRIDIS);
    }

    @Test
    void aRangeTurnedOverStillMakesAPicture() {
        model.look().lowProperty().set(0);
        model.look().highProperty().set(-100);
        assertThat(model.look().shading().range().low()).isEqualTo(-5);
        assertThat(model.look().shading().range().high()).isEqualTo(0);
    }

    @Test
    void theReadoutTellsFrequencyTimeAndLevel() {
        Viewport all = model.viewportProperty().get();
        model.picture().need(all, 400);
        CursorReadout readout = new CursorReadout(model.picture(), all, 400);
        assertThat(readout.overSpectrogram(0.5, 2000)).isEqualTo("2.00 kHz   0.500 s   0 dB");
        assertThat(readout.overWaveform(0.5)).isEqualTo("0.500 s   peak 0.500");
        CursorReadout close = new CursorReadout(model.picture(), new Viewport(0.5, 0.51, 1), 400);
        assertThat(close.overWaveform(0.500125)).isEqualTo("0.50013 s   0.500");
    }

    @Test
    void samplesThatAreNotNumbersCostOnlyThemselves() {
        float[] broken = TONE.samples().clone();
        broken[4000] = Float.NaN;
        broken[4001] = Float.POSITIVE_INFINITY;
        model.show("broken.wav", new Waveform(broken, 8000));
        Optional<SoundDrawing.Drawable> drawn = model.picture().drawableProperty().get();
        assertThat(drawn.orElseThrow().peak()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void whatIsSeenIsSaidInWords() {
        assertThat(SoundDescription.waveform(model))
                .isEqualTo(
                        "Waveform of tone.wav: 1.000 s at 8 kHz, peak -6 dB of full scale, all of"
                                + " it in view");
        assertThat(SoundDescription.spectrogram(model))
                .contains("0 Hz to 4 kHz", "233 samples (29.1 ms)", "-80 to 0 dB of the peak");
    }

    @Test
    void aThumbnailSharesTheLooks() {
        ThumbnailViewModel thumbnail = model.thumbnail();
        thumbnail.show("small.wav", TONE);
        long before = thumbnail.picture().revisionProperty().get();
        model.look().colourMapProperty().setValue(ColourMap.GREY);
        assertThat(thumbnail.picture().revisionProperty().get()).isGreaterThan(before);
        assertThat(thumbnail.picture().look()).isSameAs(model.look());
        thumbnail.clear();
        assertThat(thumbnail.picture().drawableProperty().get()).isEmpty();
    }
}
