package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;
import org.audiodigit.training.AugmentationPreview;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows and plays a training clip with and without augmentation. */
final class AugmentationPane extends BorderPane {

    private final AugmentationViewModel model;
    private final Themes themes;
    private final HBox images = new HBox(16);

    AugmentationPane(AugmentationViewModel model, Themes themes) {
        this.model = model;
        this.themes = themes;
        Label description = new Label();
        description.setId("augmentation-description");
        description.setWrapText(true);
        description.setMinHeight(USE_PREF_SIZE);
        description.getStyleClass().add("panel-note");
        description.textProperty().bind(model.descriptionProperty());
        setTop(new VBox(description, new ProblemLine(model.problemProperty())));
        setCenter(images);
        setBottom(tools());
        model.previewProperty().subscribe(this::show);
        model.augmentedProperty().subscribe(augmented -> show(model.previewProperty().get()));
        themes.themeProperty().subscribe(() -> show(model.previewProperty().get()));
    }

    private FlowPane tools() {
        Button original = button("Play original", Feather.PLAY, model::playOriginal);
        original.setId("play-original");
        original.disableProperty().bind(model.previewProperty().map(Optional::isEmpty));
        Button augmented = button("Play augmented", Feather.PLAY, model::playAugmented);
        augmented.setId("play-augmented");
        augmented.disableProperty().bind(model.audibleProperty().not());
        Button example = button("Another example", Feather.SHUFFLE, model::anotherExample);
        example.setId("another-example");
        example.disableProperty().bind(model.augmentedProperty().not());
        Button clip = button("Another clip", Feather.SKIP_FORWARD, model::anotherClip);
        clip.setId("another-clip");
        Label caption = new Label();
        caption.getStyleClass().add("panel-note");
        caption.textProperty().bind(model.captionProperty());
        FlowPane tools = new FlowPane(8, 4, original, augmented, example, clip, caption);
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private static Button button(String text, Feather icon, Runnable run) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Shows the clip with the current plan. */
    void refresh() {
        model.refresh();
    }

    private void show(Optional<AugmentationPreview> preview) {
        images.getChildren().setAll(preview.map(this::images).orElseGet(AugmentationPane::empty));
    }

    private static List<Node> empty() {
        Label none = new Label("No training clip is shown.");
        none.getStyleClass().add("panel-note");
        return List.of(none);
    }

    private List<Node> images(AugmentationPreview shown) {
        TensorView.Scale scale = TensorView.Scale.of(shown.tensor(), shown.augmentedTensor());
        Node original = titled("Original", shown, shown.tensor(), scale);
        return model.augmentedProperty().get()
                ? List.of(original, titled("Augmented", shown, shown.augmentedTensor(), scale))
                : List.of(original);
    }

    private Node titled(
            String title, AugmentationPreview shown, float[] tensor, TensorView.Scale scale) {
        TensorView view = new TensorView(shown.frontEnd(), tensor, scale, themes);
        view.setAccessibleText("%s spectrogram of %s".formatted(title, shown.clip().id()));
        Label heading = new Label(title);
        heading.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(4, heading, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(0);
        return box;
    }
}
