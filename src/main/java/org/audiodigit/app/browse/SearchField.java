package org.audiodigit.app.browse;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.audiodigit.app.room.RoomAction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A text field for search words; its cross and Escape clear it. */
final class SearchField extends CustomTextField {

    SearchField() {
        setId("search");
        setPromptText("search…");
        setPrefColumnCount(9);
        setAccessibleText("Search in file names, speakers and labels");
        setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "Search in file names, speakers and labels",
                                BrowseRoom.SEARCH_KEY)));
        setLeft(new FontIcon(Feather.SEARCH));
        FontIcon cross = new FontIcon(Feather.X);
        cross.setCursor(Cursor.HAND);
        cross.setPickOnBounds(true);
        cross.setOnMouseClicked(event -> clear());
        cross.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(cross);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                        clear();
                        event.consume();
                    }
                });
    }
}
