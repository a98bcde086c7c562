package org.audiodigit.app.browse;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.dataset.SpeakerInfo;

/** Whose clips are listed. A data set that names no speakers has no such choice. */
final class SpeakerFilter extends StackPane {

    private static final double WIDTH = 176;

    private final FilterViewModel filter;
    private Runnable forget = () -> {};

    SpeakerFilter(FilterViewModel filter) {
        this.filter = filter;
        managedProperty().bind(visibleProperty());
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
    }

    void show(LoadedDataset open) {
        forget.run();
        Map<String, SpeakerInfo> known =
                open.dataset().speakers().stream()
                        .collect(Collectors.toMap(SpeakerInfo::id, Function.identity()));
        Map<String, Integer> counts = open.dataset().clipsPerSpeaker();
        NameFilterBox choice =
                new NameFilterBox(
                        "Speakers",
                        open.dataset().speakerIds(),
                        id -> ClipText.counted(known.get(id), counts.get(id)));
        choice.setId("speakers");
        // what it lists may be long; the button is not to be as wide as that
        choice.setPrefWidth(WIDTH);
        choice.setMaxWidth(WIDTH);
        forget = choice.join(filter.speakers(), filter::speakers);
        getChildren().setAll(choice);
        setVisible(!known.isEmpty());
    }
}
