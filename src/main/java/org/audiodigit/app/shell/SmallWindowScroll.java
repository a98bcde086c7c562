package org.audiodigit.app.shell;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls the rooms where the window is smaller than they are made for; else does nothing. */
final class SmallWindowScroll extends ScrollPane {

    /** What a window of 1024 x 640 leaves beside its frame, its menu and its status bar. */
    private static final double LEAST_WIDTH = 1000;

    private static final double LEAST_HEIGHT = 530;

    SmallWindowScroll(Region rooms) {
        super(rooms);
        getStyleClass().addAll("edge-to-edge", "small-window-scroll");
        rooms.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        setFitToWidth(true);
        setFitToHeight(true);
    }
}
