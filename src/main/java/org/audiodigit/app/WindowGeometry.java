package org.audiodigit.app;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.audiodigit.app.settings.Settings;

/**
 * Remembers position and size of the window; ignored if no screen shows that position. Some window
 * managers, such as Openbox, show a new window in its minimum size. Hence the size is set again
 * when the window is visible.
 */
final class WindowGeometry {

    private static final String BOUNDS = "window.place";
    private static final String MAXIMISED = "window.maximised";

    static final double WIDTH = 1280;
    static final double HEIGHT = 800;

    /** All rooms work in this size; a smaller window scrolls. */
    private static final double MIN_WIDTH = 800;

    private static final double MIN_HEIGHT = 600;

    private final Stage stage;
    private final Settings settings;
    private double width;
    private double height;
    private boolean visible;

    WindowGeometry(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /** Restores the geometry and saves later changes. Call it before the window is shown. */
    void remember() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        restore(settings.get(BOUNDS, "").split(" "));
        width = stage.getWidth();
        height = stage.getHeight();
        stage.setMaximized(Boolean.parseBoolean(settings.get(MAXIMISED, "false")));
        stage.xProperty().subscribe(this::save);
        stage.yProperty().subscribe(this::save);
        stage.widthProperty().subscribe(this::save);
        stage.heightProperty().subscribe(this::save);
        stage.maximizedProperty().subscribe(value -> settings.put(MAXIMISED, value.toString()));
    }

    /** Sets the size again if the window is smaller. Call it when the window is visible. */
    void enforce() {
        if (!stage.isMaximized() && (stage.getWidth() < width || stage.getHeight() < height)) {
            Rectangle2D screen =
                    screenOf(stage.getX(), stage.getY(), stage.getWidth())
                            .orElse(Screen.getPrimary().getVisualBounds());
            moveTo(screen, new Rectangle2D(stage.getX(), stage.getY(), width, height));
        }
        visible = true;
        save();
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
                    .ifPresent(screen -> moveTo(screen, new Rectangle2D(x, y, width, height)));
        } catch (NumberFormatException damaged) {
            settings.put(BOUNDS, "");
        }
    }

    /** The screen that shows the middle of the title bar, by which the user can move the window. */
    private static Optional<Rectangle2D> screenOf(double x, double y, double width) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .filter(screen -> screen.contains(x + width / 2, Math.max(0, y)))
                .findFirst();
    }

    /**
     * Moves the window to the bounds, limited to the screen so that the whole window is visible.
     */
    private void moveTo(Rectangle2D screen, Rectangle2D bounds) {
        double newWidth = within(bounds.getWidth(), MIN_WIDTH, screen.getWidth());
        double newHeight = within(bounds.getHeight(), MIN_HEIGHT, screen.getHeight());
        stage.setX(within(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - newWidth));
        stage.setY(within(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - newHeight));
        stage.setWidth(newWidth);
        stage.setHeight(newHeight);
    }

    private static double within(double value, double min, double max) {
        return Math.min(Math.max(value, min), max);
    }

    private void save() {
        boolean placed = !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getWidth());
        if (visible
                && placed
                && !stage.isMaximized()
                && !stage.isIconified()
                && stage.isShowing()) {
            settings.put(
                    BOUNDS,
                    String.format(
                            Locale.ROOT,
                            "%d %d %d %d",
                            Math.round(stage.getX()),
                            Math.round(stage.getY()),
                            Math.round(stage.getWidth()),
                            Math.round(stage.getHeight())));
        }
    }
}
