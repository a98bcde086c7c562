package org.audiodigit.app.recognise;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.audiodigit.app.view.ProblemLine;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.DatasetAddition;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form that adds the words of the shown recording to a data set. */
final class SegmentAdditionPane extends VBox {

    private static final double WIDTH = 460;
    private static final int MAX_REMARKS = 4;
    private static final int DETAIL_COLUMNS = 8;

    private final SegmentAdditionViewModel model;

    /**
     * @param close called when the words are being added
     */
    SegmentAdditionPane(SegmentAdditionViewModel model, Runnable close) {
        super(12);
        this.model = model;
        getStyleClass().add("add-words");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        GridPane form = new GridPane(8, 8);
        form.addRow(0, name("Data set", null), target());
        ComboBox<String> layout = layoutBox();
        Label layoutName = name("Layout", layout);
        BooleanBinding asksLayout = otherFolder();
        for (Node node : List.of(layoutName, layout)) {
            node.visibleProperty().bind(asksLayout);
            node.managedProperty().bind(asksLayout);
        }
        form.addRow(1, layoutName, layout);
        TextField speaker = field("add-words-speaker", model.speakerProperty());
        form.addRow(2, name("Speaker", speaker), speaker);
        TextField sequence = field("add-words-sequence", model.sequenceProperty());
        sequence.setPromptText("0 1 2 3 … if you know what was said");
        sequence.setPrefColumnCount(28);
        form.addRow(3, name("Spoken words", sequence), sequence);
        ProblemLine problem = new ProblemLine(model.problemProperty());
        Button add = new Button();
        add.setId("add-words-add");
        add.getStyleClass().add(Styles.ACCENT);
        add.textProperty()
                .bind(
                        model.selectionProperty()
                                .map(s -> "Add " + Formats.count(s.labels().size(), "clip")));
        add.disableProperty().bind(model.addableProperty().not());
        add.setOnAction(
                event -> {
                    close.run();
                    model.add();
                });
        HBox buttons = new HBox(8, add);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(form, details(), remarks(), problem, buttons);
    }

    private static Label name(String text, Node field) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        return label;
    }

    private static TextField field(String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private HBox target() {
        Label name = new Label();
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(WIDTH / 2);
        name.textProperty().bind(model.targetName());
        Button choose = new Button("Other folder…", new FontIcon(Feather.FOLDER));
        choose.setId("add-words-folder");
        choose.getStyleClass().add(Styles.SMALL);
        choose.setOnAction(event -> model.chooseFolder());
        HBox line = new HBox(8, name, choose);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** The open data set has a layout. */
    private BooleanBinding otherFolder() {
        return Bindings.createBooleanBinding(
                () -> model.otherFolderProperty().get().isPresent(), model.otherFolderProperty());
    }

    /** The layout of a new data set; an existing one keeps its own. */
    private ComboBox<String> layoutBox() {
        ComboBox<String> layout = new ComboBox<>();
        layout.setId("add-words-layout");
        layout.getItems().setAll(DatasetAddition.layouts());
        layout.valueProperty().bindBidirectional(model.layoutProperty());
        return layout;
    }

    /** The name of a text about a speaker, as in recording sessions. */
    private static String detailName(String key) {
        return switch (key) {
            case "gender" -> "Sex";
            case "recordingdate" -> "Date";
            case "recordingroom" -> "Room";
            default -> Formats.capitalised(key);
        };
    }

    private TitledPane details() {
        GridPane grid = new GridPane(8, 6);
        int rows = (model.details().size() + 1) / 2;
        int index = 0;
        for (Map.Entry<String, StringProperty> text : model.details().entrySet()) {
            TextField field = field(null, text.getValue());
            field.setPrefColumnCount(DETAIL_COLUMNS);
            Label name = name(detailName(text.getKey()), field);
            int column = 2 * (index / rows);
            grid.add(name, column, index % rows);
            grid.add(field, column + 1, index % rows);
            index++;
        }
        TitledPane details = new TitledPane("Details of a new speaker", grid);
        details.setExpanded(false);
        details.setAnimated(false);
        details.getStyleClass().add(Styles.DENSE);
        return details;
    }

    /** Where the words differ from the sequence, and which are left out. */
    private Label remarks() {
        Label remarks = new Label();
        remarks.setId("add-words-remarks");
        remarks.getStyleClass().add("quiet-line");
        remarks.setWrapText(true);
        remarks.setMinHeight(USE_PREF_SIZE);
        remarks.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> text(model.selectionProperty().get().remarks()),
                                model.selectionProperty(),
                                model.sequenceProperty()));
        remarks.managedProperty().bind(remarks.textProperty().isNotEmpty());
        return remarks;
    }

    private String text(List<String> remarks) {
        if (remarks.isEmpty()) {
            return model.sequenceProperty().get().isBlank()
                    ? ""
                    : "The recognised words are the spoken ones.";
        }
        int more = remarks.size() - MAX_REMARKS;
        return Stream.concat(
                        remarks.stream().limit(MAX_REMARKS),
                        more > 0
                                ? Stream.of("… and " + Formats.count(more) + " more")
                                : Stream.of())
                .collect(Collectors.joining("\n"));
    }
}
