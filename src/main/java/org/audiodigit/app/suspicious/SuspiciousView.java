package org.audiodigit.app.suspicious;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.EmptyState;
import org.audiodigit.app.view.LabelDot;
import org.audiodigit.app.view.ProblemLine;
import org.audiodigit.app.workspace.ClipFlags;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of suspicious clips with buttons to keep, flag or relabel the selected one. */
public final class SuspiciousView extends VBox {

    private static final double MIN_TABLE_HEIGHT = 72;

    private final SuspiciousViewModel model;
    private final Themes themes;
    private final SuspiciousTable table;
    private final FlowPane labels = new FlowPane();

    /**
     * @param play plays the selected clip
     * @param flag flags the selected clip or removes its flag
     */
    public SuspiciousView(
            SuspiciousViewModel model,
            ClipFlags flags,
            Themes themes,
            Runnable play,
            Runnable flag) {
        this.model = model;
        this.themes = themes;
        getStyleClass().add("suspicious");
        table = new SuspiciousTable(model, flags, themes, play);
        table.setPlaceholder(placeholder());
        // in a low window, the table gives way to the labels
        table.setMinHeight(MIN_TABLE_HEIGHT);
        labels.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren()
                .addAll(
                        heading(),
                        table,
                        new ProblemLine(model.problemProperty()),
                        buttons(play, flag),
                        labels);
        labels.getStyleClass().add("suspicious-labels");
        model.rowsProperty().subscribe(rows -> showLabels());
        model.selectedProperty().subscribe(row -> showLabels());
        themes.themeProperty().subscribe(theme -> showLabels());
    }

    private HBox heading() {
        Label note = new Label();
        note.setId("suspicious-note");
        note.getStyleClass().add("quiet");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.textProperty().bind(model.noteProperty());
        HBox.setHgrow(note, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        FontIcon icon = new FontIcon(Feather.REFRESH_CW);
        Button again = new Button(null, icon);
        again.setId("check-suspicious");
        again.getStyleClass().add(Styles.SMALL);
        again.setMinWidth(USE_PREF_SIZE);
        again.textProperty()
                .bind(
                        Bindings.when(model.check().runningProperty())
                                .then("Stop")
                                .otherwise("Check again"));
        model.check()
                .runningProperty()
                .subscribe(
                        running -> icon.setIconCode(running ? Feather.SQUARE : Feather.REFRESH_CW));
        again.setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "Check all clips of the data set again, or stop the check",
                                SuspiciousActions.CHECK_KEY)));
        again.setOnAction(event -> model.toggle());
        // before the first check, the button of the empty state starts it
        again.visibleProperty().bind(found().or(model.check().runningProperty()));
        HBox heading = new HBox(8, note, space, again);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    /** Whether the clips were checked. */
    private BooleanBinding found() {
        return Bindings.createBooleanBinding(
                () -> model.check().checkedProperty().get().isPresent(),
                model.check().checkedProperty());
    }

    /** Shown instead of rows: the progress of the search, or that nothing is left. */
    private StackPane placeholder() {
        Label step = new Label();
        step.getStyleClass().add("empty-text");
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText("Progress of the check");
        VBox progress = new VBox(8, new Label("Checking the clips"), bar, step);
        progress.setAlignment(Pos.CENTER);
        progress.visibleProperty().bind(model.check().runningProperty());
        model.check()
                .taskProperty()
                .subscribe(
                        task -> {
                            bar.progressProperty().unbind();
                            step.textProperty().unbind();
                            task.ifPresent(
                                    running -> {
                                        bar.progressProperty().bind(running.fractionProperty());
                                        step.textProperty().bind(running.messageProperty());
                                    });
                        });
        BooleanBinding found = found();
        EmptyState none =
                new EmptyState(
                        Feather.CHECK_CIRCLE,
                        "No suspicious clip is left",
                        "The filters above may hide some.");
        none.visibleProperty().bind(found.and(model.check().runningProperty().not()));
        Button check = new Button("Check the clips", new FontIcon(Feather.REFRESH_CW));
        check.setOnAction(event -> model.toggle());
        EmptyState unchecked =
                new EmptyState(
                        Feather.SEARCH,
                        "The clips are not checked",
                        "The check finds wrong labels, duplicates, and recordings without a word,"
                                + " of several words or with clipping.",
                        check);
        unchecked.visibleProperty().bind(found.or(model.check().runningProperty()).not());
        return new StackPane(progress, none, unchecked);
    }

    private FlowPane buttons(Runnable play, Runnable flag) {
        BooleanBinding selected =
                Bindings.createBooleanBinding(
                        () -> model.selectedProperty().get().isPresent(), model.selectedProperty());
        FlowPane buttons =
                new FlowPane(
                        8,
                        8,
                        button("Play", Feather.PLAY, "Play or stop", "Space", play),
                        button(
                                "Keep",
                                Feather.CHECK,
                                "The clip is good; do not list it again",
                                SuspiciousActions.KEEP_KEY,
                                model::keep),
                        button(
                                "Flag",
                                Feather.FLAG,
                                "Flag as wrong, or remove the flag",
                                "F",
                                flag));
        buttons.disableProperty().bind(selected.not());
        return buttons;
    }

    private static Button button(String text, Ikon icon, String tip, String key, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId("suspicious-" + text.toLowerCase(Locale.ROOT));
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(RoomAction.withKey(tip, key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** One button for each label; the suggested one is marked. */
    private void showLabels() {
        List<String> names = model.labels();
        Optional<String> own = model.selectedProperty().get().map(row -> row.clip().label());
        Optional<String> suggested =
                model.selectedProperty().get().flatMap(SuspiciousTable::suggested);
        List<Button> buttons = new ArrayList<>();
        Map<String, Integer> colours = LabelColours.indices(names);
        for (String name : names) {
            Button button = new Button(name, new LabelDot(colours.get(name), themes.get()));
            button.setId("relabel-" + name);
            button.getStyleClass().add(Styles.SMALL);
            if (suggested.filter(name::equals).isPresent()) {
                button.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.ACCENT);
            }
            button.setDisable(own.isEmpty() || own.filter(name::equals).isPresent());
            button.setAccessibleText("Relabel as " + name);
            button.setTooltip(
                    new Tooltip(
                            key(name)
                                    .map(key -> RoomAction.withKey("Relabel as " + name, key))
                                    .orElse("Relabel as " + name)));
            button.setOnAction(event -> model.relabel(name));
            buttons.add(button);
        }
        labels.getChildren().setAll(new Label("Relabel as"));
        labels.getChildren().addAll(buttons);
        labels.setVisible(!names.isEmpty());
    }

    private Optional<String> key(String label) {
        for (int digit = 0; digit <= 9; digit++) {
            if (model.labelOf(digit).filter(label::equals).isPresent()) {
                return Optional.of(Integer.toString(digit));
            }
        }
        return Optional.empty();
    }

    /** Moves the keyboard focus to the list. */
    public void focus() {
        table.requestFocus();
    }
}
