package org.audiodigit.app;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Says what the program is, which version, and whose work it stands on. */
final class AboutWindow {

    void show(Window owner) {
        Label name = new Label("Audio Digit Workbench " + Versions.own());
        name.getStyleClass().add("about-name");
        Label text =
                new Label(
                        "Browse spoken digits, train a classifier, and speak to it.\n"
                                + "GPL-3.0-or-later: free to use, to study, to change and to share.");
        Button close = new Button("Close");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        VBox pane = new VBox(16, name, text, table(), close);
        pane.setPadding(new Insets(24));
        pane.setAlignment(Pos.TOP_LEFT);

        Stage window = new Stage();
        window.initOwner(owner);
        window.initModality(Modality.WINDOW_MODAL);
        window.setTitle("About");
        window.setResizable(false);
        window.setScene(new Scene(pane));
        window.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
        close.setOnAction(event -> window.close());
        window.show();
    }

    private static GridPane table() {
        GridPane table = new GridPane(24, 8);
        int row = 0;
        for (Versions.Library library : Versions.libraries()) {
            for (Label cell :
                    List.of(
                            new Label(library.name()),
                            new Label(library.version()),
                            new Label(library.licence()))) {
                table.addRow(row, cell);
            }
            row++;
        }
        return table;
    }
}
