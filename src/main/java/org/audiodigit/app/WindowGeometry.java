package org.audiodigit.app;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.audiodigit.app.settings.Settings;

/** Where the window was and how large, last time; forgotten if no screen shows that place now. */
final class WindowGeometry {

    private static final String PLACE = "window.place";
    private static final String MAXIMISED = "window.maximised";

    private final Stage stage;
    private final Settings settings;

    WindowGeometry(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /** Puts the window there, and keeps from now on where it is put. */
    void remember() {
        restore(settings.get(PLACE, "").split(" "));
        stage.setMaximized(Boolean.parseBoolean(settings.get(MAXIMISED, "false")));
        stage.xProperty().subscribe(this::keep);
        stage.yProperty().subscribe(this::keep);
        stage.widthProperty().subscribe(this::keep);
        stage.heightProperty().subscribe(this::keep);
        stage.maximizedProperty().subscribe(is -> settings.put(MAXIMISED, Boolean.toString(is)));
    }

    private void restore(String[] numbers) {
        if (numbers.length != 4) {
            return;
        }
        try {
            double x = Double.parseDouble(numbers[0]);
            double y = Double.parseDouble(numbers[1]);
            double width = Double.parseDouble(numbers[2]);
            double height = Double.parseDouble(numbers[3]);
            screenOf(x, y, width)
                    .ifPresent(screen -> place(screen, new Rectangle2D(x, y, width, height)));
        } catch (NumberFormatException damaged) {
            settings.put(PLACE, "");
        }
    }

    /** The screen that shows the middle of the title bar, where a person can take hold of it. */
    private static Optional<Rectangle2D> screenOf(double x, double y, double width) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .filter(screen -> screen.contains(x + width / 2, Math.max(0, y)))
                .findFirst();
    }

    /** Puts the window there, or as near as the whole of it is seen. */
    private void place(Rectangle2D screen, Rectangle2D wanted) {
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        stage.setX(Math.min(wanted.getMinX(), screen.getMaxX() - width));
        stage.setY(Math.min(wanted.getMinY(), screen.getMaxY() - height));
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private void keep() {
        boolean placed = !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getWidth());
        if (placed && !stage.isMaximized() && !stage.isIconified() && stage.isShowing()) {
            settings.put(
                    PLACE,
                    "%d %d %d %d"
                            .formatted(
                                    Math.round(stage.getX()),
                                    Math.round(stage.getY()),
                                    Math.round(stage.getWidth()),
                                    Math.round(stage.getHeight())));
        }
    }
}
