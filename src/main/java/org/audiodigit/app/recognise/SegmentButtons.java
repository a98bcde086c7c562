package org.audiodigit.app.recognise;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.undo.UndoHistory;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that edit the words of the shown recording. */
final class SegmentButtons extends HBox {

    SegmentButtons(RecogniseViewModel model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        SegmentsViewModel segments = model.segments();
        UndoHistory undo = model.undo();
        getChildren()
                .addAll(
                        button(
                                "split",
                                "Split",
                                "Split the word at the cursor",
                                RecogniseActions.SPLIT_KEY,
                                segments.hasCurrent(),
                                segments::split),
                        button(
                                "merge",
                                "Merge",
                                "Merge the word with the next one",
                                RecogniseActions.MERGE_KEY,
                                segments.mergeable(),
                                segments::mergeWithNext),
                        button(
                                "delete-word",
                                "Delete",
                                "Delete the word; its sound stays",
                                RecogniseActions.DELETE_WORD_KEY,
                                segments.hasCurrent(),
                                segments::delete),
                        icon(
                                "undo",
                                Feather.CORNER_UP_LEFT,
                                "Undo",
                                "Shortcut+Z",
                                undo.nextUndoProperty(),
                                undo::undo),
                        icon(
                                "redo",
                                Feather.CORNER_UP_RIGHT,
                                "Redo",
                                "Shortcut+Shift+Z",
                                undo.nextRedoProperty(),
                                undo::redo));
    }

    private static Button button(
            String id,
            String text,
            String description,
            String key,
            BooleanBinding possible,
            Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(RoomAction.withKey(description, key)));
        button.disableProperty().bind(possible.not());
        button.setOnAction(event -> action.run());
        return button;
    }

    /**
     * @param change the change that the button would undo or redo; empty without one
     */
    private static Button icon(
            String id,
            Ikon icon,
            String text,
            String key,
            ObservableValue<String> change,
            Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setMinWidth(USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(change.map(name -> RoomAction.withKey((text + " " + name).strip(), key)));
        button.setTooltip(tip);
        button.setAccessibleText(text);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> change.getValue().isEmpty(), change));
        button.setOnAction(event -> action.run());
        return button;
    }
}
