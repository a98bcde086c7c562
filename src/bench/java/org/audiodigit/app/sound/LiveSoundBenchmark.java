package org.audiodigit.app.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.bench.SyntheticHour;
import org.audiodigit.signal.Waveform;

/**
 * Measures the frames of the live spectrogram, with 20 ms of sound a frame and a word a second.
 * Needs a screen.
 */
final class LiveSoundBenchmark {

    private static final int FRAMES = 600;
    private static final double BLOCK_SECONDS = 0.02;
    private static final int[] RATES = {8000, 48_000};

    private LiveSoundBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        LiveSoundViewModel model = new LiveSoundViewModel();
        Scene scene = FrameTimes.onFxThread(() -> show(model));
        for (int rate : RATES) {
            SyntheticHour hour = new SyntheticHour(rate);
            for (String name : new String[] {"first", "second"}) {
                FrameTimes times =
                        FrameTimes.measure(scene, FRAMES, frame -> add(model, hour, frame));
                System.out.printf("%5d Hz %-6s %s%n", rate, name, times);
            }
        }
        System.exit(0);
    }

    private static Scene show(LiveSoundViewModel model) {
        Themes themes = new Themes();
        themes.apply();
        Scene scene =
                new Scene(new LiveSoundView(model, new PlotSettingsViewModel(), themes), 1280, 600);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return scene;
    }

    private static void add(LiveSoundViewModel model, SyntheticHour hour, int frame) {
        float[] samples = new float[(int) (BLOCK_SECONDS * hour.sampleRate())];
        int start = frame * samples.length;
        read(hour, start, samples);
        model.add(new Waveform(samples, hour.sampleRate()));
        int word = (int) (frame * BLOCK_SECONDS / 1.06);
        if (frame > 0 && frame % 53 == 0) {
            model.addWord(hour.start(word), hour.end(word), Integer.toString(word % 10), word % 10);
        }
    }

    private static void read(SyntheticHour hour, int start, float[] samples) {
        try {
            hour.read(start, samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
