package org.audiodigit.app.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;

/** Scrolls the rooms where the window is smaller than they are made for; else does nothing. */
final class SmallWindowScroll extends ScrollPane {

    /** What a window of 1024 x 640 leaves beside its frame, its menu and its status bar. */
    private static final double LEAST_WIDTH = 1000;

    private static final double LEAST_HEIGHT = 530;

    /**
     * @param room the header and the room
     * @param rail beside both
     */
    SmallWindowScroll(Node room, Node rail) {
        super(new Content(room, rail));
        getStyleClass().addAll("edge-to-edge", "small-window-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
    }

    /** Never smaller than what is in it can be, which would lie out of reach otherwise. */
    private static final class Content extends BorderPane {

        Content(Node room, Node rail) {
            super(room, null, null, null, rail);
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.max(LEAST_WIDTH, super.computeMinWidth(height));
        }

        @Override
        protected double computeMinHeight(double width) {
            return Math.max(LEAST_HEIGHT, super.computeMinHeight(width));
        }
    }
}
