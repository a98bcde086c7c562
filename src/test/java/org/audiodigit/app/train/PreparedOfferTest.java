package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.model.RunDetails;
import org.audiodigit.testing.HeldTasks;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run changes while the active model is evaluated on its test part, before the offer. */
@Tag("engine")
class PreparedOfferTest {

    @TempDir private Path folder;
    private final HeldTasks tasks = new HeldTasks();
    private TestContext test;
    private NewModelViewModel newModel;
    private RunRow trained;

    @BeforeEach
    void trainOnAnotherDataset() throws Exception {
        test = TestContext.with(tasks, folder.resolve("models"));
        TrainViewModel model =
                TrainOnTones.open(
                                test, ToneDataset.write(folder.resolve("tones")), System::nanoTime)
                        .model();
        newModel = model.training().newModel();
        model.plan().epochsProperty().set("1");
        model.train();
        RunRow first = model.runs().rows().get(0);
        model.actions().use(first);
        test.dialogs().offers.clear();
        test.context().workspace().data().open(ToneDataset.write(folder.resolve("voices")));
        model.training()
                .runningProperty()
                .subscribe(
                        (before, running) -> {
                            if (!running) {
                                tasks.hold();
                            }
                        });
        model.train();
        trained =
                model.runs().rows().stream().filter(row -> row != first).findFirst().orElseThrow();
        assertThat(offer()).as("the active model is not evaluated yet").isEmpty();
    }

    @AfterEach
    void closeModel() {
        test.context()
                .workspace()
                .model()
                .activeProperty()
                .get()
                .ifPresent(used -> used.model().close());
    }

    private Optional<NewModelViewModel.Offer> offer() {
        return newModel.offerProperty().get();
    }

    @Test
    void aRunThatIsRenamedIsOfferedWithItsNewName() {
        trained.rename("evening", new RunDetails("evening", null, null));
        newModel.rename(trained);
        tasks.release();
        assertThat(offer().orElseThrow().run().name()).isEqualTo("evening");
        assertThat(offer().orElseThrow().text())
                .startsWith("evening reached ")
                .contains("on the same clips");
    }

    @Test
    void aRunThatIsDeletedIsNotOffered() {
        newModel.withdraw(trained);
        tasks.release();
        assertThat(offer()).isEmpty();
        assertThat(test.dialogs().offers).isEmpty();
    }
}
