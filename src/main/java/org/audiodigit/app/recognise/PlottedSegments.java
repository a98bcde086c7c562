package org.audiodigit.app.recognise;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.sound.PlotSegment;
import org.audiodigit.app.sound.PlotSegments;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.theme.LabelColours;

/** Shows the segments on the plots and edits them as the user does there. */
final class PlottedSegments implements PlotSegments.Editor {

    private final SoundViewModel sound;
    private final SegmentsViewModel segments;
    private final ObservableValue<List<String>> labels;

    /**
     * @param labels of the active model, which determine the colours
     */
    PlottedSegments(
            SoundViewModel sound,
            SegmentsViewModel segments,
            ObservableValue<List<String>> labels) {
        this.sound = sound;
        this.segments = segments;
        this.labels = labels;
        sound.segments().editorProperty().set(this);
        segments.visible().subscribe(list -> show());
        labels.subscribe(names -> show());
        segments.selectedProperty().subscribe(index -> show());
        // a recording that replaces another one has no segments at first
        sound.shownProperty().subscribe(shown -> show());
    }

    private void show() {
        PlotSegments plots = sound.segments();
        plots.segmentsProperty()
                .set(segments.visible().getValue().segments().stream().map(this::plot).toList());
        plots.selectedProperty().set(segments.selectedProperty().get());
    }

    private PlotSegment plot(Segment segment) {
        int colour =
                segment.label()
                        .map(label -> LabelColours.index(label, labels.getValue()))
                        .orElse(-1);
        return new PlotSegment(segment.start(), segment.end(), segment.text(), colour);
    }

    @Override
    public void select(int index) {
        segments.select(index);
    }

    @Override
    public void moveEdge(int index, PlotSegment.Edge edge, double seconds, boolean finished) {
        segments.moveEdge(index, edge, seconds, finished);
    }
}
