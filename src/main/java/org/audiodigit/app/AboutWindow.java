package org.audiodigit.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
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

/** Shows the version of the program, and the versions and licences of its libraries. */
final class AboutWindow {

    /** Written by the build: the program's version and one line for each library. */
    private static final String VERSIONS = "/versions.properties";

    void show(Window owner) {
        Properties versions = versions();
        Label name = new Label("Audio Digit Workbench " + versions.getProperty("audiodigit"));
        name.getStyleClass().add("about-name");
        Label text =
                new Label(
                        "Browse recordings of spoken digits, train classifiers and recognise speech.\n"
                                + "Free software under the GPL-3.0-or-later.");
        Button close = new Button("Close");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        VBox pane = new VBox(16, name, text, table(versions), close);
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

    /** One row for each library: name, version, licence. */
    private static GridPane table(Properties versions) {
        GridPane table = new GridPane(24, 8);
        versions.stringPropertyNames().stream()
                .filter(key -> key.startsWith("library."))
                .sorted()
                .forEach(key -> addRow(table, versions.getProperty(key).split("\\|")));
        addRow(
                table,
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                "GPL-2.0 with Classpath Exception");
        return table;
    }

    private static void addRow(GridPane table, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            table.add(new Label(cells[column]), column, table.getRowCount() - (column > 0 ? 1 : 0));
        }
    }

    private static Properties versions() {
        try (InputStream in = AboutWindow.class.getResourceAsStream(VERSIONS)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + VERSIONS, e);
        }
    }
}
