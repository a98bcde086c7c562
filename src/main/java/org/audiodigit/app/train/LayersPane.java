package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/** The table of the layers of the network. */
final class LayersPane extends BorderPane {

    private final TableView<LayerTableRows.Row> table = new TableView<>();
    private final Label total = new Label();

    LayersPane(ObservableValue<LayerTableRows> layers) {
        table.setId("layers");
        table.getStyleClass().add(Styles.DENSE);
        table.setAccessibleText("Layers of the network");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("Layer (type)", 280, LayerTableRows.Row::layer));
        table.getColumns().add(column("Output shape", 220, LayerTableRows.Row::shape));
        table.getColumns().add(column("Parameters", 140, LayerTableRows.Row::parameters));
        table.getColumns().get(2).getStyleClass().add("number-column");
        total.setId("layersTotal");
        total.getStyleClass().add("panel-note");
        setCenter(table);
        setBottom(total);
        layers.subscribe(this::show);
    }

    private static TableColumn<LayerTableRows.Row, String> column(
            String title, double width, Function<LayerTableRows.Row, String> text) {
        TableColumn<LayerTableRows.Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }

    private void show(LayerTableRows layers) {
        table.getItems().setAll(layers.rows());
        total.setText(
                "Total parameters: %s  ·  input %s".formatted(layers.parameters(), layers.input()));
    }
}
