package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A training clip as the network sees it, plain and varied. */
final class AugmentationPane extends BorderPane {

    private final AugmentationViewModel model;
    private final Themes themes;
    private final HBox pictures = new HBox(16);
    private final Label note = new Label();

    AugmentationPane(AugmentationViewModel model, Themes themes) {
        this.model = model;
        this.themes = themes;
        Button another = new Button("Another clip", new FontIcon(Feather.SHUFFLE));
        another.getStyleClass().add(Styles.FLAT);
        another.setOnAction(event -> model.another());
        note.getStyleClass().add("panel-note");
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox below = new HBox(8, note, another);
        below.setAlignment(Pos.CENTER_LEFT);
        setTop(new ProblemLine(model.problemProperty()));
        setCenter(pictures);
        setBottom(below);
        model.previewProperty().subscribe(this::show);
        themes.themeProperty().subscribe(() -> show(model.previewProperty().get()));
    }

    /** Shows the clip with what the form says now. */
    void refresh() {
        model.refresh();
    }

    private void show(Optional<AugmentationViewModel.Shown> preview) {
        List<Node> shown = new ArrayList<>();
        preview.ifPresent(
                made -> {
                    for (int i = 0; i < made.tensors().size(); i++) {
                        String caption = i == 0 ? "as it is" : "in epoch " + i;
                        shown.add(picture(caption, made, made.tensors().get(i)));
                    }
                });
        pictures.getChildren().setAll(shown);
        note.setText(preview.map(AugmentationViewModel.Shown::caption).orElse("No clip to vary."));
    }

    private Node picture(String caption, AugmentationViewModel.Shown made, float[] tensor) {
        TensorView view = new TensorView(made.rows(), made.columns(), tensor, themes.get());
        view.setAccessibleText(made.clip() + " " + caption);
        VBox box = new VBox(4, new Label(caption), view);
        VBox.setVgrow(view, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(0);
        return box;
    }
}
