package org.audiodigit.training.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.testing.SpoiltDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspicionSearchTest {

    @TempDir private Path folder;
    private Dataset dataset;

    @BeforeEach
    void scan() throws Exception {
        dataset = DatasetScanner.standard().scan(SpoiltDataset.write(folder.resolve("digits")));
    }

    private SuspicionReport run(SuspicionSearch.Listener listener) throws Exception {
        return new SuspicionSearch(dataset, listener).run(Optional.empty());
    }

    @Test
    void theProgressRisesToTheEnd() throws Exception {
        List<Double> fractions = new ArrayList<>();

        run(
                new SuspicionSearch.Listener() {
                    @Override
                    public void onProgress(double fraction, String step) {
                        fractions.add(fraction);
                    }
                });

        assertThat(fractions).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(fractions.get(fractions.size() - 1)).isBetween(0.99, 1.0);
    }

    @Test
    void aStopEndsTheSearch() {
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(
                        () ->
                                run(
                                        new SuspicionSearch.Listener() {
                                            @Override
                                            public boolean stopped() {
                                                return true;
                                            }
                                        }));
    }

    @Test
    void aFileThatIsGoneIsReportedAndTheOthersAreChecked() throws Exception {
        Files.delete(dataset.directory().resolve(SpoiltDataset.SILENT));

        SuspicionReport report = run(new SuspicionSearch.Listener() {});

        assertThat(report.unreadable()).containsOnlyKeys(SpoiltDataset.SILENT);
        assertThat(report.checked()).isEqualTo(dataset.clips().size() - 1);
        assertThat(report.clips())
                .extracting(clip -> clip.clip().id())
                .containsExactly(SpoiltDataset.COPY, SpoiltDataset.TWO_WORDS);
    }

    @Test
    void keptClipsAreLeftOut() throws Exception {
        SuspicionReport report = run(new SuspicionSearch.Listener() {});

        assertThat(report.without(Set.of(SpoiltDataset.COPY)).clips())
                .extracting(clip -> clip.clip().id())
                .containsExactly(SpoiltDataset.SILENT, SpoiltDataset.TWO_WORDS);
    }
}
