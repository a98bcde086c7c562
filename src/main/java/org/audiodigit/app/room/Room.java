package org.audiodigit.app.room;

import java.util.List;
import javafx.scene.layout.Region;

/** One room of the window. */
public interface Room {

    /** What is seen in it. */
    Region view();

    /** What can be done in it, in the order of its menu. */
    List<RoomAction> actions();

    /** Where the keyboard goes when a person enters. */
    default void enter() {
        view().requestFocus();
    }

    /** Stops what should not go on unseen, such as playback. */
    default void leave() {}
}
