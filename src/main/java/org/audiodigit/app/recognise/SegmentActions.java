package org.audiodigit.app.recognise;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.PlotSegment.Edge;
import org.audiodigit.audio.label.LabelFormat;

/** Commands for the words of the shown recording. Most keys are those of labels in Audacity. */
final class SegmentActions {

    private static final String EXPORT_KEY = "E";

    /** Distance that a key moves an edge, in seconds. */
    private static final double STEP = 0.01;

    private SegmentActions() {}

    static List<RoomAction> of(RecogniseViewModel model) {
        SegmentsViewModel segments = model.segments();
        BooleanBinding any = segments.hasSegments();
        BooleanBinding current = segments.hasCurrent();
        BooleanBinding selection =
                Bindings.createBooleanBinding(
                        () -> model.sound().selectionProperty().get().isPresent(),
                        model.sound().selectionProperty());
        List<RoomAction> actions = new ArrayList<>();
        actions.add(RoomAction.of("Next word", "Right", any, () -> segments.selectNeighbour(true)));
        actions.add(
                RoomAction.of("Previous word", "Left", any, () -> segments.selectNeighbour(false)));
        actions.add(
                RoomAction.of("Split word", RecogniseActions.SPLIT_KEY, current, segments::split));
        actions.add(
                RoomAction.of(
                        "Merge with next word",
                        RecogniseActions.MERGE_KEY,
                        segments.mergeable(),
                        segments::mergeWithNext));
        actions.add(
                RoomAction.of(
                        "Delete word",
                        RecogniseActions.DELETE_WORD_KEY,
                        current,
                        segments::delete));
        actions.add(
                RoomAction.of(
                        "Add word at selection",
                        RecogniseActions.ADD_WORD_KEY,
                        selection,
                        segments::addSelection));
        actions.replaceAll(action -> action.under("Words"));
        actions.add(edge("Move start left", "Shift+Shortcut+Left", segments, Edge.START, -STEP));
        actions.add(edge("Move start right", "Shift+Shortcut+Right", segments, Edge.START, STEP));
        actions.add(edge("Move end left", "Shift+Alt+Left", segments, Edge.END, -STEP));
        actions.add(edge("Move end right", "Shift+Alt+Right", segments, Edge.END, STEP));
        for (LabelFormat format : LabelFormat.values()) {
            String text = LabelExport.name(format) + "…";
            Runnable export = () -> model.exportLabels(format);
            RoomAction action =
                    format == LabelFormat.AUDACITY
                            ? RoomAction.of(text, EXPORT_KEY, any, export)
                            : RoomAction.withoutKey(text, export).when(any);
            actions.add(action.under("Export labels"));
        }
        return actions;
    }

    private static RoomAction edge(
            String text, String key, SegmentsViewModel segments, Edge edge, double step) {
        return RoomAction.of(text, key, segments.hasCurrent(), () -> segments.nudge(edge, step))
                .under("Words");
    }
}
