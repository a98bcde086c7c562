package org.audiodigit.app.chart;

import java.util.Optional;
import java.util.function.Consumer;
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
 * Shows a chart and its values at the pointer or, with the arrow keys, at a cursor. Several changes
 * between two frames cause a single repaint.
 */
public final class ChartView extends Region {

    private static final double CURSOR_STEPS = 50;

    /** A line is pointed at from this distance. */
    private static final double REACH_PIXELS = 6;

    private final ObservableValue<Chart> chart;
    private final Themes themes;
    private final Canvas lines = new Canvas();
    private final Canvas readout = new Canvas();
    private boolean paintScheduled;
    private Plot plot;
    private double cursor = Double.NaN;
    private Optional<Object> pointed = Optional.empty();
    private Consumer<Optional<Object>> onPointed = source -> {};
    private Consumer<Object> onChosen = source -> {};

    /**
     * @param chart never null; replaced when its lines have grown
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
        chart.subscribe(this::schedulePaint);
        themes.themeProperty().subscribe(this::schedulePaint);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event.getX(), event.getY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::moveByKey);
        setMinSize(200, 120);
        setPrefSize(400, 240);
    }

    private void schedulePaint() {
        // a new value is reported only after the last one was read
        chart.getValue();
        if (!paintScheduled) {
            paintScheduled = true;
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
        paintScheduled = false;
        Theme theme = themes.get();
        plot = Plot.of(chart.getValue(), getWidth(), getHeight(), ChartPainter::textWidth);
        GraphicsContext g = lines.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        new ChartPainter(g, theme, plot).paint();
        setAccessibleText(
                plot.chart().quantity().title() + ". " + ChartReadout.last(plot).sentence());
        paintReadout();
    }

    /**
     * @param handler receives the source of the line below the pointer, or empty
     */
    public void setOnPointed(Consumer<Optional<Object>> handler) {
        onPointed = handler;
    }

    /**
     * @param handler receives the source of a line that the user clicks
     */
    public void setOnChosen(Consumer<Object> handler) {
        onChosen = handler;
    }

    private Optional<Object> sourceAt(double x, double y) {
        return plot == null
                ? Optional.empty()
                : plot.lineAt(x, y, REACH_PIXELS).map(Chart.Line::source);
    }

    private void point(Optional<Object> source) {
        if (!source.equals(pointed)) {
            pointed = source;
            onPointed.accept(source);
        }
    }

    private void leave() {
        moveCursor(Double.NaN);
        point(Optional.empty());
    }

    private void press(double x, double y) {
        requestFocus();
        sourceAt(x, y).ifPresent(onChosen);
    }

    private void pointAt(double x, double y) {
        point(sourceAt(x, y));
        moveCursor(plot != null && plot.contains(x, y) ? plot.x().value(x) : Double.NaN);
    }

    private void moveByKey(KeyEvent event) {
        boolean left = event.getCode() == KeyCode.LEFT;
        if (plot == null || !(left || event.getCode() == KeyCode.RIGHT)) {
            return;
        }
        double end = plot.chart().end();
        double from = Double.isNaN(cursor) ? end : cursor;
        double step = (left ? -1 : 1) * end / CURSOR_STEPS;
        moveCursor(Math.max(0, Math.min(end, from + step)));
        setAccessibleText(ChartReadout.at(plot, cursor).sentence());
        event.consume();
    }

    private void moveCursor(double position) {
        if (Double.isNaN(cursor) && Double.isNaN(position)) {
            return;
        }
        cursor = position;
        paintReadout();
    }

    private void paintReadout() {
        GraphicsContext g = readout.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (!Double.isNaN(cursor) && cursor <= plot.chart().end()) {
            ReadoutPainter.paint(
                    g, themes.get(), plot, ChartReadout.at(plot, cursor), plot.x().pixel(cursor));
        }
    }
}
