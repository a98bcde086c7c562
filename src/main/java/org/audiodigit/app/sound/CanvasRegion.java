package org.audiodigit.app.sound;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * A canvas that fills the region and is painted at most once a pulse, after {@link #repaint}.
 *
 * <p>Painting a spectrogram also requests the missing tiles of the visible part, since only the
 * painter knows the width in pixels and so the level of detail. A background task computes them and
 * causes another repaint, which finds all tiles and requests none.
 */
public final class CanvasRegion extends Region {

    private final Canvas canvas = new Canvas();
    private final Consumer<Canvas> painter;

    /**
     * @param painter paints the cleared canvas
     */
    public CanvasRegion(Consumer<Canvas> painter) {
        this.painter = painter;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        // a window can move to a screen with other pixels
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .subscribe(scale -> repaint());
    }

    /** Requests painting in the next pulse. */
    public void repaint() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        canvas.setWidth(width);
        canvas.setHeight(height);
        if (width >= 1 && height >= 1) {
            canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
            painter.accept(canvas);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
