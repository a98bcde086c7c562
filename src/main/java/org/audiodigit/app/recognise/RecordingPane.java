package org.audiodigit.app.recognise;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.capture.RecordingViewModel;
import org.audiodigit.app.explain.ExplanationBar;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.LiveSoundView;
import org.audiodigit.app.sound.SoundView;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.app.view.EmptyState;
import org.audiodigit.app.view.WindowPopOver;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The shown recording: plots, playback, saving, its true label, and adding it to a data set. */
final class RecordingPane extends VBox {

    /** Minimum width, in pixels, to show the status beside the button instead of below it. */
    private static final double MIN_WIDTH_FOR_STATUS = 560;

    private static final double MIN_WIDTH_FOR_ONE_ROW = 580;

    /** Height of two lines of text, in pixels. */
    private static final double TWO_LINES = 36;

    private final TextField speaker = new TextField();
    private Button addButton;

    RecordingPane(RecogniseViewModel model, Themes themes) {
        getStyleClass().add("heard-pane");
        SoundView sound = SoundView.compact(model.sound(), themes).withoutHeader();
        sound.setMinHeight(0);
        LiveSoundView live =
                new LiveSoundView(model.recording().live(), model.sound().settings(), themes);
        live.visibleProperty()
                .bind(
                        model.recording()
                                .stateProperty()
                                .isNotEqualTo(RecordingViewModel.State.IDLE));
        sound.visibleProperty().bind(isShown(model).and(live.visibleProperty().not()));
        Node empty = emptyState(model);
        empty.visibleProperty().bind(isShown(model).or(live.visibleProperty()).not());
        StackPane plots = new StackPane(sound, empty, live);
        plots.setMinHeight(120);
        VBox.setVgrow(plots, Priority.ALWAYS);
        TrueLabelRow trueLabel = new TrueLabelRow(model);
        HBox.setHgrow(trueLabel, Priority.ALWAYS);
        HBox row = new HBox(8, new SegmentButtons(model));
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(plots, new ExplanationBar(model.why()), row, addToDataset(model));
        widthProperty()
                .map(width -> width.doubleValue() >= MIN_WIDTH_FOR_ONE_ROW)
                .subscribe(wide -> placeTrueLabel(trueLabel, row, wide));
    }

    /** Places the buttons for the true label at the end of a row, or below it. */
    private void placeTrueLabel(TrueLabelRow trueLabel, HBox row, boolean beside) {
        row.getChildren().remove(trueLabel);
        getChildren().remove(trueLabel);
        trueLabel.setAlignment(beside ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (beside) {
            row.getChildren().add(trueLabel);
        } else {
            getChildren().add(getChildren().indexOf(row) + 1, trueLabel);
        }
    }

    private static StackPane emptyState(RecogniseViewModel model) {
        EmptyState record =
                new EmptyState(
                        Feather.MIC,
                        "Press R and say a digit, or drop a WAV file here.",
                        "",
                        openButton(model));
        EmptyState drop =
                new EmptyState(Feather.FILE, "Drop a WAV file here.", "", openButton(model));
        drop.visibleProperty().bind(model.inputs().missingProperty());
        record.visibleProperty().bind(drop.visibleProperty().not());
        StackPane state = new StackPane(record, drop);
        state.getStyleClass().add("drop-here");
        return state;
    }

    static Button openButton(RecogniseViewModel model) {
        Button open =
                new Button(
                        RoomAction.withKey("Open…", RecogniseActions.OPEN_KEY),
                        new FontIcon(Feather.FOLDER));
        open.setOnAction(event -> model.opener().chooseRecordings());
        return open;
    }

    /** The speaker name, the button, and the file that the recording is saved as. */
    private VBox addToDataset(RecogniseViewModel model) {
        CorrectionViewModel correction = model.correction();
        speaker.setId("speaker");
        speaker.setPrefColumnCount(6);
        speaker.setMinWidth(80);
        speaker.textProperty().bindBidirectional(correction.speakerProperty());
        Label name = new Label("Speaker");
        name.setLabelFor(speaker);
        name.setMinWidth(USE_PREF_SIZE);
        Button add = new Button("", new FontIcon(Feather.FOLDER_PLUS));
        // several words have a form
        add.textProperty()
                .bind(
                        model.shown()
                                .outcomeProperty()
                                .map(o -> o.isSequence() ? "Add to data set…" : "Add to data set")
                                .map(t -> RoomAction.withKey(t, RecogniseActions.ADD_KEY)));
        add.setId("add");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty().bind(model.addable().not());
        add.setOnAction(event -> add(model));
        addButton = add;
        Label beside = status(model);
        Label below = status(model);
        below.setId("addition-place");
        HBox.setHgrow(beside, Priority.ALWAYS);
        beside.setMinWidth(0);
        beside.setWrapText(true);
        beside.setPrefHeight(TWO_LINES);
        BooleanBinding wide = widthProperty().greaterThan(MIN_WIDTH_FOR_STATUS);
        beside.visibleProperty().bind(wide);
        below.visibleProperty().bind(wide.not());
        below.managedProperty().bind(below.visibleProperty());
        HBox line = new HBox(8, name, speaker, add, beside);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, line, below);
    }

    /** Adds the recording, or opens the form for several words. */
    void add(RecogniseViewModel model) {
        if (!model.shown().outcomeProperty().getValue().isSequence()) {
            model.correction().add();
            return;
        }
        PopOver form = WindowPopOver.empty();
        form.setContentNode(new SegmentAdditionPane(model.addition(), form::hide));
        form.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        form.show(addButton);
    }

    /** Where the recording will be added, or why it cannot be added. */
    private static Label status(RecogniseViewModel model) {
        Label status = new Label();
        status.getStyleClass().add("quiet-line");
        status.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        status.textProperty().bind(model.correction().statusProperty());
        Tooltip fullStatus = new Tooltip();
        fullStatus.textProperty().bind(status.textProperty());
        status.setTooltip(fullStatus);
        return status;
    }

    static BooleanBinding isShown(RecogniseViewModel model) {
        return model.shown().entryProperty().isNotNull();
    }

    /** Whether the user is typing in a text field. */
    ObservableBooleanValue typing() {
        return speaker.focusedProperty();
    }

    /**
     * Sets the true label of the shown recording with buttons, or a list if there are many labels.
     */
    private static final class TrueLabelRow extends HBox {

        private static final int MAX_BUTTONS = 12;

        private final RecogniseViewModel model;
        private List<ToggleButton> buttons = List.of();
        private final ComboBox<String> list = new ComboBox<>();

        TrueLabelRow(RecogniseViewModel model) {
            super(8);
            this.model = model;
            list.setPromptText("Label");
            list.setId("truth");
            list.setAccessibleText("true label");
            list.valueProperty()
                    .subscribe(
                            label -> {
                                if (label != null) {
                                    model.wordLabel().set(label);
                                }
                            });
            ComboBoxes.restore(list, this::show);
            model.labelsProperty().subscribe(this::setLabels);
            model.shown().entryProperty().subscribe(changed -> show());
            model.shown().outcomeProperty().subscribe(changed -> show());
            model.segments().selectedProperty().subscribe(changed -> show());
        }

        private void setLabels(List<String> labels) {
            setVisible(!labels.isEmpty());
            Label title = new Label("True label");
            title.setMinWidth(USE_PREF_SIZE);
            if (labels.size() > MAX_BUTTONS) {
                buttons = List.of();
                list.getItems().setAll(labels);
                getChildren().setAll(title, list);
            } else {
                buttons = labels.stream().map(this::button).toList();
                SegmentedButton row = new SegmentedButton();
                row.getButtons().setAll(buttons);
                row.setToggleGroup(null);
                getChildren().setAll(title, row);
            }
            show();
        }

        private ToggleButton button(String label) {
            ToggleButton button = new ToggleButton(label);
            button.setId("truth-" + label);
            button.setAccessibleText("true label " + label);
            button.getStyleClass().add("truth-button");
            button.setOnAction(event -> model.wordLabel().toggle(label));
            return button;
        }

        private void show() {
            setDisable(model.shown().entry().isEmpty());
            Optional<String> label = model.wordLabel().get();
            buttons.forEach(b -> b.setSelected(label.filter(b.getText()::equals).isPresent()));
            list.setValue(label.orElse(null));
        }
    }
}
