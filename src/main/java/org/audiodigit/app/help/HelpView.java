package org.audiodigit.app.help;

import atlantafx.base.theme.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The help page with its search field. */
public final class HelpView extends VBox {

    private static final double KEY_WIDTH = 168;
    private static final double TEXT_WIDTH = 560;

    private final TextField search = new TextField();
    private final VBox list = new VBox(24);

    /**
     * @param close called when the user closes the page
     */
    public HelpView(HelpViewModel model, Runnable close) {
        super(16);
        getStyleClass().add("help-page");
        setId("help");
        search.setId("help-search");
        search.setPromptText("Search help");
        search.setAccessibleText("Search help");
        search.textProperty().bindBidirectional(model.queryProperty());
        Label title = new Label("Help");
        title.getStyleClass().add("room-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(16, title, search, space, closeButton(close));
        header.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText("First steps, keys and gestures");
        list.setPadding(new Insets(0, 16, 16, 0));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header, scroll);
        model.shownProperty()
                .subscribe(
                        sections -> {
                            list.getChildren()
                                    .setAll(sections.stream().map(HelpView::section).toList());
                            if (sections.isEmpty()) {
                                list.getChildren().setAll(new Label("Nothing found"));
                            }
                        });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        close.run();
                    }
                });
    }

    private static Button closeButton(Runnable close) {
        Button button = new Button("Close", new FontIcon(Feather.X));
        button.setId("help-close");
        button.setTooltip(new Tooltip("Close the help page (Esc)"));
        button.setOnAction(event -> close.run());
        return button;
    }

    private static Node section(HelpSection section) {
        Label title = new Label(section.title());
        title.getStyleClass().add(Styles.TITLE_4);
        GridPane table = new GridPane(16, 6);
        ColumnConstraints keys = new ColumnConstraints(KEY_WIDTH);
        table.getColumnConstraints().addAll(keys, new ColumnConstraints(0, TEXT_WIDTH, TEXT_WIDTH));
        for (HelpSection.Entry entry : section.entries()) {
            Label key = new Label(entry.key());
            key.getStyleClass().add(Styles.TEXT_BOLD);
            Label text = new Label(entry.text());
            text.setWrapText(true);
            GridPane.setValignment(key, VPos.TOP);
            table.addRow(table.getRowCount(), key, text);
        }
        return new VBox(8, title, table);
    }

    /** Moves the focus to the search field. */
    public void focus() {
        search.requestFocus();
        search.selectAll();
    }
}
