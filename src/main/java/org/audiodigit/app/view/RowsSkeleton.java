package org.audiodigit.app.view;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Grey bars in place of the rows of a table that is not filled yet. */
public final class RowsSkeleton extends Pane {

    /** Space for filters and column headers. */
    private static final double TOP = 77;

    /** Space for the buttons below the table. */
    private static final double BOTTOM = 48;

    private final Region rows = new Region();
    private final double share;

    /**
     * @param share of the table in the width, 0 to 1
     */
    public RowsSkeleton(double share) {
        this.share = share;
        setMouseTransparent(true);
        rows.getStyleClass().add("skeleton-rows");
        getChildren().add(rows);
    }

    @Override
    protected void layoutChildren() {
        rows.resizeRelocate(
                0,
                TOP,
                snapSizeX(getWidth() * share),
                Math.max(0, snapSizeY(getHeight() - TOP - BOTTOM)));
    }
}
