package org.audiodigit.app.suspicious;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.audiodigit.app.suspicious.CheckViewModel.CheckedClips;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.testing.SpoiltDataset;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.training.suspicion.SuspicionReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class SuspiciousTextTest {

    @TempDir private Path folder;

    private LoadedModel load(String name) throws Exception {
        Path model = folder.resolve(name);
        UntrainedModels.write(model, List.of("1", "2"), UntrainedModels.on(name, 160, 100, 30));
        return LoadedModel.load(model, name);
    }

    @Test
    void anotherModelIsOfferedButNotTheSameOneWithAnotherName() throws Exception {
        TestContext test = TestContext.withoutWindow(folder);
        test.context().workspace().data().open(SpoiltDataset.write(folder.resolve("digits")));
        LoadedDataset open = test.context().workspace().data().openProperty().get().orElseThrow();
        LoadedModel asked = load("asked");
        LoadedModel other = load("other");
        LoadedModel renamed = new LoadedModel(asked.folder(), "renamed", asked.model());
        Optional<CheckedClips> checked =
                Optional.of(
                        new CheckedClips(
                                new SuspicionTask(open, Optional.of(asked), folder),
                                new SuspicionReport(
                                        List.of(), 13, OptionalInt.of(0), Map.of(), "")));

        assertThat(SuspiciousText.note(checked, 0, Optional.of(renamed)))
                .doesNotContain("Check again");
        assertThat(SuspiciousText.note(checked, 0, Optional.of(other)))
                .contains("Check again to ask other.");

        asked.model().close();
        other.model().close();
    }
}
