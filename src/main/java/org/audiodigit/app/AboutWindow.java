package org.audiodigit.app;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.audiodigit.engine.MxnetRuntime;

/** Shows the version of the program, and the versions and licences of its libraries. */
final class AboutWindow {

    /** Written by the build. */
    private static final String VERSIONS = "/versions.properties";

    private static final double LIBRARIES_HEIGHT = 360;

    void show(Window owner) {
        Properties versions = versions();
        Label name = new Label("Audio Digit Workbench " + versions.getProperty("audiodigit"));
        name.getStyleClass().add("about-name");
        Label text =
                new Label(
                        "Browse recordings of spoken digits, train classifiers and recognise speech.\n"
                                + "Free software under the GPL-3.0-or-later."
                                + (MxnetRuntime.runsUnderRosetta()
                                        ? "\nRuns under Rosetta: MXNet has no library for Apple silicon."
                                        : ""));
        Button close = new Button("Close");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        VBox pane = new VBox(16, name, text, libraries(), close);
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
    private static ScrollPane libraries() {
        GridPane table = new GridPane(24, 6);
        table.setPadding(new Insets(0, 16, 0, 0));
        for (ThirdParty library : ThirdParty.list()) {
            addRow(table, library.part(), library.name(), library.version(), library.licence());
        }
        addRow(
                table,
                false,
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                "GPL-2.0 with Classpath Exception");
        ScrollPane pane = new ScrollPane(table);
        pane.setId("about-libraries");
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setPrefViewportHeight(LIBRARIES_HEIGHT);
        return pane;
    }

    private static void addRow(GridPane table, boolean part, String... cells) {
        int row = table.getRowCount();
        for (int column = 0; column < cells.length; column++) {
            Label cell = new Label(cells[column]);
            if (part) {
                cell.getStyleClass().add(Styles.TEXT_MUTED);
            }
            table.add(cell, column, row);
            if (part && column == 0) {
                GridPane.setMargin(cell, new Insets(0, 0, 0, 16));
            }
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
