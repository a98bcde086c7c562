package org.audiodigit.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.audiodigit.app.settings.Settings;

/** Where the window was and how large, last time; forgotten if no screen shows that place now. */
final class WindowPlace {

    private static final String PLACE = "window.place";
    private static final String MAXIMISED = "window.maximised";

    private final Stage stage;
    private final Settings settings;

    WindowPlace(Stage stage, Settings settings) {
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
            if (visible(x, y, width)) {
                stage.setX(x);
                stage.setY(y);
                stage.setWidth(width);
                stage.setHeight(height);
            }
        } catch (NumberFormatException damaged) {
            settings.put(PLACE, "");
        }
    }

    /** The title bar must be where a person can take hold of it. */
    private static boolean visible(double x, double y, double width) {
        Rectangle2D handle = new Rectangle2D(x + width / 4, Math.max(0, y), width / 2, 1);
        return Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().contains(handle));
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
