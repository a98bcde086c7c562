package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.files.Fingerprint;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the recordings after unpacking from the class path. */
class BundledRecordingsTest {

    private static final int TAKES = 3;

    @TempDir private static Path home;
    private static Path folder;
    private static Dataset dataset;

    @BeforeAll
    static void unpack() throws Exception {
        folder = BundledRecordings.unpackedIn(new ProgramFolder(home));
        dataset = DatasetScanner.standard().scan(folder);
    }

    @Test
    void fingerprintMatchesContent() throws IOException {
        assertThat(Fingerprint.of(folder)).isEqualTo(BundledRecordings.FOLDER.fingerprint());
    }

    @Test
    void opensWithLayoutOfAudioMnist() {
        assertThat(dataset.layout()).isEqualTo("speaker-folders");
        assertThat(dataset.problems()).isEmpty();
        assertThat(dataset.labels())
                .isEqualTo(IntStream.range(0, 10).mapToObj(Integer::toString).toList());
        assertThat(dataset.speakers()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(dataset.clipsPerSpeaker().values()).containsOnly(10 * TAKES);
    }

    @Test
    void speakersAreSyntheticAndHalfAreFemale() {
        List<SpeakerInfo> speakers = dataset.speakers();

        assertThat(speakers)
                .allSatisfy(
                        speaker -> {
                            assertThat(speaker.origin().orElseThrow()).contains("synthetic");
                            assertThat(speaker.accent().orElseThrow()).contains("synthetic");
                        });
        assertThat(speakers)
                .filteredOn(s -> s.gender().equals(Optional.of("female")))
                .hasSize(speakers.size() / 2);
    }

    @Test
    void everyRecordingIsACompleteUniqueWord() throws Exception {
        Set<Integer> contents = new HashSet<>();
        for (Clip clip : dataset.clips()) {
            Waveform waveform = WavReader.read(clip.file()).waveform();
            assertThat(waveform.sampleRate()).isEqualTo(16_000);
            assertThat(peak(waveform)).as("peak of " + clip.id()).isBetween(0.1f, 0.95f);
            Span speech = new SpeechTrimmer().find(waveform);
            assertThat((speech.end() - speech.start()) / (double) waveform.sampleRate())
                    .as("seconds of speech in " + clip.id())
                    .isBetween(0.3, 1.0);
            assertThat(contents.add(Arrays.hashCode(waveform.samples()))).as(clip.id()).isTrue();
        }
    }

    @Test
    void recordingsAreSmall() throws IOException {
        long bytes = 0;
        for (Clip clip : dataset.clips()) {
            bytes += Files.size(clip.file());
        }
        assertThat(bytes).isLessThan(12_000_000);
    }

    private static float peak(Waveform waveform) {
        float peak = 0;
        for (float sample : waveform.samples()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
