package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a training clip as the network receives it, with and without augmentation. */
final class AugmentationPane extends BorderPane {

    private final AugmentationViewModel model;
    private final Themes themes;
    private final HBox images = new HBox(16);
    private final Label caption = new Label();

    AugmentationPane(AugmentationViewModel model, Themes themes) {
        this.model = model;
        this.themes = themes;
        Button another = new Button("Another clip", new FontIcon(Feather.SHUFFLE));
        another.getStyleClass().add(Styles.FLAT);
        another.setOnAction(event -> model.another());
        caption.getStyleClass().add("panel-note");
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        HBox below = new HBox(8, caption, another);
        below.setAlignment(Pos.CENTER_LEFT);
        setTop(new ProblemLine(model.problemProperty()));
        setCenter(images);
        setBottom(below);
        model.previewProperty().subscribe(this::show);
        themes.themeProperty().subscribe(() -> show(model.previewProperty().get()));
    }

    /** Shows the clip with the current plan. */
    void refresh() {
        model.refresh();
    }

    private void show(Optional<AugmentationViewModel.Preview> preview) {
        images.getChildren().setAll(preview.map(this::images).orElse(List.of()));
        caption.setText(
                preview.map(AugmentationViewModel.Preview::caption).orElse("No training clips."));
    }

    private List<Node> images(AugmentationViewModel.Preview preview) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < preview.tensors().size(); i++) {
            String title = i == 0 ? "Original" : "In epoch " + i;
            TensorView view = new TensorView(preview, preview.tensors().get(i), themes.get());
            view.setAccessibleText(preview.clip() + ": " + title);
            VBox box = new VBox(4, new Label(title), view);
            VBox.setVgrow(view, Priority.ALWAYS);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setMinWidth(0);
            nodes.add(box);
        }
        return nodes;
    }

    /** An input of the network as an image: time to the right, frequency upwards. */
    private static final class TensorView extends Region {

        private final ImageView image;

        TensorView(AugmentationViewModel.Preview preview, float[] tensor, Theme theme) {
            image = new ImageView(paint(preview.rows(), preview.columns(), tensor, theme));
            image.setSmooth(false);
            image.setManaged(false);
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            getChildren().add(image);
            setMinSize(0, 40);
            setPrefSize(200, 100);
        }

        private static WritableImage paint(int rows, int columns, float[] tensor, Theme theme) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (float value : tensor) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            Color quiet = theme.canvas().grid();
            Color loud = theme.canvas().accent();
            WritableImage painted = new WritableImage(rows, columns);
            PixelWriter pixels = painted.getPixelWriter();
            float range = high > low ? high - low : 1;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    float share = (tensor[row * columns + column] - low) / range;
                    pixels.setColor(row, columns - 1 - column, quiet.interpolate(loud, share));
                }
            }
            return painted;
        }

        @Override
        protected void layoutChildren() {
            image.setFitWidth(getWidth());
            image.setFitHeight(getHeight());
        }
    }
}
