package org.audiodigit.app.recognise;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.audiodigit.app.task.PeriodicTask;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;

/** The nodes of the room: the capture bar, the recognition, and the recording beside it. */
final class RecogniseView extends VBox {

    private static final long REFRESH_MILLIS = 3_000;

    /** Height of the history in pixels: three rows. */
    private static final double HISTORY_HEIGHT = 148;

    /** Its height in a low window: two rows. */
    private static final double LOW_HISTORY_HEIGHT = 120;

    /** Height of the line about an explanation in a low window. */
    private static final double EXPLANATION_HEIGHT = 34;

    /** Its share of a high window. */
    private static final double HISTORY_SHARE = 0.22;

    private static final double LOW_HEIGHT = 560;

    private static final double MIN_RECOGNITION_WIDTH = 256;

    /** Minimum width, in pixels, for all buttons of the capture bar in one row. */
    private static final double MIN_WIDTH_FOR_ONE_ROW = 1060;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final RecogniseViewModel model;
    private final RecordingPane recording;
    private final PeriodicTask inputRefresh;

    /**
     * @param voice opens the page for the user's own voice
     */
    RecogniseView(RecogniseViewModel model, Node voice, Themes themes) {
        this.model = model;
        this.recording = new RecordingPane(model, themes);
        getStyleClass().add("recognise");
        // a low window sets smaller type, and a narrow one shorter texts; the minimum of the larger
        // ones must not make it scroll
        setMinHeight(0);
        setMinWidth(0);
        RecognitionPane recognition = new RecognitionPane(model, themes);
        HBox.setHgrow(recording, Priority.ALWAYS);
        HBox panes = new HBox(24, recognition, recording);
        // the recognition keeps 40 % of the width for every text
        recognition.prefWidthProperty().bind(panes.widthProperty().multiply(0.4));
        recognition.setMinWidth(MIN_RECOGNITION_WIDTH);
        recording.setMinWidth(0);
        recording.setPrefWidth(0);
        VBox.setVgrow(panes, Priority.ALWAYS);
        HistoryPane history = new HistoryPane(model, themes, problem());
        heightProperty().subscribe(height -> resize(history));
        model.why().shownProperty().subscribe(shown -> resize(history));
        CaptureBar capture = new CaptureBar(model, themes);
        HBox files = new HBox(16, openButton(), voice);
        files.getStyleClass().add("file-buttons");
        files.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(capture, files, new RecordingBar(model), panes, history);
        widthProperty()
                .map(width -> width.doubleValue() >= MIN_WIDTH_FOR_ONE_ROW)
                .subscribe(wide -> place(files, capture, wide));
        new DropTarget(this, model.opener()::openFiles);
        inputRefresh = new PeriodicTask(REFRESH_MILLIS, () -> model.inputs().refresh());
    }

    private void resize(HistoryPane history) {
        double rows = historyHeight();
        history.setMinHeight(rows);
        history.setPrefHeight(rows);
        pseudoClassStateChanged(LOW, isLow());
    }

    private boolean isLow() {
        return getHeight() < LOW_HEIGHT;
    }

    private double historyHeight() {
        if (isLow()) {
            return model.why().shownProperty().get()
                    ? LOW_HISTORY_HEIGHT - EXPLANATION_HEIGHT
                    : LOW_HISTORY_HEIGHT;
        }
        return Math.max(HISTORY_HEIGHT, HISTORY_SHARE * getHeight());
    }

    /** Places buttons at the end of the capture bar, or below it. */
    private void place(HBox buttons, CaptureBar capture, boolean beside) {
        getChildren().remove(buttons);
        capture.getChildren().remove(buttons);
        if (beside) {
            capture.getChildren().add(buttons);
        } else {
            getChildren().add(1, buttons);
        }
    }

    private Button openButton() {
        Button open = RecordingPane.openButton(model);
        open.setId("open-recordings");
        open.setMinWidth(USE_PREF_SIZE);
        // the empty room has its own button
        open.visibleProperty().bind(RecordingPane.isShown(model));
        return open;
    }

    private ProblemLine problem() {
        ProblemLine problem = new ProblemLine(model.problems().lineProperty());
        problem.setId("problem");
        Tooltip all = new Tooltip();
        all.textProperty().bind(model.problems().allProperty());
        Tooltip.install(problem, all);
        return problem;
    }

    /** Refreshes the list of microphones regularly from now on. */
    void resume() {
        inputRefresh.start();
    }

    void suspend() {
        inputRefresh.stop();
        model.suspend();
    }

    /** Opens the files on the clipboard, or those whose paths the copied text contains. */
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        List<File> files = clipboard.hasFiles() ? clipboard.getFiles() : List.of();
        if (files.isEmpty()) {
            model.opener().paste(clipboard.hasString() ? clipboard.getString() : "");
        } else {
            model.opener().openFiles(files);
        }
    }

    /** Adds the shown recording to a data set. */
    void add() {
        recording.add(model);
    }

    ObservableBooleanValue typing() {
        return recording.typing();
    }

    /** Accepts files that are dropped anywhere on a region and highlights it meanwhile. */
    private static final class DropTarget {

        private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

        private final Region region;
        private final Consumer<List<File>> onDrop;

        private DropTarget(Region region, Consumer<List<File>> onDrop) {
            this.region = region;
            this.onDrop = onDrop;
            region.setOnDragOver(this::over);
            region.setOnDragExited(event -> highlight(false));
            region.setOnDragDropped(this::drop);
        }

        private void over(DragEvent event) {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                highlight(true);
            }
            event.consume();
        }

        private void drop(DragEvent event) {
            highlight(false);
            List<File> files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            onDrop.accept(files);
        }

        private void highlight(boolean on) {
            region.pseudoClassStateChanged(DROPPING, on);
        }
    }
}
