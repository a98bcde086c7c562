package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.view.WindowPopOver;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Three lines: the clips of the next training, its cost, and the progress or result of the last
 * one. There is always space for all.
 */
final class TrainingLines extends VBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    TrainingLines(TrainViewModel model) {
        getStyleClass().add("training-lines");
        getChildren().addAll(clips(model), cost(model.cost()), progress(model.training()));
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
    }

    /** Creates the line with the parts of the split or, while fields are invalid, their number. */
    private static Label clips(TrainViewModel model) {
        AppliedSplitViewModel split = model.appliedSplit();
        Label clips = line("clips");
        Runnable show =
                () -> {
                    List<String> problems = model.formProblemsProperty().get();
                    boolean valid = problems.isEmpty();
                    clips.pseudoClassStateChanged(INVALID, !valid);
                    clips.setGraphic(valid ? null : new FontIcon(Feather.ALERT_TRIANGLE));
                    clips.setText(
                            valid
                                    ? split.summaryProperty().getValue()
                                    : invalidFields(problems.size()));
                    clips.getTooltip()
                            .setText(
                                    valid
                                            ? split.descriptionProperty().getValue()
                                            : String.join("\n", problems));
                };
        model.formProblemsProperty().subscribe(show);
        split.summaryProperty().subscribe(show);
        split.descriptionProperty().subscribe(show);
        show.run();
        return clips;
    }

    /** Creates the line with the estimated cost of the next training. */
    private static Label cost(CostViewModel model) {
        Label cost = line("cost");
        cost.textProperty().bind(model.textProperty());
        cost.getTooltip()
                .setText(
                        "Estimated from some training steps on this computer, which other programs may"
                                + " slow down. The memory is needed in addition.");
        return cost;
    }

    private static String invalidFields(int count) {
        return count == 1
                ? "To train, correct the marked field."
                : "To train, correct the %d marked fields.".formatted(count);
    }

    private static Label line(String id) {
        Label line = new Label();
        line.setId(id);
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(600);
        line.setTooltip(tip);
        return line;
    }

    /** Creates the line with the status of the training and its unreadable clips. */
    private static HBox progress(TrainingControlViewModel training) {
        Label status = line("progress");
        status.textProperty().bind(training.statusProperty());
        status.getTooltip().textProperty().bind(training.statusProperty());
        HBox.setHgrow(status, Priority.ALWAYS);
        HBox line = new HBox(16, status, unreadable(training));
        line.getStyleClass().add("progress-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(training.statusProperty().isNotEmpty());
        return line;
    }

    private static Hyperlink unreadable(TrainingControlViewModel training) {
        Hyperlink link = new Hyperlink();
        link.getStyleClass().add(Styles.DANGER);
        link.textProperty()
                .bind(Bindings.size(training.unreadable()).asString("Unreadable clips: %d"));
        link.visibleProperty().bind(Bindings.isNotEmpty(training.unreadable()));
        link.managedProperty().bind(link.visibleProperty());
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> showUnreadable(training, link));
        return link;
    }

    private static void showUnreadable(TrainingControlViewModel training, Hyperlink link) {
        ListView<String> list = new ListView<>(training.unreadable());
        list.setAccessibleText("Unreadable clips");
        list.setPrefSize(520, 200);
        PopOver over = WindowPopOver.of(list);
        over.setTitle("Unreadable clips");
        over.setHeaderAlwaysVisible(true);
        over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        over.show(link);
    }
}
