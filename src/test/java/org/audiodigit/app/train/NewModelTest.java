package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Formats;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.OldManifests;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The active model changes only when the user says so. */
@Tag("engine")
class NewModelTest extends TrainOnTonesFixture {

    private Workspace workspace;

    @BeforeEach
    void trainOnce() {
        workspace = test.context().workspace();
        workspace.navigation().roomProperty().set(RoomId.TRAIN);
        model.train();
    }

    @AfterEach
    void closeModel() {
        active().ifPresent(used -> used.model().close());
    }

    private Optional<LoadedModel> active() {
        return workspace.model().activeProperty().get();
    }

    private RunRow row(int index) {
        return model.runs().rows().get(index);
    }

    private Optional<NewModelViewModel.Offer> offer() {
        return model.training().newModel().offerProperty().get();
    }

    @Test
    void theOfferNamesBothResultsOnTheSameTestPart() throws Exception {
        RunRow first = row(0);
        model.actions().use(first);
        assertThat(offer()).as("an active model is not offered").isEmpty();
        model.plan().rateProperty().set("2e-3");
        model.train();
        RunRow second = row(0);
        assertThat(active().orElseThrow().folder()).isEqualTo(first.folder());
        assertThat(offer().orElseThrow().text())
                .contains(
                        second.summary().name() + " reached " + accuracy(second),
                        "on 32 test clips by 1 speaker",
                        "still " + first.summary().name(),
                        "reached %s on the same clips".formatted(accuracy(first)));
        assertThat(test.dialogs().offers).as("the bar in Train is enough").isEmpty();
        model.training().newModel().accept();
        assertThat(active().orElseThrow().folder()).isEqualTo(second.folder());
        assertThat(offer()).isEmpty();
    }

    @Test
    void aDeletedModelIsNotOffered() {
        assertThat(offer()).isPresent();
        model.actions().delete(row(0));
        assertThat(offer()).isEmpty();
    }

    @Test
    void theOfferShowsNewNamesAndAnotherActiveModel() {
        RunRow first = row(0);
        model.actions().use(first);
        model.train();
        RunRow second = row(0);
        model.actions().rename(first, "morning");
        model.actions().rename(second, "evening");
        assertThat(offer().orElseThrow().text())
                .startsWith("evening reached ")
                .contains("still morning, which reached", "on the same clips");
        workspace.undo().undo();
        assertThat(offer().orElseThrow().text())
                .startsWith(second.folder().getFileName() + " reached ");
        workspace.undo().redo();
        model.training().newModel().accept();
        assertThat(active().orElseThrow().name()).isEqualTo("evening");
    }

    @Test
    void anotherTestPartIsNotCompared() throws Exception {
        RunRow first = row(0);
        model.actions().use(first);
        String other = testSpeaker(first).equals("ann") ? "bob" : "ann";
        model.split().choose("hold-out:" + other);
        workspace.navigation().roomProperty().set(RoomId.BROWSE);
        model.train();
        String text = offer().orElseThrow().text();
        assertThat(text).contains("other test clips", "cannot be compared");
        assertThat(test.dialogs().messages).containsExactly(text);
        test.dialogs().offers.get("Use this model").run();
        assertThat(active().orElseThrow().folder()).isEqualTo(row(0).folder());
    }

    /** The manifests differ in the name of the data set, so that the results must be computed. */
    @Test
    void theActiveModelIsTestedOnTheSameClipsIfItWasNotTrainedOnThem() throws Exception {
        Path other = ToneDataset.write(models.resolve("voices"));
        workspace.model().use(row(0).folder());
        workspace.data().open(other);
        model.train();
        assertThat(offer().orElseThrow().text())
                .contains("still " + row(1).summary().name() + ", which reached")
                .contains("on the same clips");
    }

    /** Such a model, like the shipped one, may have learned the clips of the open data set. */
    @Test
    void aModelOfJoinedDatasetsIsNotTestedOnOneOfThem() throws Exception {
        Path first = row(0).folder();
        OldManifests.downgrade(first);
        String dataset = manifest(first).training().dataset();
        Path file = first.resolve("manifest.json");
        String joined = "\"dataset\":\"" + dataset + " + others\"";
        String json = Files.readString(file);
        assertThat(json).contains("\"dataset\":\"" + dataset + "\"");
        Files.writeString(file, json.replace("\"dataset\":\"" + dataset + "\"", joined));
        workspace.model().use(first);
        model.train();
        assertThat(offer().orElseThrow().text())
                .contains("cannot be compared")
                .doesNotContain("on the same clips");
    }

    @Test
    void theModelInUseCannotBeUsedAgainAndIsDeletedOnlyAfterAQuestion() {
        RunRow row = row(0);
        assertThat(model.actions().canUse(row)).isTrue();
        model.actions().use(row);
        assertThat(model.runs().isInUse(row)).isTrue();
        assertThat(model.actions().canUse(row)).isFalse();
        test.dialogs().confirm = false;
        model.actions().delete(row);
        assertThat(test.dialogs().questions).hasSize(1);
        assertThat(row.folder()).isDirectory();
    }

    @Test
    void aDismissedOfferChangesNothing() {
        model.training().newModel().dismiss();
        assertThat(offer()).isEmpty();
        assertThat(active()).isEmpty();
        assertThat(row(0).run()).isPresent();
    }

    private static String testSpeaker(RunRow row) throws Exception {
        return manifest(row.folder()).training().testSpeakers().get(0);
    }

    private static String accuracy(RunRow row) throws Exception {
        return Formats.percent(manifest(row.folder()).metrics().testAccuracy());
    }

    private static ModelManifest manifest(Path folder) throws Exception {
        return ModelStore.manifest(folder);
    }
}
