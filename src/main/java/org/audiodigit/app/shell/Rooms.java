package org.audiodigit.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.workspace.Navigation.Place;

/** The rooms, each built when it is first entered, so that the window is soon on the screen. */
public final class Rooms {

    private final Map<Place, Supplier<Room>> builders;
    private final Map<Place, Room> built = new EnumMap<>(Place.class);

    public Rooms(Map<Place, Supplier<Room>> builders) {
        this.builders = builders;
    }

    public Room get(Place place) {
        return built.computeIfAbsent(place, p -> builders.get(p).get());
    }
}
