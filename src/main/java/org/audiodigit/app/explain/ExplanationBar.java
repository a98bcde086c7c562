package org.audiodigit.app.explain;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.PlotExplanation;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.app.view.ProblemLine;
import org.audiodigit.common.Formats;
import org.audiodigit.common.SignedColours;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The explained label, the legend of the colours and the most important parts. Takes no space while
 * the user wants no explanations.
 */
public final class ExplanationBar extends VBox {

    /** Minimum width, in pixels, for the description beside the legend instead of below it. */
    private static final double MIN_WIDTH_FOR_ONE_ROW = 600;

    private static final double SWATCH = 12;

    /** Minimum width of the list of labels, in pixels, also while it is empty. */
    private static final double QUESTIONS_WIDTH = 132;

    public ExplanationBar(ExplanationViewModel model) {
        getStyleClass().add("explanation-bar");
        Label description = new Label();
        description.setId("why-description");
        description.getStyleClass().add("explanation-description");
        description.setWrapText(true);
        description.setMinWidth(0);
        description.setMinHeight(USE_PREF_SIZE);
        description.setMaxWidth(Double.MAX_VALUE);
        description.textProperty().bind(model.description());
        HBox row = new HBox(8, questions(model), legend(model));
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(description, Priority.ALWAYS);
        VBox explained = new VBox(4, row);
        getChildren().addAll(explained, new ProblemLine(model.problemProperty()));
        widthProperty()
                .map(width -> width.doubleValue() >= MIN_WIDTH_FOR_ONE_ROW)
                .subscribe(
                        wide -> {
                            row.getChildren().remove(description);
                            explained.getChildren().remove(description);
                            (wide ? row : explained).getChildren().add(description);
                        });
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(visibleProperty());
    }

    /** Creates the button that shows and hides the explanation. */
    public static ToggleButton button(ExplanationViewModel model) {
        ToggleButton why = new ToggleButton("Why", new FontIcon(Feather.HELP_CIRCLE));
        why.setId("why");
        why.setMinWidth(Region.USE_PREF_SIZE);
        why.setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "Show which parts speak for and against a label",
                                ExplanationActions.WHY_KEY)));
        why.selectedProperty().bindBidirectional(model.shownProperty());
        why.disableProperty().bind(Bindings.not(model.available()));
        return why;
    }

    private static ComboBox<Question> questions(ExplanationViewModel model) {
        ComboBox<Question> box = new ComboBox<>();
        box.setId("why-label");
        box.setAccessibleText("Explained label");
        box.disableProperty().bind(model.explained().not());
        box.setMinWidth(QUESTIONS_WIDTH);
        box.setTooltip(
                new Tooltip(
                        RoomAction.withKey("Explain the next label", ExplanationActions.NEXT_KEY)));
        model.questionsProperty().subscribe(all -> box.getItems().setAll(all));
        model.questionProperty().subscribe(box::setValue);
        box.setOnAction(
                event -> {
                    // also an explanation that was computed sets the value
                    if (box.getValue() != null
                            && model.explained().get()
                            && !box.getValue().equals(model.questionProperty().get())) {
                        model.ask(box.getValue());
                    }
                });
        ComboBoxes.restore(box, () -> box.setValue(model.questionProperty().get()));
        return box;
    }

    private static HBox legend(ExplanationViewModel model) {
        HBox legend =
                new HBox(
                        12,
                        entry("for", SignedColours.POSITIVE, model),
                        entry("against", SignedColours.NEGATIVE, model));
        legend.setId("why-legend");
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setMinWidth(USE_PREF_SIZE);
        Tooltip scale = new Tooltip();
        scale.textProperty()
                .bind(model.drawnProperty().map(e -> e.map(ExplanationBar::scale).orElse("")));
        Tooltip.install(legend, scale);
        return legend;
    }

    private static String scale(PlotExplanation drawn) {
        return "%s%nOcclusion: if a part is hidden, the log-odds of %s change by up to %s, for which the colours are strongest."
                .formatted(drawn.description(), drawn.name(), Formats.decimal(drawn.largest(), 1));
    }

    private static Label entry(String side, int rgb, ExplanationViewModel model) {
        Rectangle swatch = new Rectangle(SWATCH, SWATCH);
        swatch.setFill(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
        Label entry = new Label("", swatch);
        entry.textProperty()
                .bind(model.drawnProperty().map(drawn -> (side + " " + name(drawn)).strip()));
        return entry;
    }

    private static String name(Optional<PlotExplanation> drawn) {
        return drawn.map(PlotExplanation::name).orElse("");
    }
}
