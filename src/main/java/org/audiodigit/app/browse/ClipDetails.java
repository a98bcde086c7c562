package org.audiodigit.app.browse;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.dataset.SpeakerInfo;

/** What is known of the clip in sight: its name and label, speaker, length, rate, peak. */
final class ClipDetails extends VBox {

    private final Label name = new Label();
    private final LabelDot dot = new LabelDot();
    private final Label label = new Label(null, dot);
    private final Label facts = new Label();
    private final Label warnings = new Label();
    private final ClipPlayback sound;
    private final Themes themes;
    private Map<String, SpeakerInfo> speakers = Map.of();

    ClipDetails(BrowseViewModel model, Themes themes) {
        this.sound = model.sound();
        this.themes = themes;
        getStyleClass().add("clip-details");
        name.setId("clip-name");
        name.getStyleClass().add("clip-name");
        label.getStyleClass().add("clip-label");
        facts.setId("clip-facts");
        facts.getStyleClass().add("quiet");
        warnings.getStyleClass().add("quiet");
        facts.setWrapText(true);
        warnings.setWrapText(true);
        warnings.managedProperty().bind(warnings.textProperty().isNotEmpty());
        warnings.visibleProperty().bind(warnings.managedProperty());
        HBox heading = new HBox(name, label);
        heading.getStyleClass().add("clip-heading");
        heading.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(heading, facts, warnings);
        visibleProperty().bind(model.sound().clipProperty().map(Optional::isPresent).orElse(false));
        model.list().rowsProperty().subscribe(rows -> rows.ifPresent(this::know));
        model.sound().clipProperty().subscribe(row -> row.ifPresent(this::show));
        model.sound()
                .loadedProperty()
                .subscribe(read -> sound.clipProperty().get().ifPresent(this::show));
        themes.themeProperty()
                .addListener((is, old, theme) -> sound.clipProperty().get().ifPresent(this::show));
    }

    private void know(ClipRows rows) {
        speakers =
                rows.open().dataset().speakers().stream()
                        .collect(Collectors.toMap(SpeakerInfo::id, Function.identity()));
    }

    private void show(ClipRow row) {
        Optional<LoadedClip> read = sound.loadedProperty().get().filter(r -> r.row() == row);
        name.setText(row.name());
        name.setTooltip(new Tooltip(row.clip().file().toString()));
        label.setText(row.clip().label());
        dot.show(row.labelIndex(), themes.get());
        facts.setText(ClipText.details(row, row.clip().speaker().map(speakers::get), read));
        warnings.setText(
                read.map(r -> String.join(" ", r.recording().header().warnings())).orElse(""));
    }
}
