package org.audiodigit.app.voice;

import atlantafx.base.theme.Styles;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.voice.AdaptationTask.AdaptedModel;
import org.audiodigit.common.Formats;
import org.audiodigit.training.AdaptationOutcome.Comparison;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the accuracy before and after an adaptation and asks which model to use. */
final class AdaptationResultPane extends VBox {

    private final Label title = label("voice-outcome", "voice-title");
    private final Label verdict = label("voice-verdict", "voice-verdict");
    private final Label details = label("voice-account", "quiet-line");
    private final GridPane table = new GridPane();
    private final Button use;
    private final Button keep;
    private Button recommended;

    AdaptationResultPane(VoiceViewModel model) {
        super(24);
        getStyleClass().add("voice-result");
        setAlignment(Pos.CENTER);
        table.getStyleClass().add("voice-table");
        table.setMaxWidth(USE_PREF_SIZE);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints()
                .setAll(
                        name,
                        column(HPos.RIGHT),
                        column(HPos.RIGHT),
                        column(HPos.CENTER),
                        column(HPos.RIGHT));
        use =
                button(
                        "voice-use",
                        RoomAction.withKey("Use adapted model", VoiceView.USE_KEY),
                        Feather.CHECK,
                        model::useAdapted);
        keep =
                button(
                        "voice-keep",
                        RoomAction.withKey("Keep old model", VoiceView.KEEP_KEY),
                        Feather.ROTATE_CCW,
                        model::keepBase);
        recommended = use;
        HBox buttons = new HBox(16, use, keep);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(title, verdict, table, details, buttons);
        model.adaptation().resultProperty().subscribe(result -> result.ifPresent(this::show));
    }

    private static ColumnConstraints column(HPos alignment) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(alignment);
        return column;
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private static Button button(String id, String text, Feather icon, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("voice-choice");
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(AdaptedModel adapted) {
        title.setText(AdaptationTexts.title(adapted));
        verdict.setText(AdaptationTexts.verdict(adapted));
        details.setText(AdaptationTexts.details(adapted));
        table.getChildren().clear();
        table.addRow(
                0,
                cell("Accuracy", "voice-head"),
                cell("evaluated on", "voice-head"),
                cell("before", "voice-head"));
        table.add(cell("after", "voice-head"), 4, 0);
        addRow(1, "Your words", adapted.outcome().own());
        addRow(2, "Other speakers", adapted.outcome().others());
        recommended = AdaptationTexts.isBetter(adapted.outcome()) ? use : keep;
        use.getStyleClass().remove(Styles.ACCENT);
        keep.getStyleClass().remove(Styles.ACCENT);
        recommended.getStyleClass().add(Styles.ACCENT);
    }

    private void addRow(int row, String speakers, Comparison result) {
        boolean evaluated = result.clips() > 0;
        String before = Formats.percent(evaluated ? result.before().accuracy() : Double.NaN);
        String after = Formats.percent(evaluated ? result.after().accuracy() : Double.NaN);
        Label last = cell(after, "voice-after");
        last.setAccessibleText(speakers + ": before " + before + ", after " + after);
        table.addRow(
                row,
                cell(speakers, "voice-row"),
                cell(Formats.count(result.clips(), "recording"), "voice-head"),
                cell(before, "voice-before"),
                new FontIcon(Feather.ARROW_RIGHT),
                last);
    }

    private static Label cell(String text, String style) {
        Label cell = new Label(text);
        cell.getStyleClass().add(style);
        cell.setMinWidth(USE_PREF_SIZE);
        return cell;
    }

    void focus() {
        recommended.requestFocus();
    }
}
