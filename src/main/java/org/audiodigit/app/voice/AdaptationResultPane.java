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
import org.audiodigit.training.AdaptationOutcome.Comparison;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page when the model is tuned: what it has brought, and whether it is to be used. */
final class AdaptationResultPane extends VBox {

    private final Label title = label("voice-outcome", "voice-title");
    private final Label verdict = label("voice-verdict", "voice-verdict");
    private final Label account = label("voice-account", "quiet-line");
    private final GridPane table = new GridPane();
    private final Button use;
    private final Button keep;
    private Button advised;

    AdaptationResultPane(VoiceViewModel model) {
        super(24);
        getStyleClass().add("voice-takes");
        setAlignment(Pos.CENTER);
        table.getStyleClass().add("voice-table");
        table.setMaxWidth(USE_PREF_SIZE);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().setAll(name, right(), right(), middle(), right());
        use =
                button(
                        "voice-use",
                        RoomAction.withKey("Use it", VoiceActions.USE_KEY),
                        Feather.CHECK,
                        model::take);
        keep =
                button(
                        "voice-keep",
                        RoomAction.withKey("Keep the old one", VoiceActions.KEEP_KEY),
                        Feather.ROTATE_CCW,
                        model::keepOld);
        advised = use;
        HBox buttons = new HBox(16, use, keep);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(title, verdict, table, account, buttons);
        model.tuning().resultProperty().subscribe(result -> result.ifPresent(this::show));
    }

    private static ColumnConstraints right() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private static ColumnConstraints middle() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.CENTER);
        return column;
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private static Button button(String id, String text, Feather icon, Runnable run) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("voice-choice");
        button.setOnAction(event -> run.run());
        return button;
    }

    private void show(AdaptedModel tuned) {
        title.setText(AdaptationTexts.title(tuned));
        verdict.setText(AdaptationTexts.verdict(tuned));
        account.setText(AdaptationTexts.account(tuned));
        table.getChildren().clear();
        table.addRow(
                0, cell("", ""), cell("judged by", "voice-head"), cell("before", "voice-head"));
        table.add(cell("after", "voice-head"), 4, 0);
        row(1, "Your words", tuned.outcome().own());
        row(2, "Other voices", tuned.outcome().others());
        advised = AdaptationTexts.better(tuned.outcome()) ? use : keep;
        use.getStyleClass().remove(Styles.ACCENT);
        keep.getStyleClass().remove(Styles.ACCENT);
        advised.getStyleClass().add(Styles.ACCENT);
    }

    private void row(int at, String what, Comparison judged) {
        boolean any = judged.clips() > 0;
        String before = any ? AdaptationTexts.percent(judged.before().accuracy()) : "–";
        String after = any ? AdaptationTexts.percent(judged.after().accuracy()) : "–";
        Label last = cell(after, "voice-after");
        last.setAccessibleText(what + ": before " + before + ", after " + after);
        table.addRow(
                at,
                cell(what, "voice-row"),
                cell(AdaptationTexts.recordings(judged.clips()), "voice-head"),
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
        advised.requestFocus();
    }
}
