package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.audiodigit.app.sound.axis.AmplitudeScale;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.common.ColourMap;
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
        model.show("tfirst.wav", TONE);
    }

    private boolean playing() {
        return model.playback().playingProperty().get();
    }

    @Test
    void playsTheSelectionOrTheWholeRecording() {
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
    void anotherRecordingStopsPlaybackAndResetsTheView() {
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
    void theCursorFollowsPlaybackAndTheViewScrollsByPages() {
        model.navigation().zoom(4, 0);
        model.togglePlay();
        player.position = OptionalDouble.of(0.2);
        model.updateCursor();
        assertThat(model.cursorProperty().get()).hasValue(0.2);
        player.position = OptionalDouble.of(0.3);
        model.updateCursor();
        assertThat(model.viewportProperty().get().from()).isCloseTo(0.3, within(1e-9));
        model.stop();
        assertThat(model.cursorProperty().get()).isEmpty();
    }

    @Test
    void theViewStaysIfTheUserLooksAtAnotherPart() {
        model.navigation().zoom(4, 0);
        model.togglePlay();
        player.position = OptionalDouble.of(0.8);
        model.updateCursor();
        player.position = OptionalDouble.of(0.85);
        model.updateCursor();
        assertThat(model.viewportProperty().get().from()).isZero();
    }

    @Test
    void loopingCanBeSwitchedDuringPlayback() {
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
    void aFailureOfThePlayerIsShownUntilTheNextPlayback() {
        model.togglePlay();
        player.listener.failed("No sound output: connect a speaker.");
        assertThat(playing()).isFalse();
        assertThat(model.problemProperty().get()).isEqualTo("No sound output: connect a speaker.");
        model.togglePlay();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void twoModelsShareOnePlayer() {
        SharedPlayer shared = new SharedPlayer(player);
        PlaybackViewModel first = new PlaybackViewModel(shared, test.context().tasks());
        PlaybackViewModel second = new PlaybackViewModel(shared, test.context().tasks());
        first.play(TONE, new TimeRange(0, 1));
        Runnable lateEnd = player.listener::ended;
        second.play(TONE, new TimeRange(0, 0.5));
        assertThat(first.playingProperty().get()).isFalse();
        assertThat(second.playingProperty().get()).isTrue();
        assertThat(first.position()).isEmpty();
        lateEnd.run();
        assertThat(second.playingProperty().get()).isFalse();
    }

    @Test
    void anEmptyRecordingIsReported() {
        model.show("empty.wav", new Waveform(new float[0], 8000));
        assertThat(model.problemProperty().get()).contains("no samples");
        model.togglePlay();
        assertThat(player.played).isEmpty();
        model.show("tfirst.wav", TONE);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void settingsAreRememberedUnderTheirPrefix() {
        model.settings().colourMapProperty().setValue(ColourMap.MAGMA);
        model.settings().lowProperty().set(-60);
        model.playback().loopProperty().set(true);
        SoundViewModel next = new SoundViewModel(test.context(), "test");
        assertThat(next.settings().colourMapProperty().getValue()).isEqualTo(ColourMap.MAGMA);
        assertThat(next.settings().lowProperty().get()).isEqualTo(-60);
        assertThat(next.playback().loopProperty().get()).isTrue();
        SoundViewModel elsewhere = new SoundViewModel(test.context(), "elsewhere");
        assertThat(elsewhere.settings().colourMapProperty().getValue())
                .isEqualTo(ColourMap.VIRIDIS);
    }

    @Test
    void anInvertedRangeIsCorrected() {
        model.settings().lowProperty().set(0);
        model.settings().highProperty().set(-100);
        assertThat(model.settings().style().range().low()).isEqualTo(-5);
        assertThat(model.settings().style().range().high()).isEqualTo(0);
    }

    @Test
    void aPlayedSelectionThatFillsTheViewDoesNotScrollAtItsEnd() {
        model.show("tone.wav", TONE);
        TimeRange part = new TimeRange(0.1, 0.3);
        model.select(part.from(), part.to());
        model.navigation().show(part);
        Viewport view = model.viewportProperty().get();
        model.togglePlay();
        for (double position : new double[] {0.2, 0.3, 0.31}) {
            player.position = OptionalDouble.of(position);
            model.updateCursor();
        }
        assertThat(model.viewportProperty().get()).isEqualTo(view);
        assertThat(model.cursorProperty().get()).hasValue(0.3);
    }

    @Test
    void aPartIsSelectedByKeyboard() {
        model.show("tone.wav", TONE);
        model.moveEnd(0.25);
        assertThat(model.selectionProperty().get()).contains(new TimeRange(0, 0.25));
        model.moveEnd(0.5);
        model.moveStart(0.5);
        assertThat(model.selectionProperty().get()).contains(new TimeRange(0.5, 0.75));
        model.moveStart(-1);
        assertThat(model.selectionProperty().get()).contains(new TimeRange(0, 0.75));

        model.navigation().show(new TimeRange(0.25, 0.75));
        model.selectVisible();
        assertThat(model.selectionProperty().get()).contains(new TimeRange(0.25, 0.75));
    }

    @Test
    void aSegmentThatIsSelectedElsewhereBecomesVisible() {
        model.segments()
                .segmentsProperty()
                .set(
                        List.of(
                                new PlotSegment(0.1, 0.2, "4", 4),
                                new PlotSegment(0.7, 0.8, "2?", 2)));
        model.navigation().show(new TimeRange(0, 0.5));
        Viewport before = model.viewportProperty().get();
        model.segments().selectedProperty().set(0);
        assertThat(model.viewportProperty().get()).isEqualTo(before);
        model.segments().selectedProperty().set(1);
        assertThat(model.viewportProperty().get().from()).isCloseTo(0.5, within(1e-9));
        model.togglePlay();
        assertThat(player.played.get(0).from()).isEqualTo(0.7);
        model.stop();
        model.segments().selectedProperty().set(PlotSegments.NONE);
        assertThat(model.viewportProperty().get().from()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void anAlmostSilentRecordingIsNotMagnifiedToFullScale() {
        model.show("silent.wav", Sounds.scaled(TONE, 1e-4f));
        SoundDrawing.Drawable drawn = model.drawing().drawableProperty().get().orElseThrow();
        assertThat(drawn.limit(AmplitudeScale.FITTED)).isGreaterThan(100 * drawn.peak());
        assertThat(drawn.zeroDecibels()).isCloseTo(-40, within(1e-9));
        assertThat(drawn.limit(AmplitudeScale.FULL)).isEqualTo(1);
        assertThat(drawn.levels(model.settings().style()).high()).isCloseTo(-40, within(1e-9));
        assertThat(SoundDescription.spectrogram(model)).contains("−40 dB relative to full scale");
    }

    @Test
    void invalidSamplesDoNotAffectOthers() {
        float[] broken = TONE.samples().clone();
        broken[4000] = Float.NaN;
        broken[4001] = Float.POSITIVE_INFINITY;
        model.show("broken.wav", new Waveform(broken, 8000));
        Optional<SoundDrawing.Drawable> drawn = model.drawing().drawableProperty().get();
        assertThat(drawn.orElseThrow().peak()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void plotsAreDescribedForScreenReaders() {
        assertThat(SoundDescription.waveform(model))
                .isEqualTo(
                        "Waveform of tfirst.wav: 1.000 s at 8 kHz, peak −6.0 dB relative to full scale,"
                                + " entirely visible");
        assertThat(SoundDescription.spectrogram(model))
                .contains(
                        "0 Hz to 4 kHz",
                        "233 samples (29.1 ms)",
                        "−80 to 0 dB relative to the peak");
    }

    @Test
    void aThumbnailSharesTheSettings() {
        ThumbnailViewModel thumbnail = model.thumbnail();
        thumbnail.show("small.wav", TONE, SharedAxes.of(List.of(TONE)));
        long before = thumbnail.drawing().revisionProperty().get();
        model.settings().colourMapProperty().setValue(ColourMap.GREY);
        assertThat(thumbnail.drawing().revisionProperty().get()).isGreaterThan(before);
        assertThat(thumbnail.drawing().settings()).isSameAs(model.settings());
        thumbnail.clear();
        assertThat(thumbnail.drawing().drawableProperty().get()).isEmpty();
    }
}
