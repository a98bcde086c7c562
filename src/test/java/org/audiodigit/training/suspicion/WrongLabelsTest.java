package org.audiodigit.training.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.testing.RealRecordings;
import org.audiodigit.training.suspicion.SuspicionSearch.Judge;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
@Tag("data")
class WrongLabelsTest {

    @TempDir private Path folder;
    @TempDir private Path embeddings;

    @Test
    void changedLabelsAreAmongTheFirstSuspiciousClips() throws Exception {
        Dataset original = DatasetScanner.standard().scan(RealRecordings.dataset("fsdd"));
        Set<String> changed = ChangedLabels.copy(original, folder, 30, 1);
        Dataset dataset = DatasetScanner.standard().scan(folder);
        Path model = ShippedModel.unpackedIn(ProgramFolder.standard());

        SuspicionReport report;
        try (DigitModel loaded = DigitModel.load(model)) {
            report =
                    new SuspicionSearch(dataset, new SuspicionSearch.Listener() {})
                            .run(Optional.of(new Judge(loaded, "digit-cnn", model, embeddings)));
        }

        List<String> first40 = report.clips().stream().limit(40).map(c -> c.clip().id()).toList();
        assertThat(changed.stream().filter(first40::contains).count()).isGreaterThanOrEqualTo(27);
        assertThat(report.clips())
                .as("different takes are not the same recording")
                .noneMatch(
                        c -> c.reasons().stream().anyMatch(Reason.SameRecording.class::isInstance));
        assertThat(report.wrongLabels().orElseThrow()).isBetween(15, 60);
        assertThat(report.unreadable()).isEmpty();
    }
}
