package org.audiodigit.app.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/** Shows the log, which the user can copy into a bug report. */
public final class LogWindow {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final RecentLog log;

    public LogWindow(RecentLog log) {
        this.log = log;
    }

    public void show(Stage owner) {
        TextArea text = new TextArea(text());
        text.setEditable(false);
        text.setAccessibleText("Log");
        text.getStyleClass().add("log-text");
        Button copy = new Button("_Copy all");
        copy.setOnAction(event -> copy(text.getText()));
        Button close = new Button("Close");
        close.setCancelButton(true);
        HBox buttons = new HBox(8, copy, close);
        buttons.setPadding(new Insets(8, 0, 0, 0));
        BorderPane pane = new BorderPane(text, null, null, buttons, null);
        pane.setPadding(new Insets(16));

        Stage window = new Stage();
        window.initOwner(owner);
        window.setTitle("Log");
        window.setScene(new Scene(pane, 800, 480));
        window.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
        close.setOnAction(event -> window.close());
        window.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        window.close();
                    }
                });
        window.show();
        text.positionCaret(text.getText().lastIndexOf('\n') + 1);
    }

    private String text() {
        String lines =
                log.entries().stream()
                        .map(
                                entry ->
                                        "%s  %-5s  %s: %s"
                                                .formatted(
                                                        TIME.format(entry.time()),
                                                        entry.level(),
                                                        entry.source(),
                                                        entry.text()))
                        .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "No messages have been logged since the window opened." : lines;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
