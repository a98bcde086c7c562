package org.audiodigit.app.session;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.dataset.SessionPlan;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first page: where to record and which words. */
final class SetupPane extends SessionForm {

    private static final int WORD_ROWS = 4;

    private final SessionViewModel model;
    private final SetupViewModel setup;
    private final Button resume =
            new Button(RoomAction.withKey("Continue session", SessionView.RESUME_KEY));

    SetupPane(SessionViewModel model) {
        super(model, "Next", model.setup().problem());
        this.model = model;
        this.setup = model.setup();
        add(unfinished(), heading("Data set"), newFolder(), openDataset());
        add(heading("Words"), words(), wordButtons());
        add(heading("Takes of each word"), takes(), summary());
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("section-title");
        return heading;
    }

    private Node unfinished() {
        Label text = new Label();
        text.setId("session-unfinished");
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        resume.setId("session-resume");
        resume.setGraphic(new FontIcon(Feather.PLAY));
        resume.setMinWidth(USE_PREF_SIZE);
        resume.setOnAction(event -> model.resume());
        resume.getStyleClass().add(Styles.ACCENT);
        HBox row = new HBox(16, text, resume);
        row.getStyleClass().add("session-unfinished");
        row.setAlignment(Pos.CENTER_LEFT);
        row.managedProperty().bind(row.visibleProperty());
        model.unfinished()
                .foundProperty()
                .subscribe(
                        found -> {
                            row.setVisible(found.isPresent());
                            text.setText(
                                    found.map(s -> "Unfinished session: " + s.description())
                                            .orElse(""));
                            focus();
                        });
        return row;
    }

    private Node newFolder() {
        TextField folder = new TextField();
        folder.setId("session-folder");
        folder.setAccessibleText("folder of the data set");
        folder.textProperty().bindBidirectional(setup.folderProperty());
        folder.disableProperty().bind(setup.extendingProperty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = new Button("Choose…", new FontIcon(Feather.FOLDER));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> setup.chooseFolder());
        HBox row = new HBox(8, folder, choose);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node openDataset() {
        ToggleGroup group = new ToggleGroup();
        RadioButton other = new RadioButton("This folder");
        RadioButton open = new RadioButton();
        other.setToggleGroup(group);
        open.setToggleGroup(group);
        open.setId("session-extend");
        open.textProperty().bind(Bindings.concat("The open data set: ", setup.openName()));
        open.setMinWidth(0);
        setup.extendingProperty().subscribe(on -> (on ? open : other).setSelected(true));
        open.selectedProperty().subscribe(on -> setup.extendingProperty().set(on));
        HBox row = new HBox(24, other, open);
        row.visibleProperty().bind(setup.openName().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node words() {
        TextArea words = new TextArea();
        words.setId("session-words");
        words.setPrefRowCount(WORD_ROWS);
        words.setWrapText(true);
        words.setAccessibleText("words to record");
        words.textProperty().bindBidirectional(setup.wordsProperty());
        // Tab leaves the text instead of changing it
        words.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        event.consume();
                        // a text area leaves the focus with Ctrl
                        words.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.TAB,
                                        event.isShiftDown(),
                                        true,
                                        false,
                                        false));
                    }
                });
        Label hint =
                new Label(
                        "Separate words by spaces, commas or lines; at most %d. Digit words become digits."
                                .formatted(SessionPlan.MAX_WORDS));
        hint.getStyleClass().add("quiet-line");
        hint.setWrapText(true);
        return new VBox(4, words, hint);
    }

    private Node wordButtons() {
        Button digits = new Button("Digits");
        digits.setOnAction(event -> setup.useDigits());
        Button labels = new Button();
        labels.textProperty().bind(Bindings.concat("Labels of ", setup.openName()));
        labels.setOnAction(event -> setup.useLabels());
        labels.visibleProperty().bind(setup.openName().isNotEmpty());
        return new HBox(8, digits, labels);
    }

    private Node takes() {
        Spinner<Integer> takes =
                new Spinner<>(1, SessionPlan.MAX_TAKES, SetupViewModel.DEFAULT_TAKES);
        SpinnerValueFactory<Integer> values = takes.getValueFactory();
        // a text that is no number is shown as a problem and changes no value
        values.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer value) {
                        return "" + value;
                    }

                    @Override
                    public Integer fromString(String text) {
                        return setup.takesPerWord().orElse(values.getValue());
                    }
                });
        takes.setId("session-takes");
        takes.setEditable(true);
        takes.setAccessibleText("takes of each word");
        takes.getEditor().setAccessibleText("takes of each word");
        // every typed digit counts, before Enter commits the number
        takes.getEditor().textProperty().bindBidirectional(setup.takesProperty());
        return takes;
    }

    private Node summary() {
        Label summary = new Label();
        summary.setId("session-summary");
        summary.getStyleClass().add("quiet-line");
        summary.setWrapText(true);
        summary.textProperty().bind(setup.summary());
        return summary;
    }

    @Override
    void focus() {
        if (model.unfinished().foundProperty().get().isPresent()) {
            resume.requestFocus();
        } else {
            super.focus();
        }
    }
}
