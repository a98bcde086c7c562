package org.audiodigit.app.recognise;

import java.util.Optional;

/** The label that the user gives the current word, or a recording of at most one word. */
final class WordLabelViewModel {

    private final ShownRecordingViewModel shown;
    private final SegmentsViewModel segments;
    private final CorrectionViewModel correction;

    WordLabelViewModel(
            ShownRecordingViewModel shown,
            SegmentsViewModel segments,
            CorrectionViewModel correction) {
        this.shown = shown;
        this.segments = segments;
        this.correction = correction;
    }

    private boolean isSequence() {
        return shown.outcomeProperty().getValue().isSequence();
    }

    Optional<String> get() {
        return isSequence()
                ? segments.currentSegment().flatMap(Segment::userLabel)
                : shown.outcomeProperty().getValue().trueLabel();
    }

    void set(String label) {
        if (isSequence()) {
            segments.setLabel(Optional.of(label));
        } else {
            correction.setTrueLabel(label);
        }
    }

    /** Sets the label, or removes it if it is already set. */
    void toggle(String label) {
        if (isSequence()) {
            segments.toggleLabel(label);
        } else {
            correction.toggleTrueLabel(label);
        }
    }
}
