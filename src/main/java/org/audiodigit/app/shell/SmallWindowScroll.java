package org.audiodigit.app.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;

/** Scrolls the rooms if the window is smaller than their minimum size. */
final class SmallWindowScroll extends ScrollPane {

    /** Space for a room in a window of 1024 x 640 pixels. */
    private static final double MIN_WIDTH = 1000;

    private static final double MIN_HEIGHT = 530;

    /**
     * @param room header and room
     * @param rail at the left of both
     */
    SmallWindowScroll(Node room, Node rail) {
        super(new Content(room, rail));
        getStyleClass().addAll("edge-to-edge", "small-window-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
    }

    /** At least as large as the minimum size of its children, which would otherwise be cut off. */
    private static final class Content extends BorderPane {

        Content(Node room, Node rail) {
            super(room, null, null, null, rail);
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.max(MIN_WIDTH, super.computeMinWidth(height));
        }

        @Override
        protected double computeMinHeight(double width) {
            return Math.max(MIN_HEIGHT, super.computeMinHeight(width));
        }
    }
}
