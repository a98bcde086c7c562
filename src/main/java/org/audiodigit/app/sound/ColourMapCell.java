package org.audiodigit.app.sound;

import java.util.Locale;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import org.audiodigit.app.sound.raster.ColourMap;

/** The name of a colour map beside its colours. */
final class ColourMapCell extends ListCell<ColourMap> {

    private static final int WIDTH = 48;
    private static final int HEIGHT = 12;

    @Override
    protected void updateItem(ColourMap map, boolean empty) {
        super.updateItem(map, empty);
        setText(empty ? null : name(map));
        setGraphic(empty ? null : new ImageView(colours(map)));
    }

    static String name(ColourMap map) {
        return map.name().toLowerCase(Locale.ROOT);
    }

    private static WritableImage colours(ColourMap map) {
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        for (int x = 0; x < WIDTH; x++) {
            int colour = map.argb(x * (ColourMap.LEVELS - 1) / (WIDTH - 1));
            for (int y = 0; y < HEIGHT; y++) {
                image.getPixelWriter().setArgb(x, y, colour);
            }
        }
        return image;
    }
}
