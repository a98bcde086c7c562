package org.audiodigit.app.chart;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.theme.Themes;

/**
 * Shows a chart and, under the pointer or by the arrow keys, its values. Painted at most once for
 * however many changes come between two frames.
 */
public final class ChartView extends Region {

    private static final double KEY_STEPS = 50;

    private final ObservableValue<Chart> chart;
    private final Themes themes;
    private final Canvas lines = new Canvas();
    private final Canvas readout = new Canvas();
    private boolean asked;
    private Plot plot;
    private double place = Double.NaN;

    /**
     * @param chart never null; may be set to the same again when its lines have grown
     */
    public ChartView(ObservableValue<Chart> chart, Themes themes) {
        this.chart = chart;
        this.themes = themes;
        getStyleClass().add("chart-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        lines.setManaged(false);
        readout.setManaged(false);
        getChildren().addAll(lines, readout);
        chart.subscribe(this::askToPaint);
        themes.themeProperty().subscribe(this::askToPaint);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> read(Double.NaN));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        setMinSize(200, 120);
        setPrefSize(400, 240);
    }

    private void askToPaint() {
        chart.getValue();
        if (!asked) {
            asked = true;
            Platform.runLater(this::paint);
        }
    }

    @Override
    protected void layoutChildren() {
        if (lines.getWidth() != getWidth() || lines.getHeight() != getHeight()) {
            for (Canvas canvas : new Canvas[] {lines, readout}) {
                canvas.setWidth(getWidth());
                canvas.setHeight(getHeight());
            }
            paint();
        }
    }

    private void paint() {
        asked = false;
        Theme theme = themes.get();
        plot = Plot.of(chart.getValue(), getWidth(), getHeight());
        GraphicsContext g = lines.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        new ChartPainter(g, theme, plot).paint();
        setAccessibleText(plot.chart().title() + ". " + ChartReadout.last(plot).sentence());
        paintReadout();
    }

    private void point(double x, double y) {
        read(plot != null && plot.contains(x, y) ? plot.x().value(x) : Double.NaN);
    }

    private void press(KeyEvent event) {
        boolean left = event.getCode() == KeyCode.LEFT;
        if (plot == null || !(left || event.getCode() == KeyCode.RIGHT)) {
            return;
        }
        double end = plot.chart().end();
        double from = Double.isNaN(place) ? end : place;
        double step = (left ? -1 : 1) * end / KEY_STEPS;
        read(Math.max(0, Math.min(end, from + step)));
        setAccessibleText(ChartReadout.at(plot, place).sentence());
        event.consume();
    }

    private void read(double newPlace) {
        if (Double.isNaN(place) && Double.isNaN(newPlace)) {
            return;
        }
        place = newPlace;
        paintReadout();
    }

    private void paintReadout() {
        GraphicsContext g = readout.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (!Double.isNaN(place) && place <= plot.chart().end()) {
            ReadoutPainter.paint(
                    g, themes.get(), plot, ChartReadout.at(plot, place), plot.x().pixel(place));
        }
    }
}
