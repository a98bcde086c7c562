package org.audiodigit.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.workspace.Navigation.RoomId;

/** The rooms, each built when it is first entered, so that the window is soon on the screen. */
public final class Rooms {

    private final Map<RoomId, Supplier<Room>> builders;
    private final Map<RoomId, Room> built = new EnumMap<>(RoomId.class);

    public Rooms(Map<RoomId, Supplier<Room>> builders) {
        this.builders = builders;
    }

    public Room get(RoomId place) {
        return built.computeIfAbsent(place, p -> builders.get(p).get());
    }
}
