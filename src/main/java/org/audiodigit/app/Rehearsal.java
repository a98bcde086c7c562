package org.audiodigit.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.app.workspace.Workspace;

/**
 * A run of the program without a user, in which Java records the classes that it loads for the
 * start-up cache of an installer. The window visits each room and closes.
 */
final class Rehearsal extends AnimationTimer {

    /** System property: {@code true} requests a rehearsal. */
    private static final String PROPERTY = "audiodigit.rehearsal";

    /** Frames without a running task until a room counts as complete. */
    private static final int SETTLED = 30;

    private final Deque<RoomId> rooms = new ArrayDeque<>(List.of(RoomId.values()));
    private final Workspace workspace;
    private final TaskExecutor tasks;
    private final Runnable close;
    private int framesAtRest;

    /**
     * @param close called when all rooms have been visited
     */
    Rehearsal(Workspace workspace, TaskExecutor tasks, Runnable close) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.close = close;
    }

    static boolean isRequested() {
        return Boolean.getBoolean(PROPERTY);
    }

    @Override
    public void handle(long now) {
        boolean open =
                workspace.data().openProperty().get().isPresent()
                        && workspace.model().activeProperty().get().isPresent();
        framesAtRest = open && tasks.shown().isEmpty() ? framesAtRest + 1 : 0;
        if (framesAtRest < SETTLED) {
            return;
        }
        framesAtRest = 0;
        if (rooms.isEmpty()) {
            stop();
            close.run();
        } else {
            workspace.navigation().roomProperty().set(rooms.poll());
        }
    }
}
