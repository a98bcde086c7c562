package org.audiodigit.app.browse;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.view.SegmentedButtons;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses how the clips are shown, and tells how many the filter accepts. */
final class PageBar extends HBox {

    PageBar(BrowseViewModel model) {
        getStyleClass().add("page-bar");
        setAlignment(Pos.CENTER_LEFT);
        SegmentedButtons<BrowsePage> buttons =
                new SegmentedButtons<>(
                        BrowsePage.class, model.pageProperty(), BrowsePage::displayName);
        buttons.setToolTips(PageBar::toolTip);
        Node pages = buttons.node();
        pages.setId("pages");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(pages, gap, count(model.list()), reset(model.list().filter()));
    }

    private static String toolTip(BrowsePage page) {
        return switch (page) {
            case TABLE -> RoomAction.withKey("List all clips", BrowseRoom.TABLE_KEY);
            case MAP -> RoomAction.withKey("Show the clips as a map", BrowseRoom.MAP_KEY);
            case SUSPICIOUS ->
                    RoomAction.withKey(
                            "List the clips that are probably wrong", BrowseRoom.SUSPICIOUS_KEY);
        };
    }

    private static Label count(ClipListViewModel list) {
        Label count = new Label();
        count.setId("count");
        count.getStyleClass().add("clip-count");
        count.setMinWidth(0); // in a narrow window, the pages matter more
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        ClipText.count(
                                                list.shownProperty().get().size(),
                                                list.rowsProperty()
                                                        .get()
                                                        .map(rows -> rows.all().size())
                                                        .orElse(0)),
                                list.shownProperty(),
                                list.rowsProperty()));
        return count;
    }

    private static Button reset(FilterViewModel filter) {
        Button reset = new Button(null, new FontIcon(Feather.ROTATE_CCW));
        reset.getStyleClass().addAll("button-icon", "flat");
        reset.setTooltip(
                new Tooltip(RoomAction.withKey("Reset the filters", BrowseRoom.RESET_KEY)));
        reset.setAccessibleText("Reset the filters");
        reset.disableProperty().bind(Bindings.not(filter.activeProperty()));
        reset.setOnAction(event -> filter.reset());
        return reset;
    }
}
