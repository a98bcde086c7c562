package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.dataset.Part;
import org.audiodigit.testing.OldManifests;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The room with a data set that has changed since the training of the model. */
@Tag("engine")
class GrownDatasetTest extends EvaluateFixture {

    @Test
    void aModelIsEvaluatedOnItsTestPartAfterTheDataSetHasGrown() throws IOException {
        Path grown = ToneDataset.write(folder.resolve("grown"));
        for (String clip : List.of("0_cy_99.wav", "1_cy_99.wav", "0_eve_99.wav")) {
            WavFileBuilder.silence(grown.resolve(clip), 2000);
        }
        workspace.data().open(grown);
        workspace.model().use(TONES.model());
        assertThat(subject().own()).isTrue();
        assertThat(subject().part().clips())
                .hasSize(ToneDataset.CLIPS / 5 + 1)
                .allMatch(clip -> clip.speaker().orElseThrow().equals("eve"));
        assertThat(subject().note()).contains("3 clips are new", "1 is in this part and counts");
        model.subjects().requestPart(Part.TRAIN);
        assertThat(subject().part().inTraining()).isEqualTo("some");
        assertThat(subject().note()).contains("2 are in this part and count.");
    }

    @Test
    void theNoteWarnsOfADataSetThatMayBeTheSame() throws IOException {
        Path old = olderModel();
        Path grown = ToneDataset.write(folder.resolve("tones"));
        workspace.data().open(grown);
        workspace.model().use(old);
        assertThat(subject().own()).isTrue();
        WavFileBuilder.silence(grown.resolve("0_ann_99.wav"), 2000);
        workspace.data().open(grown);
        assertThat(subject().own()).isFalse();
        assertThat(subject().note()).contains("may have been trained on some of these clips");
        workspace.data().open(ToneDataset.write(folder.resolve("copy")));
        assertThat(subject().note()).contains("If this data set is a copy");
    }

    /** A copy of the model with a manifest as earlier releases wrote it. */
    private Path olderModel() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("old"));
        try (Stream<Path> files = Files.list(TONES.model())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        OldManifests.downgrade(copy);
        return copy;
    }
}
