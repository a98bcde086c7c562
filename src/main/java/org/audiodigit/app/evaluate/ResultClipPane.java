package org.audiodigit.app.evaluate;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.audiodigit.app.explain.ExplanationBar;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.SoundView;
import org.audiodigit.app.view.ProblemLine;
import org.audiodigit.common.Formats;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of clips for the selected cell, label or speaker, and the selected clip. */
final class ResultClipPane extends VBox {

    private static final double MIN_HEIGHT_WITH_SOUND = 560;

    /** The list leaves the rest to the explanation. */
    private static final double LOW_TABLE_HEIGHT = 140;

    /** Space for three rows beside an explanation, if the pane is not too low. */
    private static final double MIN_TABLE_HEIGHT = 114;

    private static final double MIN_HEIGHT_WITH_ROWS = 440;

    /** Explanations are shown higher, since they have details. */
    private static final PseudoClass EXPLAINED = PseudoClass.getPseudoClass("explained");

    /** A smaller list is enough while the user wants to see an explanation. */
    private static final double MIN_HEIGHT_WITH_EXPLANATION = 300;

    ResultClipPane(EvaluateViewModel model) {
        getStyleClass().add("column");
        ResultClipTable clips = new ResultClipTable(model);
        VBox.setVgrow(clips.table(), Priority.ALWAYS);
        clips.table()
                .minHeightProperty()
                .bind(
                        Bindings.when(
                                        model.why()
                                                .shownProperty()
                                                .and(
                                                        heightProperty()
                                                                .greaterThanOrEqualTo(
                                                                        MIN_HEIGHT_WITH_ROWS)))
                                .then(MIN_TABLE_HEIGHT)
                                .otherwise(Region.USE_COMPUTED_SIZE));
        getChildren()
                .addAll(
                        heading(model.selection()),
                        clips.table(),
                        new ProblemLine(model.playback().problemProperty()),
                        buttons(model),
                        sound(model, clips),
                        new ExplanationBar(model.why()));
    }

    private static HBox heading(ResultSelectionViewModel selection) {
        Label title = new Label();
        title.setId("clips-title");
        title.getStyleClass().add("column-title");
        title.textProperty().bind(selection.listProperty().map(ResultClips::title));
        Label count = new Label();
        count.getStyleClass().add("column-note");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(
                        selection
                                .listProperty()
                                .map(list -> Formats.count(list.rows().size(), "clip")));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button all = new Button("All mistakes");
        all.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "all-mistakes");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "List the most confident mistakes", ResultActions.MISTAKES_KEY)));
        all.setOnAction(event -> selection.openMistakes());
        all.visibleProperty()
                .bind(
                        selection
                                .listProperty()
                                .map(list -> !list.title().equals(ResultClips.MOST_CONFIDENT)));
        all.managedProperty().bind(all.visibleProperty());
        HBox heading = new HBox(8, title, count, space, all);
        heading.getStyleClass().add("column-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private static HBox buttons(EvaluateViewModel model) {
        BooleanBinding selected = model.hasSelection();
        return new HBox(
                8,
                button(
                        "Play",
                        Feather.PLAY,
                        RoomAction.withKey("Play or stop", ResultActions.PLAY_KEY),
                        selected,
                        model.playback()::togglePlay),
                button(
                        "Browse",
                        Feather.SEARCH,
                        RoomAction.withKey("Show in Browse", ResultActions.BROWSE_KEY),
                        selected,
                        model::showInBrowse),
                button(
                        "Flag",
                        Feather.FLAG,
                        RoomAction.withKey(
                                "Flag as wrong, or remove the flag", ResultActions.FLAG_KEY),
                        selected,
                        model::toggleFlag),
                ExplanationBar.button(model.why()));
    }

    private static Button button(
            String text, Ikon icon, String tip, ObservableBooleanValue enabled, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        button.disableProperty().bind(Bindings.not(enabled));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Visible only if the pane is high enough for the list above. */
    private SoundView sound(EvaluateViewModel model, ResultClipTable clips) {
        SoundView view = new SoundView(model.sound(), model.context().themes());
        view.getStyleClass().add("clip-sound");
        view.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        getHeight()
                                                        >= (model.why().shownProperty().get()
                                                                ? MIN_HEIGHT_WITH_EXPLANATION
                                                                : MIN_HEIGHT_WITH_SOUND)
                                                && model.sound().shownProperty().get().isPresent(),
                                heightProperty(),
                                model.why().shownProperty(),
                                model.sound().shownProperty()));
        view.managedProperty().bind(view.visibleProperty());
        model.why()
                .shownProperty()
                .subscribe(
                        shown -> {
                            view.pseudoClassStateChanged(EXPLAINED, shown);
                            clips.table()
                                    .setPrefHeight(
                                            shown ? LOW_TABLE_HEIGHT : Region.USE_COMPUTED_SIZE);
                        });
        return view;
    }
}
