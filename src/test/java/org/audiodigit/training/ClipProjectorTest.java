package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.model.DigitModel;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.training.projection.ProjectionListener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ClipProjectorTest {

    @TempDir Path folder;

    private static final class Progress implements ProjectionListener {

        private double last;

        @Override
        public void onProgress(double fraction) {
            last = fraction;
        }

        @Override
        public boolean stopped() {
            return false;
        }
    }

    @Test
    void projectsAgainOnlyAfterAChange() throws Exception {
        ToneDataset.write(folder.resolve("tones"));
        Dataset tones =
                DatasetScanner.standard().scan(folder.resolve("tones"), (done, total) -> {});
        try (DigitModel model = DigitModel.load(ToneModels.good(folder.resolve("model")))) {
            Progress first = new Progress();
            ProjectedClips clips = project(model, tones, first);
            assertThat(first.last).isEqualTo(1);
            assertThat(clips.embeddings().clips()).isEqualTo(tones.clips());
            assertThat(clips.positions()).hasDimensions(ToneDataset.CLIPS, 2);

            Progress second = new Progress();
            assertThat(project(model, tones, second).positions()).isDeepEqualTo(clips.positions());
            assertThat(second.last).isZero();

            Files.setLastModifiedTime(tones.clips().get(1).file(), FileTime.fromMillis(1));
            Progress changed = new Progress();
            project(model, tones, changed);
            assertThat(changed.last).isEqualTo(1);
        }
    }

    private ProjectedClips project(DigitModel model, Dataset tones, ProjectionListener listener)
            throws InterruptedException {
        return new ClipProjector(model, folder.resolve("stored"))
                .project(tones, new Evaluator.Listener() {}, listener);
    }
}
