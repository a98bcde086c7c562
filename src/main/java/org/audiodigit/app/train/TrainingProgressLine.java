package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.PopOver;

/** Where the training is or how it ended, and what it could not read. */
final class TrainingProgressLine extends HBox {

    private final TrainingControlViewModel desk;

    TrainingProgressLine(TrainViewModel model) {
        super(16);
        this.desk = model.desk();
        getStyleClass().add("progress-line");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line(), unreadable());
        visibleProperty().bind(desk.lineProperty().isNotEmpty());
    }

    private Label line() {
        Label line = new Label();
        line.setId("progress");
        line.textProperty().bind(desk.lineProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(desk.lineProperty());
        line.setTooltip(whole);
        line.setMinWidth(0);
        setHgrow(line, Priority.ALWAYS);
        return line;
    }

    private Hyperlink unreadable() {
        Hyperlink link = new Hyperlink();
        link.getStyleClass().add(Styles.DANGER);
        link.textProperty().bind(Bindings.size(desk.unreadable()).asString("%d clips unreadable"));
        link.visibleProperty().bind(Bindings.isNotEmpty(desk.unreadable()));
        link.managedProperty().bind(link.visibleProperty());
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> list(link));
        return link;
    }

    private void list(Hyperlink link) {
        ListView<String> list = new ListView<>(desk.unreadable());
        list.setAccessibleText("Clips that cannot be read");
        list.setPrefSize(520, 200);
        PopOver over = new PopOver(list);
        over.setTitle("Clips that cannot be read");
        over.setHeaderAlwaysVisible(true);
        over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        over.show(link);
    }
}
