package org.audiodigit.app.recognise;

import java.util.List;
import javafx.scene.layout.Region;
import org.audiodigit.app.hearing.Ears;
import org.audiodigit.app.hearing.MachineEars;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;

/** The room Recognise: speak a word or drop a file, and read what it was. */
public final class RecogniseRoom implements Room {

    private final RecogniseView view;
    private final List<RoomAction> actions;

    public RecogniseRoom(RoomContext context) {
        this(context, new MachineEars());
    }

    RecogniseRoom(RoomContext context, Ears ears) {
        this(context, new RecogniseModel(context, ears));
    }

    RecogniseRoom(RoomContext context, RecogniseModel model) {
        view = new RecogniseView(model, context.themes());
        actions = RecogniseActions.of(model, view);
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<RoomAction> actions() {
        return actions;
    }

    @Override
    public void enter() {
        view.requestFocus();
        view.awake();
    }

    @Override
    public void leave() {
        view.rest();
    }
}
