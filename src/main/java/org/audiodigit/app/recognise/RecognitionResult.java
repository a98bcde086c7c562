package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.audiodigit.audio.label.LabelException;
import org.audiodigit.audio.label.LabelFiles;

/**
 * The words of a recording.
 *
 * @param whole the recognition of a recording in which no word was found
 * @param segments the words
 * @param recogniser the name of the model, or of the label file that has the words
 */
record RecognitionResult(Optional<Recognition> whole, SegmentList segments, String recogniser) {

    /** The result for a recording of at most one word. */
    static RecognitionResult of(Recognition recognition) {
        if (!recognition.speech()) {
            return new RecognitionResult(
                    Optional.of(recognition), SegmentList.EMPTY, recognition.model());
        }
        Segment word =
                Segment.of(recognition.startSeconds(), recognition.endSeconds()).with(recognition);
        return new RecognitionResult(
                Optional.empty(), new SegmentList(List.of(word)), recognition.model());
    }

    /**
     * Reads the words of a label file.
     *
     * @param seconds duration of the recording
     */
    static RecognitionResult of(Path labelFile, double seconds) throws LabelException {
        List<Segment> words =
                LabelFiles.read(labelFile, seconds).words().stream()
                        .map(Segment::labelled)
                        .toList();
        return new RecognitionResult(
                Optional.empty(), new SegmentList(words), labelFile.getFileName().toString());
    }

    RecognitionResult with(SegmentList newSegments) {
        return new RecognitionResult(whole, newSegments, recogniser);
    }

    /**
     * The recognition of the only word, if its most probable label is the answer, or of a recording
     * without words.
     */
    Optional<Recognition> recognition() {
        return switch (segments.size()) {
            case 0 -> whole;
            case 1 -> segments.get(0).answer().flatMap(Segment.Answer::ownRecognition);
            default -> Optional.empty();
        };
    }
}
