package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.chart.Chart;
import org.audiodigit.app.chart.Chart.Emphasis;
import org.audiodigit.app.train.RunSettings.Column;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelLibrary.ModelEntry;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.model.RunDetails;
import org.audiodigit.testing.OnnxSession;
import org.audiodigit.training.AugmentationMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs have names and can be told apart by their settings. */
@Tag("engine")
class RunNamesTest extends TrainOnTonesFixture {

    @BeforeEach
    void trainOnce() {
        model.plan().epochsProperty().set("1");
        model.train();
    }

    @AfterEach
    void closeModel() {
        active().ifPresent(used -> used.model().close());
    }

    private Optional<LoadedModel> active() {
        return test.context().workspace().model().activeProperty().get();
    }

    private RunRow row() {
        return model.runs().rows().get(0);
    }

    private Path copyRun(String name) throws Exception {
        Path copy = Files.createDirectories(models.resolve(name));
        try (var files = Files.newDirectoryStream(row().folder(), Files::isRegularFile)) {
            for (Path file : files) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Test
    void aNewNameIsUsedEverywhereAndAtLaterStarts() throws Exception {
        model.actions().use(row());
        model.actions().rename(row(), "  no\taugmentation ");
        assertThat(row().summary().name()).isEqualTo("no augmentation");
        assertThat(active().orElseThrow().name()).isEqualTo("no augmentation");
        assertThat(test.context().workspace().library().models())
                .extracting(ModelEntry::name)
                .containsExactly("no augmentation");
        assertThat(model.charts().accuracyProperty().get().lines())
                .extracting(Chart.Line::name)
                .contains("no augmentation: validation");
        assertThat(model.charts().legend().values())
                .singleElement()
                .asString()
                .startsWith("no augmentation");
        Path file = models.resolve("curves.csv");
        test.dialogs().save = Optional.of(file);
        model.actions().exportCsv(row());
        assertThat(Files.readAllLines(file).get(1)).startsWith("no augmentation,digit-cnn,");

        assertThat(again().runs().rows().get(0).summary().name()).isEqualTo("no augmentation");
        test.context().workspace().undo().undo();
        assertThat(row().summary().name()).isEqualTo(row().folder().getFileName().toString());
        test.context().workspace().undo().redo();
        test.context().workspace().model().use(row().folder());
        assertThat(active().orElseThrow().name()).isEqualTo("no augmentation");
    }

    @Test
    void aBlankNameIsThatOfTheFolderAndATakenOneGetsANumber() throws Exception {
        RunRow trained = row();
        Path other = copyRun("other");
        new RunDetails("mine", null, null).write(other);
        test.context().workspace().library().refresh();
        model.actions().rename(trained, "mine");
        assertThat(test.dialogs().warnings).isEmpty();
        assertThat(model.runs().rows())
                .extracting(row -> row.summary().name())
                .containsExactlyInAnyOrder("mine", "mine-2");
        RunRow renamed =
                model.runs().rows().stream()
                        .filter(row -> row.summary().name().equals("mine-2"))
                        .findFirst()
                        .orElseThrow();
        model.actions().rename(renamed, " ");
        assertThat(renamed.summary().name()).isEqualTo(renamed.folder().getFileName().toString());
    }

    @Test
    void columnsShowTheSettingsThatDifferUnlessTheUserChoosesOtherwise() {
        assertThat(model.columns().visibleProperty().get()).isEmpty();
        model.plan().augmentationProperty().set(AugmentationMode.NONE);
        model.plan().batchProperty().set("16");
        model.train();
        assertThat(model.columns().visibleProperty().get())
                .containsExactlyInAnyOrder(Column.AUGMENTATION, Column.BATCH);
        model.columns().choose(Column.BATCH, false);
        model.columns().choose(Column.SEED, true);
        assertThat(again().columns().visibleProperty().get())
                .containsExactlyInAnyOrder(Column.AUGMENTATION, Column.SEED);
        RunSettings settings = row().summary().settings();
        assertThat(Column.AUGMENTATION.text(settings)).isEqualTo("none");
        assertThat(Column.DATASET.text(settings)).isEqualTo("tones");
        assertThat(Column.RATE.text(settings)).isEqualTo("0.005");
    }

    @Test
    void theCurvesOfTheSelectedOrPointedRunAreHighlighted() {
        model.train();
        RunRow newest = model.runs().rows().get(0);
        RunRow oldest = model.runs().rows().get(1);
        assertThat(model.charts().lossProperty().get().lines())
                .extracting(Chart.Line::emphasis)
                .containsOnly(Emphasis.NORMAL);
        model.runs().selectedProperty().set(oldest);
        assertThat(emphasis(oldest)).isEqualTo(Emphasis.HIGHLIGHTED);
        assertThat(emphasis(newest)).isEqualTo(Emphasis.FADED);
        model.runs().pointedProperty().set(newest);
        assertThat(emphasis(newest)).isEqualTo(Emphasis.HIGHLIGHTED);
        assertThat(emphasis(oldest)).isEqualTo(Emphasis.FADED);
        model.runs().pointedProperty().set(null);
        oldest.shownProperty().set(false);
        assertThat(emphasis(newest)).as("the selected run has no line").isEqualTo(Emphasis.NORMAL);
    }

    private Emphasis emphasis(RunRow row) {
        List<Emphasis> lines =
                model.charts().accuracyProperty().get().lines().stream()
                        .filter(line -> line.source() == row)
                        .map(Chart.Line::emphasis)
                        .distinct()
                        .toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    @Test
    void anExportedModelIsImportedWithItsNameAndCurves() {
        model.actions().rename(row(), "shared");
        Path file = models.resolve("run.zip");
        test.dialogs().save = Optional.of(file);
        model.actions().exportModel(row());
        test.dialogs().file = Optional.of(file);
        model.actions().importModel();
        assertThat(model.runs().rows())
                .extracting(row -> row.summary().name())
                .containsExactlyInAnyOrder("shared", "shared-2");
        assertThat(model.runs().rows()).allMatch(RunRow::hasCurves);
        assertThat(active()).isEmpty();
        test.dialogs().file = Optional.of(models.resolve("missing.zip"));
        model.actions().importModel();
        assertThat(test.dialogs().warnings)
                .singleElement()
                .asString()
                .contains("missing.zip", "no such file");
    }

    @Test
    void aModelIsExportedForOnnxRuntime() throws Exception {
        Path file = models.resolve("run.onnx");
        test.dialogs().save = Optional.of(file);
        model.actions().exportOnnx(row());
        try (OnnxSession session = new OnnxSession(file)) {
            assertThat(session.metadata()).containsEntry("licence", "not stated");
        }
        test.dialogs().save = Optional.of(models.resolve("missing/run.onnx"));
        model.actions().exportOnnx(row());
        assertThat(test.dialogs().warnings)
                .singleElement()
                .asString()
                .contains("missing/run.onnx", "no such file");
    }

    @Test
    void aRunIsEvaluatedWithoutBecomingActive() {
        model.actions().evaluate(row());
        assertThat(test.context().workspace().navigation().roomProperty().get())
                .isEqualTo(RoomId.EVALUATE);
        assertThat(test.context().workspace().navigation().evaluatedProperty().get())
                .hasValueSatisfying(
                        request -> assertThat(request.value().folder()).isEqualTo(row().folder()));
        assertThat(active()).isEmpty();
    }

    @Test
    void theSettingsOfAStartedRunAreThoseOfItsModel() {
        RunSettings started = row().summary().settings();
        assertThat(again().runs().rows().get(0).summary().settings()).isEqualTo(started);
    }

    @Test
    void anAdaptedModelIsListedWithItsParentAndItsOwnTime() throws Exception {
        Path adapted = copyRun("digit-cnn-me");
        new RunDetails("digit-cnn adapted to me", "digit-cnn", 6.0).write(adapted);
        test.context().workspace().library().refresh();
        RunRow row =
                model.runs().rows().stream()
                        .filter(r -> r.folder().equals(adapted))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.summary().name()).isEqualTo("digit-cnn adapted to me");
        assertThat(row.summary().parent()).contains("digit-cnn");
        assertThat(row.summary().seconds()).isEqualTo(6);
        assertThat(row.summary().best()).isEmpty();
        assertThat(row.epochsText()).isEqualTo("–");
    }
}
