package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/** The layers of the network that is planned, as Keras prints them. */
final class LayersPane extends BorderPane {

    private final TrainViewModel model;
    private final TableView<LayerTableRows.Row> table = new TableView<>();
    private final Label total = new Label();

    LayersPane(TrainViewModel model) {
        this.model = model;
        table.setId("layers");
        table.getStyleClass().add(Styles.DENSE);
        table.setAccessibleText("Layers of the network");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("layer (type)", 280, LayerTableRows.Row::layer));
        table.getColumns().add(column("output shape", 220, LayerTableRows.Row::shape));
        table.getColumns().add(column("parameters", 140, LayerTableRows.Row::parameters));
        total.setId("layersTotal");
        total.getStyleClass().add("panel-note");
        setCenter(table);
        setBottom(total);
        model.plan().architectureProperty().subscribe(name -> refresh());
        model.plan().frontEndProperty().subscribe(name -> refresh());
        model.openedProperty().subscribe(open -> refresh());
    }

    private static TableColumn<LayerTableRows.Row, String> column(
            String title, double width, Function<LayerTableRows.Row, String> text) {
        TableColumn<LayerTableRows.Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }

    /** Fills the table for what the form says now. */
    void refresh() {
        LayerTableRows layers = model.layers();
        table.getItems().setAll(layers.rows());
        total.setText(
                "%s parameters in all  ·  input %s".formatted(layers.parameters(), layers.input()));
    }
}
