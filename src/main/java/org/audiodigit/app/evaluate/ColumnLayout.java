package org.audiodigit.app.evaluate;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/**
 * Lays out matrix, tables and clips side by side: tables and clips get the width that their columns
 * need, the matrix as much of the rest as its height allows. In a narrow window, tables and clips
 * are tabs; in a very narrow one, the matrix is another tab.
 */
final class ColumnLayout extends Pane {

    private static final double GAP = 16;

    /** Below this width, three columns leave too little for the matrix. */
    private static final double NARROW_WIDTH = 1200;

    private static final double NARROW_PAGE_WIDTH = 1000;

    /** Below this width, matrix, clips and tables are three tabs. */
    private static final double SLIM_WIDTH = 760;

    /** Share of the width that the clips have beside a page. */
    private static final double CLIPS_SHARE = 0.32;

    private static final double MAX_TABLES_WIDTH = 400;

    /** In a wide window, texts that shrink otherwise are shown as a whole. */
    private static final double WIDE_TABLES_WIDTH = 472;

    private static final double WIDE_WIDTH = 1500;
    private static final double MIN_MATRIX_WIDTH = 320;

    private final Region matrix;
    private final Region tables;
    private final Region clips;
    private final ToggleButton matrixButton = new ToggleButton("Matrix");
    private final ToggleButton clipsButton = new ToggleButton("Clips");
    private final ToggleButton tablesButton = new ToggleButton("Labels and speakers");
    private final SegmentedButton choice =
            new SegmentedButton(matrixButton, clipsButton, tablesButton);

    /** Shown in place of matrix and tables. */
    private Optional<Region> page = Optional.empty();

    /**
     * @param clips its minimum width is that of its columns
     */
    ColumnLayout(Region matrix, Region tables, Region clips) {
        this.matrix = matrix;
        this.tables = tables;
        this.clips = clips;
        // in the order of the Tab key
        getChildren().setAll(choice, matrix, tables, clips);
        matrixButton.getStyleClass().add(Styles.SMALL);
        matrixButton.setVisible(false);
        matrixButton.managedProperty().bind(matrixButton.visibleProperty());
        clipsButton.getStyleClass().add(Styles.SMALL);
        tablesButton.getStyleClass().add(Styles.SMALL);
        // the skin would add them too late for the first selection
        choice.getButtons().forEach(tab -> tab.setToggleGroup(choice.getToggleGroup()));
        clipsButton.setSelected(true);
        choice.getToggleGroup()
                .selectedToggleProperty()
                .subscribe(
                        (before, toggle) -> {
                            if (toggle == null) {
                                before.setSelected(true); // one tab is always selected
                            }
                            arrange();
                        });
        widthProperty().subscribe(width -> arrange());
    }

    /**
     * Shows a page beside the clips, or matrix and tables without one. In a narrow window, the page
     * is a tab.
     */
    void show(String title, Optional<Region> shown) {
        page.ifPresent(getChildren()::remove);
        page = shown;
        // behind the choice in the order of the Tab key
        page.ifPresent(region -> getChildren().add(1, region));
        matrixButton.setText(title);
        choice.getButtons().remove(tablesButton);
        if (page.isEmpty()) {
            choice.getButtons().add(tablesButton);
        }
        if (page.isPresent() && narrow() || tablesButton.isSelected()) {
            (page.isPresent() || slim() ? matrixButton : clipsButton).setSelected(true);
        }
        arrange();
    }

    /** Switches from the tables to the clips in a narrow window; the matrix stays. */
    void showClips() {
        if (tablesButton.isSelected()) {
            clipsButton.setSelected(true);
        }
    }

    private boolean narrow() {
        return getWidth() < (page.isPresent() ? NARROW_PAGE_WIDTH : NARROW_WIDTH);
    }

    private boolean slim() {
        return getWidth() < SLIM_WIDTH;
    }

    private void arrange() {
        choice.setVisible(narrow());
        boolean alone = slim() || narrow() && page.isPresent();
        if (matrixButton.isVisible() != alone) {
            matrixButton.setVisible(alone);
            (alone ? matrixButton : clipsButton).setSelected(true);
        }
        boolean first = !alone || matrixButton.isSelected();
        page.ifPresent(region -> region.setVisible(first));
        matrix.setVisible(page.isEmpty() && first);
        clips.setVisible(!narrow() || clipsButton.isSelected());
        tables.setVisible(page.isEmpty() && (!narrow() || tablesButton.isSelected()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double width = getWidth();
        double tablesWidth =
                width >= WIDE_WIDTH
                        ? WIDE_TABLES_WIDTH
                        : Math.min(MAX_TABLES_WIDTH, tables.prefWidth(-1));
        double clipsWidth = clips.minWidth(-1);
        if (page.isPresent()) {
            layOutPage(page.get(), width, height);
        } else if (slim()) {
            double top = choice.prefHeight(-1) + GAP / 2;
            layOut(choice, 0, 0, choice.prefWidth(-1), top);
            for (Region tab : List.of(matrix, clips, tables)) {
                layOut(tab, 0, top, width, height - top);
            }
        } else if (narrow()) {
            double left =
                    Math.min(matrixWidth(height), width - GAP - Math.max(clipsWidth, tablesWidth));
            double top = choice.prefHeight(-1) + GAP / 2;
            layOut(matrix, 0, 0, left, height);
            layOut(choice, left + GAP, 0, choice.prefWidth(-1), top);
            layOut(tables, left + GAP, top, width - left - GAP, height - top);
            layOut(clips, left + GAP, top, width - left - GAP, height - top);
        } else {
            double rest = width - tablesWidth - 2 * GAP;
            double left = Math.min(matrixWidth(height), rest - clipsWidth);
            layOut(matrix, 0, 0, left, height);
            layOut(tables, left + GAP, 0, tablesWidth, height);
            layOut(clips, left + tablesWidth + 2 * GAP, 0, rest - left, height);
        }
    }

    private void layOutPage(Region shown, double width, double height) {
        if (narrow()) {
            double top = choice.prefHeight(-1) + GAP / 2;
            layOut(choice, 0, 0, choice.prefWidth(-1), top);
            layOut(shown, 0, top, width, height - top);
            layOut(clips, 0, top, width, height - top);
        } else {
            double clipsWidth = Math.max(clips.minWidth(-1), CLIPS_SHARE * width);
            layOut(shown, 0, 0, width - clipsWidth - GAP, height);
            layOut(clips, width - clipsWidth, 0, clipsWidth, height);
        }
    }

    private static double matrixWidth(double height) {
        return Math.max(MIN_MATRIX_WIDTH, height - 2 * GAP);
    }

    private void layOut(Node child, double x, double y, double width, double height) {
        layoutInArea(child, Math.round(x), y, Math.round(width), height, 0, HPos.LEFT, VPos.TOP);
    }
}
