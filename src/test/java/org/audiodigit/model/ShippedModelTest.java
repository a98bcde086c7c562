package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.files.Fingerprint;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.RealRecordings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ShippedModelTest {

    @TempDir private Path home;

    @Test
    void isCompleteAndHasNoOtherFiles() throws IOException {
        Path folder = ShippedModel.unpackedIn(new ProgramFolder(home));

        StoredModel stored = StoredModel.openVerified(folder);
        assertThat(folder).isEqualTo(ShippedModel.in(new ProgramFolder(home)));
        assertThat(stored.manifest().labels())
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(stored.manifest().training().finished()).isTrue();
        assertThat(ModelStore.parameters(stored.manifest())).isLessThanOrEqualTo(300_000);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "README.md", "manifest.json", stored.manifest().weights().file());
        }
    }

    @Test
    void fingerprintMatchesContent() throws IOException {
        Path folder = ShippedModel.unpackedIn(new ProgramFolder(home));

        assertThat(Fingerprint.of(folder)).isEqualTo(ShippedModel.FOLDER.fingerprint());
    }

    @Test
    void networkForStringsIsCompleteAndHasNoOtherFiles() throws IOException {
        Path folder = ShippedModel.stringsUnpackedIn(new ProgramFolder(home));

        StoredModel stored = StoredModel.openVerified(folder);
        assertThat(Fingerprint.of(folder)).isEqualTo(ShippedModel.STRINGS.fingerprint());
        assertThat(stored.architecture().labelsFrames()).isTrue();
        assertThat(stored.manifest().labels())
                .isEqualTo(
                        ModelStore.manifest(ShippedModel.unpackedIn(new ProgramFolder(home)))
                                .labels());
        assertThat(ModelStore.parameters(stored.manifest())).isLessThanOrEqualTo(500_000);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "README.md", "manifest.json", stored.manifest().weights().file());
        }
    }

    /** The bundled voices were synthesised differently from those of the training. */
    @Test
    void recognisesBundledVoices() throws Exception {
        ProgramFolder program = new ProgramFolder(home);
        Dataset dataset = DatasetScanner.standard().scan(BundledRecordings.unpackedIn(program));
        try (DigitModel model = DigitModel.load(ShippedModel.unpackedIn(program))) {
            assertThat(accuracy(model, dataset.clips())).isGreaterThan(0.9);
        }
    }

    @Tag("data")
    @Test
    void recognisesSpeakersThatItWasNotTrainedOn() throws Exception {
        try (DigitModel model = DigitModel.load(ShippedModel.unpackedIn(new ProgramFolder(home)))) {
            List<String> speakers = model.manifest().training().parts().validationSpeakers();
            List<Clip> clips = new ArrayList<>();
            for (String name : List.of("speech-commands-digits", "speech-commands-more")) {
                DatasetScanner.standard().scan(RealRecordings.dataset(name)).clips().stream()
                        .filter(clip -> speakers.contains(clip.speaker().orElseThrow()))
                        .forEach(clips::add);
            }
            assertThat(clips).hasSizeGreaterThan(200);
            // some clips hold no word
            assertThat(accuracy(model, clips)).isGreaterThan(0.93);
        }
    }

    private static double accuracy(DigitModel model, List<Clip> clips) throws Exception {
        int correct = 0;
        for (Clip clip : clips) {
            Prediction prediction = model.classify(WavReader.read(clip.file()).waveform());
            correct += prediction.label().equals(clip.label()) ? 1 : 0;
        }
        return correct / (double) clips.size();
    }
}
