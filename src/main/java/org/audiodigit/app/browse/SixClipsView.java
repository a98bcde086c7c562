package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Six clips in two columns; a click selects and plays a clip. */
final class SixClipsView extends VBox {

    private static final int COLUMNS = 2;

    private final List<SixClipsTile> tiles = new ArrayList<>();
    private final BrowseViewModel model;

    SixClipsView(BrowseViewModel model, Themes themes) {
        this.model = model;
        getStyleClass().add("six");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("six-grid");
        for (int i = 0; i < SixClipsViewModel.SIX; i++) {
            SixClipsTile tile = new SixClipsTile(model.sound().thumbnail(), themes, this::play);
            tiles.add(tile);
            grid.add(tile, i % COLUMNS, i / COLUMNS);
        }
        setEqualSizes(grid);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(grid, controls());
        model.six().tilesProperty().subscribe(this::show);
        model.list().selectedProperty().subscribe(row -> highlight());
    }

    private static void setEqualSizes(GridPane grid) {
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        int rows = SixClipsViewModel.SIX / COLUMNS;
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows);
            grid.getRowConstraints().add(row);
        }
    }

    private HBox controls() {
        Button play = new Button("Play", new FontIcon(Feather.PLAY));
        play.setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "Play the selected clip, or stop", BrowseRoom.PLAY_KEY)));
        play.setOnAction(event -> model.playback().togglePlay());
        Button random = new Button("Random six", new FontIcon(Feather.SHUFFLE));
        random.setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "Show six random clips of the list", BrowseRoom.RANDOM_SIX_KEY)));
        random.setOnAction(event -> model.six().shuffle());
        HBox controls = new HBox(play, random);
        controls.getStyleClass().add("tool-row");
        controls.setAlignment(Pos.CENTER_LEFT);
        return controls;
    }

    private void play(ClipRow row) {
        model.select(row);
        model.playback().replay();
    }

    private void show(List<SixClipsViewModel.Tile> read) {
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).show(i < read.size() ? Optional.of(read.get(i)) : Optional.empty());
        }
        highlight();
    }

    private void highlight() {
        Optional<ClipRow> selected = model.list().selectedProperty().get();
        tiles.forEach(tile -> tile.highlight(selected));
    }
}
