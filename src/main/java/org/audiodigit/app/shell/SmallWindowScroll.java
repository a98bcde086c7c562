package org.audiodigit.app.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;

/** Scrolls the rooms if the window is smaller than their minimum size. */
final class SmallWindowScroll extends ScrollPane {

    /** Space for a room in a window of 600 pixels. */
    private static final double MIN_HEIGHT = 530;

    private final Content content;
    private double minRoomWidth;

    /**
     * @param room header and room
     * @param rail at the left of both
     */
    SmallWindowScroll(Node room, Node rail) {
        content = new Content(room, rail);
        setContent(content);
        getStyleClass().addAll("edge-to-edge", "small-window-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
    }

    void setMinRoomWidth(double width) {
        minRoomWidth = width;
        content.requestLayout();
    }

    /** At least as large as the minimum size of its children, which would otherwise be cut off. */
    private final class Content extends BorderPane {

        Content(Node room, Node rail) {
            super(room, null, null, null, rail);
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.max(minRoomWidth, super.computeMinWidth(height));
        }

        @Override
        protected double computeMinHeight(double width) {
            return Math.max(MIN_HEIGHT, super.computeMinHeight(width));
        }
    }
}
