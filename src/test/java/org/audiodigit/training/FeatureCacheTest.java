package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureCacheTest {

    @TempDir private Path folder;
    private final CountingFrontEnd frontEnd = new CountingFrontEnd();
    private List<Clip> clips;

    @BeforeEach
    void tenClipsOfOneFile() throws IOException {
        Path wav = folder.resolve("any.wav");
        WavWriter.write(wav, Sounds.noise(0.1, 80, 8000, 1));
        clips = SampleClips.some(10, wav);
    }

    private void readAll(FeatureCache cache) throws IOException {
        for (Clip clip : clips) {
            assertThat(cache.of(clip)).hasSize(6);
        }
    }

    @Test
    void whatFitsIsWorkedOutOnce() throws IOException {
        FeatureCache cache = new FeatureCache(frontEnd, 10 * CountingFrontEnd.BYTES);
        readAll(cache);
        readAll(cache);
        assertThat(frontEnd.asked()).isEqualTo(10);
        assertThat(cache.of(clips.get(0))).isSameAs(cache.of(clips.get(0)));
    }

    @Test
    void whatDoesNotFitIsWorkedOutAnewEachTime() throws IOException {
        FeatureCache cache = new FeatureCache(frontEnd, 4 * CountingFrontEnd.BYTES - 1);
        readAll(cache);
        readAll(cache);
        assertThat(frontEnd.asked()).isEqualTo(10 + 7);
    }

    @Test
    void oneThatKeepsNothingWorksEachOutAnew() throws IOException {
        FeatureCache cache = FeatureCache.keepingNothing(frontEnd);
        readAll(cache);
        readAll(cache);
        assertThat(frontEnd.asked()).isEqualTo(20);
    }

    @Test
    void aClipThatManyThreadsAskForCountsOnce() throws IOException {
        FeatureCache cache = new FeatureCache(frontEnd, 2 * CountingFrontEnd.BYTES);
        Clip clip = clips.get(0);
        List<float[]> same =
                IntStream.range(0, 200).parallel().mapToObj(i -> read(cache, clip)).toList();
        assertThat(same).hasSize(200);
        cache.of(clips.get(1));
        int before = frontEnd.asked();
        cache.of(clips.get(1));
        assertThat(frontEnd.asked()).as("the second still fits").isEqualTo(before);
    }

    private static float[] read(FeatureCache cache, Clip clip) {
        try {
            return cache.of(clip);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileThatIsGoneIsAnErrorEachTimeAndTakesNoRoom() throws IOException {
        FeatureCache cache = new FeatureCache(frontEnd, CountingFrontEnd.BYTES);
        Clip gone = SampleClips.in(folder.resolve("gone.wav"), "a", "ann", 99);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> cache.of(gone)).isInstanceOf(IOException.class);
        }
        cache.of(clips.get(0));
        Files.delete(clips.get(0).file());
        assertThat(cache.of(clips.get(0))).hasSize(6);
    }
}
