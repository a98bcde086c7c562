package org.audiodigit.app.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;

/** Waveform and spectrogram on one time axis, with playback. */
public final class SoundView extends StackPane {

    /** Minimum heights, in pixels, to show the tool bar, the values and the gestures. */
    private static final double MIN_HEIGHT_WITH_TOOLS = 240;

    private static final double MIN_HEIGHT_WITH_STATUS = 260;

    private static final double MIN_HEIGHT_WITH_HINT = 360;

    /** Additional minimum height with explanations, whose details matter more than the tools. */
    private static final double HEIGHT_FOR_EXPLANATION = 160;

    private final SoundViewModel model;
    private final SoundHeader header;
    private final List<RoomAction> keys = new ArrayList<>();
    private final Label placeholder = new Label("Select a recording to show and play it.");

    /** Moves the cursor during playback. */
    private final AnimationTimer cursorTimer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    model.updateCursor();
                }
            };

    /** Creates a view with a tool bar and a line about gestures. */
    public SoundView(SoundViewModel model, Themes themes) {
        this(model, themes, true);
    }

    /** Creates a view without them. */
    public static SoundView compact(SoundViewModel model, Themes themes) {
        return new SoundView(model, themes, false);
    }

    /**
     * Hides name, duration and sample rate of the recording, for views that show them elsewhere.
     */
    public SoundView withoutHeader() {
        header.setVisible(false);
        header.setManaged(false);
        return this;
    }

    /** Hides the request to select a recording while one is selected and being read. */
    public SoundView withoutRequestWhile(ObservableBooleanValue selected) {
        placeholder.visibleProperty().bind(nothingShown().and(Bindings.not(selected)));
        return this;
    }

    private BooleanBinding nothingShown() {
        return Bindings.createBooleanBinding(
                () -> model.shownProperty().get().isEmpty(), model.shownProperty());
    }

    private SoundView(SoundViewModel model, Themes themes, boolean full) {
        this.model = model;
        getStyleClass().add("sound");
        setMinSize(0, 0);
        placeholder.getStyleClass().add("empty-text");
        placeholder.setMouseTransparent(true);
        placeholder.visibleProperty().bind(nothingShown());
        SoundPlots plots = new SoundPlots(model, themes);
        PlotStatusViewModel status = new PlotStatusViewModel(model);
        PlotMouseHandler mouse = new PlotMouseHandler(model, plots, status);
        StackPane stack = new StackPane(plots, placeholder);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        header = new SoundHeader(model);
        VBox column = new VBox(header, stack, new ProblemLine(model.problemProperty()));
        column.getStyleClass().add("sound-column");
        column.getChildren().add(shownFrom(MIN_HEIGHT_WITH_STATUS, new PlotStatusStrip(status)));
        if (full) {
            column.getChildren().add(shownFrom(MIN_HEIGHT_WITH_HINT, hint(mouse)));
            SoundToolBar tools =
                    new SoundToolBar(
                            model,
                            () ->
                                    PlotPicture.of(
                                            plots, model.explanation(), themes.get().canvas()));
            column.getChildren().add(shownFrom(MIN_HEIGHT_WITH_TOOLS, tools));
        }
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

    private <N extends Node> N shownFrom(double height, N node) {
        node.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> getHeight() >= height + heightForExplanation(),
                                heightProperty(),
                                model.explanation().visibleProperty()));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private double heightForExplanation() {
        return model.explanation().visibleProperty().get() ? HEIGHT_FOR_EXPLANATION : 0;
    }

    private static Label hint(PlotMouseHandler mouse) {
        Label hint = new Label();
        hint.setId("plot-hint");
        hint.getStyleClass().add("plot-hint");
        hint.setMinWidth(0);
        hint.textProperty().bind(mouse.hintProperty().map(PlotHint::text));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(hint.textProperty());
        hint.setTooltip(tip);
        return hint;
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

    /** Title, duration and sample rate of the recording. */
    private static final class SoundHeader extends HBox {

        SoundHeader(SoundViewModel model) {
            getStyleClass().add("sound-header");
            setAlignment(Pos.BASELINE_LEFT);
            Label title = new Label();
            title.getStyleClass().add("sound-title");
            title.setMinWidth(0);
            title.textProperty().bind(text(model, SoundViewModel.Shown::title));
            Region between = new Region();
            setHgrow(between, Priority.ALWAYS);
            Label readout = new Label();
            readout.setId("readout");
            readout.getStyleClass().add("sound-readout");
            readout.setMinWidth(Region.USE_PREF_SIZE);
            readout.textProperty().bind(text(model, shown -> SoundText.recording(shown.source())));
            getChildren().addAll(title, between, readout);
        }

        private static ObservableValue<String> text(
                SoundViewModel model, Function<SoundViewModel.Shown, String> part) {
            return model.shownProperty().map(shown -> shown.map(part).orElse(""));
        }
    }
}
