package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.SharedAxes;
import org.audiodigit.app.sound.SoundThumbnail;
import org.audiodigit.app.sound.ThumbnailViewModel;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.LabelDot;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Six clips in two columns, all with the same scales; a click selects and plays a clip. */
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
        Button random = new Button("Six random clips", new FontIcon(Feather.SHUFFLE));
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
        SharedAxes axes = SixClipsViewModel.axes(read);
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).show(i < read.size() ? Optional.of(read.get(i)) : Optional.empty(), axes);
        }
        highlight();
    }

    private void highlight() {
        Optional<ClipRow> selected = model.list().selectedProperty().get();
        tiles.forEach(tile -> tile.highlight(selected));
    }

    /** One of six clips: its label above waveform and spectrogram, or why it cannot be read. */
    private static final class SixClipsTile extends StackPane {

        private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

        private final LabelDot dot = new LabelDot();
        private final Label label = new Label(null, dot);
        private final Label problem = new Label();
        private final ThumbnailViewModel sound;
        private final Themes themes;
        private Optional<SixClipsViewModel.Tile> shown = Optional.empty();

        /**
         * @param clicked called when the user clicks the tile
         */
        SixClipsTile(ThumbnailViewModel sound, Themes themes, Consumer<ClipRow> clicked) {
            this.sound = sound;
            this.themes = themes;
            getStyleClass().add("six-tile");
            label.getStyleClass().add("six-label");
            problem.setWrapText(true);
            label.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(new SoundThumbnail(sound, themes, label), problem);
            setAlignment(problem, Pos.CENTER_LEFT);
            setOnMouseClicked(event -> shown.ifPresent(tile -> clicked.accept(tile.row())));
            themes.themeProperty().subscribe(theme -> shown.ifPresent(this::colour));
        }

        void show(Optional<SixClipsViewModel.Tile> tile, SharedAxes axes) {
            shown = tile;
            setVisible(tile.isPresent());
            tile.ifPresentOrElse(t -> fill(t, axes), sound::clear);
        }

        private void fill(SixClipsViewModel.Tile tile, SharedAxes axes) {
            label.setText(tile.row().clip().label());
            problem.setText(tile.problem());
            colour(tile);
            tile.recording()
                    .ifPresentOrElse(
                            recording -> sound.show(tile.row().name(), recording, axes),
                            sound::clear);
        }

        private void colour(SixClipsViewModel.Tile tile) {
            dot.show(tile.row().colour(), themes.get());
        }

        /** Highlights the tile if it shows the selected clip. */
        void highlight(Optional<ClipRow> selected) {
            boolean chosen =
                    shown.isPresent() && shown.map(SixClipsViewModel.Tile::row).equals(selected);
            pseudoClassStateChanged(CHOSEN, chosen);
        }
    }
}
