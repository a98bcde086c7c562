package org.audiodigit.app.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;

/** Waveform and spectrogram on one time axis, with playback. */
public final class SoundView extends StackPane {

    /** Minimum height, in pixels, to show the display settings in the tool bar. */
    private static final double MIN_HEIGHT_WITH_SETTINGS = 300;

    private final SoundViewModel model;
    private final SoundHeader header;
    private final List<RoomAction> keys = new ArrayList<>();

    /** Moves the cursor during playback. */
    private final AnimationTimer cursorTimer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    model.updateCursor();
                }
            };

    /** Creates a view with a tool bar. */
    public SoundView(SoundViewModel model, Themes themes) {
        this(model, themes, Optional.of(new SoundToolBar(model)));
    }

    /** Creates a view without a tool bar. */
    public static SoundView compact(SoundViewModel model, Themes themes) {
        return new SoundView(model, themes, Optional.empty());
    }

    /** Hides the name of the recording. */
    public SoundView withoutTitle() {
        header.hideTitle();
        return this;
    }

    private SoundView(SoundViewModel model, Themes themes, Optional<SoundToolBar> tools) {
        this.model = model;
        getStyleClass().add("sound");
        setMinSize(0, 0);
        SoundPlots plots = new SoundPlots(model, themes);
        PlotMouseHandler mouse = new PlotMouseHandler(model, plots);
        StackPane stack = new StackPane(plots, placeholder(model));
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        header = new SoundHeader(model, mouse.readoutProperty());
        VBox column = new VBox(header, stack, new ProblemLine(model.problemProperty()));
        column.getStyleClass().add("sound-column");
        tools.ifPresent(
                bar -> {
                    column.getChildren().add(bar);
                    heightProperty()
                            .subscribe(
                                    height ->
                                            bar.showSettings(
                                                    height.doubleValue()
                                                            >= MIN_HEIGHT_WITH_SETTINGS));
                });
        getChildren().add(column);
        keys.addAll(model.actions());
        keys.addAll(SoundActions.alternatives(model));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        model.playback()
                .playingProperty()
                .subscribe(
                        playing -> {
                            if (playing) {
                                cursorTimer.start();
                            } else {
                                cursorTimer.stop();
                            }
                        });
    }

    private static Label placeholder(SoundViewModel model) {
        Label label = new Label("Select a recording to show and play it.");
        label.getStyleClass().add("empty-text");
        label.setMouseTransparent(true);
        model.shownProperty().subscribe(shown -> label.setVisible(shown.isEmpty()));
        return label;
    }

    /** Handles the keys that the room did not handle. */
    private void press(KeyEvent event) {
        for (RoomAction action : keys) {
            if (action.key().match(event) && action.possible().get()) {
                action.run().run();
                event.consume();
                return;
            }
        }
    }

    /**
     * Title of the recording and a readout: the values under the pointer, else the selection, else
     * the duration.
     */
    private static final class SoundHeader extends HBox {

        private final Label title = new Label();

        SoundHeader(SoundViewModel model, ObservableStringValue underPointer) {
            getStyleClass().add("sound-header");
            setAlignment(Pos.BASELINE_LEFT);
            title.getStyleClass().add("sound-title");
            title.setMinWidth(0);
            title.textProperty()
                    .bind(
                            model.shownProperty()
                                    .map(
                                            shown ->
                                                    shown.map(SoundViewModel.Shown::title)
                                                            .orElse("")));
            Region between = new Region();
            setHgrow(between, Priority.ALWAYS);
            Label readout = new Label();
            readout.setId("readout");
            readout.getStyleClass().add("sound-readout");
            readout.setMinWidth(Region.USE_PREF_SIZE);
            readout.textProperty()
                    .bind(
                            Bindings.createStringBinding(
                                    () -> text(model, underPointer.get()),
                                    underPointer,
                                    model.selectionProperty(),
                                    model.shownProperty()));
            getChildren().addAll(title, between, readout);
        }

        /** For views that show the name elsewhere. */
        void hideTitle() {
            title.setVisible(false);
            title.setManaged(false);
        }

        private static String text(SoundViewModel model, String underPointer) {
            Optional<TimeRange> selected = model.selectionProperty().get();
            if (!underPointer.isEmpty()) {
                return underPointer;
            }
            return selected.map(CursorReadout::selection)
                    .orElseGet(
                            () ->
                                    model.shownProperty()
                                            .get()
                                            .map(shown -> CursorReadout.recording(shown.waveform()))
                                            .orElse(""));
        }
    }
}
