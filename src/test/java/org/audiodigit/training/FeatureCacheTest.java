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
    void createClips() throws IOException {
        Path wav = folder.resolve("any.wav");
        WavWriter.write(wav, Sounds.noise(0.1, 80, 8000, 1));
        clips = SampleClips.some(10, wav);
    }

    private void readAll(FeatureCache cache) throws IOException {
        for (Clip clip : clips) {
            assertThat(cache.get(clip)).hasSize(6);
        }
    }

    @Test
    void computesTensorsThatFitOnce() throws IOException {
        FeatureCache cache = new FeatureCache(frontEnd, 10 * CountingFrontEnd.BYTES);
        readAll(cache);
        readAll(cache);
        assertThat(frontEnd.calls()).isEqualTo(10);
        assertThat(cache.get(clips.get(0))).isSameAs(cache.get(clips.get(0)));
    }

    @Test
    void clipsOfTwoDataSetsMayHaveTheSameId() throws IOException {
        Path other = folder.resolve("other.wav");
        WavWriter.write(other, Sounds.noise(0.1, 80, 8000, 2));
        FeatureCache cache = new FeatureCache(frontEnd, 10 * CountingFrontEnd.BYTES);
        ClipSamples samples = new ClipSamples(8000);
        Clip first = clips.get(0);
        Clip second = SampleClips.some(1, other).get(0);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(cache.get(second)).isNotSameAs(cache.get(first));
        assertThat(samples.get(second)).isNotEqualTo(samples.get(first));
    }

    @Test
    void recomputesTensorsThatDoNotFit() throws IOException {
        FeatureCache cache = new FeatureCache(frontEnd, 4 * CountingFrontEnd.BYTES - 1);
        readAll(cache);
        readAll(cache);
        assertThat(frontEnd.calls()).isEqualTo(10 + 7);
    }

    @Test
    void recomputesUncachedTensors() throws IOException {
        FeatureCache cache = FeatureCache.uncached(frontEnd);
        readAll(cache);
        readAll(cache);
        assertThat(frontEnd.calls()).isEqualTo(20);
    }

    @Test
    void countsClipRequestedByManyThreadsOnce() throws IOException {
        FeatureCache cache = new FeatureCache(frontEnd, 2 * CountingFrontEnd.BYTES);
        Clip clip = clips.get(0);
        List<float[]> same =
                IntStream.range(0, 200).parallel().mapToObj(i -> read(cache, clip)).toList();
        assertThat(same).hasSize(200);
        cache.get(clips.get(1));
        int before = frontEnd.calls();
        cache.get(clips.get(1));
        assertThat(frontEnd.calls()).as("the second still fits").isEqualTo(before);
    }

    private static float[] read(FeatureCache cache, Clip clip) {
        try {
            return cache.get(clip);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void missingFileFailsEachTimeAndUsesNoMemory() throws IOException {
        FeatureCache cache = new FeatureCache(frontEnd, CountingFrontEnd.BYTES);
        Clip missing = SampleClips.in(folder.resolve("missing.wav"), "a", "ann", 99);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> cache.get(missing)).isInstanceOf(IOException.class);
        }
        cache.get(clips.get(0));
        Files.delete(clips.get(0).file());
        assertThat(cache.get(clips.get(0))).hasSize(6);
    }
}
