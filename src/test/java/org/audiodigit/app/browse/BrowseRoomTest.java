package org.audiodigit.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.view.CheckedNamesBox;
import org.audiodigit.app.view.LabelDot;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.Prediction;
import org.audiodigit.testing.RoomWindow;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class BrowseRoomTest {

    @TempDir static Path parent;
    private Path folder;
    private TestContext test;

    @Start
    void start(Stage stage) throws IOException {
        folder = ToneDataset.write(Files.createTempDirectory(parent, "tones"));
        Files.writeString(folder.resolve("notes.wav"), "no label in the name");
        test = TestContext.withoutWindow(parent);
        RoomWindow.show(
                stage,
                test,
                RoomId.BROWSE,
                () -> new BrowseRoom(test.context(), new ProgramFolder(parent.resolve("program"))));
    }

    private void open(FxRobot robot) {
        robot.interact(() -> test.context().workspace().data().open(folder));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#clips").queryTableView();
    }

    private static String selected(FxRobot robot) {
        return ((ClipRow) table(robot).getSelectionModel().getSelectedItem()).name();
    }

    private static String text(FxRobot robot, String id) {
        return ((Labeled) robot.lookup(id).query()).getText();
    }

    @Test
    void withoutADataSetAButtonOpensOne(FxRobot robot) {
        test.dialogs().folder = Optional.of(folder);
        assertThat(robot.lookup("No data set is open").tryQuery()).isPresent();
        robot.clickOn("#open-first");
        assertThat(table(robot).getItems()).hasSize(ToneDataset.CLIPS);
        assertThat(table(robot).isFocused()).isTrue();
        assertThat(text(robot, "#problems")).isEqualTo("1 file left out");
    }

    @Test
    void filteringSteppingPlayingAndFlaggingWorkByKeyboard(FxRobot robot) {
        open(robot);
        assertThat(selected(robot)).isEqualTo("0_ann_0.wav");
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(selected(robot)).isEqualTo("0_ann_2.wav");
        robot.type(KeyCode.SPACE);
        assertThat(test.player().played).hasSize(1);
        robot.type(KeyCode.F);
        assertThat(test.context().workspace().data().flags().flaggedProperty().get())
                .containsExactly("0_ann_2.wav");
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("dee 3_");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#count")).isEqualTo("8 of 160 clips");
        assertThat(selected(robot)).isEqualTo("3_dee_0.wav");
        robot.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
        assertThat(text(robot, "#count")).isEqualTo("160 of 160 clips");
    }

    @Test
    void dotsInTheTableHaveTheColoursOfTheTheme(FxRobot robot) {
        open(robot);
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            robot.interact(() -> test.context().themes().themeProperty().set(theme));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(table(robot).lookupAll(".label-dot"))
                    .isNotEmpty()
                    .extracting(dot -> ((LabelDot) dot).getFill())
                    .containsOnly(LabelColours.of(0, theme));
        }
    }

    @Test
    void labelButtonsFilterTheListAndAllResetsThem(FxRobot robot) {
        open(robot);
        robot.clickOn("#label-1").clickOn("#label-2");
        assertThat(text(robot, "#count")).isEqualTo("80 of 160 clips");
        robot.clickOn("#label-1");
        assertThat(text(robot, "#count")).isEqualTo("40 of 160 clips");
        robot.clickOn("#label-all");
        assertThat(text(robot, "#count")).isEqualTo("160 of 160 clips");
    }

    @Test
    void aClickOnAHeadingSortsTheList(FxRobot robot) {
        open(robot);
        robot.interact(() -> orderDescending(table(robot), "column-speaker"));
        assertThat(((ClipRow) table(robot).getItems().get(0)).name()).isEqualTo("0_eve_0.wav");
        assertThat(selected(robot)).isEqualTo("0_ann_0.wav");
    }

    @Test
    void theListIsSortedByKeyboard(FxRobot robot) {
        open(robot);
        for (int i = 0; i < 2; i++) {
            robot.press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
            // "Sort by" is the last command but one, "File" the first of its menu
            robot.type(KeyCode.UP, KeyCode.UP, KeyCode.RIGHT, KeyCode.ENTER);
        }
        assertThat(((ClipRow) table(robot).getItems().get(0)).name()).isEqualTo("3_eve_7.wav");
    }

    @Test
    void afterSortingTheFirstRowsAreInView(FxRobot robot) {
        open(robot);
        robot.interact(() -> table(robot).getSelectionModel().selectLast());
        robot.interact(() -> orderDescending(table(robot), "column-speaker"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(selected(robot)).isEqualTo("3_eve_7.wav");
        var flow = (VirtualFlow<?>) robot.lookup("#clips .virtual-flow").query();
        assertThat(flow.getFirstVisibleCell().getIndex()).isZero();
    }

    @Test
    void columnsFitTheirTextsAndDisappearWhenTheyAreEmpty(FxRobot robot) {
        open(robot);
        assertThat(visibleColumns(robot))
                .startsWith("File", "Label", "Speaker")
                .doesNotContain("Predicted");
        List<String> labels = List.of("0", "1");
        Prediction prediction = new Prediction(labels, new float[] {0.75f, 0.25f});
        robot.interact(
                () ->
                        test.context()
                                .workspace()
                                .data()
                                .setPredictions(
                                        new LoadedModel(Path.of("model"), "model", null),
                                        Map.of("0_ann_0.wav", prediction)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(visibleColumns(robot)).contains("Predicted");
        for (Node heading : robot.lookup("#clips .column-header > .label").queryAll()) {
            Label label = (Label) heading;
            if (label.getGraphic() == null) {
                assertThat(label.getWidth())
                        .as(label.getText())
                        .isGreaterThanOrEqualTo(label.prefWidth(-1) - 1);
            }
        }
        double columns =
                table(robot).getVisibleLeafColumns().stream()
                        .mapToDouble(TableColumn::getWidth)
                        .sum();
        assertThat(columns).isLessThanOrEqualTo(table(robot).getWidth());
    }

    @Test
    void theWidthsThatTheUserGaveAreRemembered(FxRobot robot) {
        open(robot);
        double label = width(robot, 1);
        double speaker = width(robot, 2);
        robot.interact(() -> widen(table(robot), 1, 20));
        assertThat(width(robot, 1)).isEqualTo(label + 20);
        assertThat(width(robot, 2)).isEqualTo(speaker - 20);
        assertThat(test.context().settings().values())
                .containsEntry("browse.column-label.width", String.valueOf(label + 20))
                .containsEntry("browse.column-speaker.width", String.valueOf(speaker - 20));
        robot.interact(() -> widen(table(robot), 1, 10_000));
        assertThat(width(robot, 2)).as("at least the minimum").isPositive();
    }

    private static <T> void widen(TableView<T> table, int column, double delta) {
        table.resizeColumn(table.getVisibleLeafColumn(column), delta);
    }

    private static double width(FxRobot robot, int column) {
        return table(robot).getVisibleLeafColumn(column).getWidth();
    }

    private static List<String> visibleColumns(FxRobot robot) {
        return table(robot).getVisibleLeafColumns().stream().map(c -> c.getText()).toList();
    }

    @Test
    void resettingTheFiltersResetsTheListOfSpeakers(FxRobot robot) {
        open(robot);
        CheckedNamesBox speakers = robot.lookup("#speakers").queryAs(CheckedNamesBox.class);
        robot.interact(() -> speakers.getCheckModel().check("bob"));
        assertThat(speakers.getTitle()).isEqualTo("Speakers: 1");
        assertThat(text(robot, "#count")).isEqualTo("32 of 160 clips");
        robot.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#count")).isEqualTo("160 of 160 clips");
        assertThat(speakers.getCheckModel().getCheckedItems()).isEmpty();
        assertThat(speakers.getTitle()).isEqualTo("Speakers");
        assertThat(robot.from(speakers).lookup(".combo-box > .list-cell").queryAll())
                .extracting(cell -> ((Labeled) cell).getText())
                .containsExactly("Speakers");
    }

    private static <T> void orderDescending(TableView<T> table, String id) {
        for (TableColumn<T, ?> column : table.getColumns()) {
            if (column.getId().equals(id)) {
                column.setSortType(TableColumn.SortType.DESCENDING);
                table.getSortOrder().add(column);
            }
        }
    }

    @Test
    void anUnreadableClipIsReportedInItsPane(FxRobot robot) throws IOException {
        open(robot);
        Files.writeString(folder.resolve("0_ann_1.wav"), "no sound");
        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        Label sentence = robot.lookup("#clip-problem .label").queryAs(Label.class);
        assertThat(sentence.isVisible()).isTrue();
        assertThat(sentence.getText()).contains("0_ann_1.wav: ");
        robot.type(KeyCode.DOWN);
        assertThat(sentence.getText()).isEmpty();
    }

    @Test
    void sixClipsAreShownAndTheListOfFilesLeftOutOpens(FxRobot robot) {
        open(robot);
        robot.type(KeyCode.G);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".six-tile").queryAll()).hasSize(6);
        robot.clickOn("0_ann_3.wav");
        assertThat(selected(robot)).isEqualTo("0_ann_3.wav");
        robot.clickOn("#problems");
        List<?> lines = robot.lookup(".problem-list .list-view").queryListView().getItems();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).toString()).startsWith("notes.wav: ");
    }
}
