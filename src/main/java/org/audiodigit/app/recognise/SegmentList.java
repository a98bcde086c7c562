package org.audiodigit.app.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.audiodigit.app.sound.PlotSegment.Edge;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.audio.label.Transcript;

/**
 * The segments of a recording. Immutable: an edit returns a new list.
 *
 * @param segments in order of time, without overlaps
 */
record SegmentList(List<Segment> segments) {

    static final SegmentList EMPTY = new SegmentList(List.of());

    /** Minimum length of a segment, in seconds; no word is shorter. */
    static final double MIN_SECONDS = 0.02;

    SegmentList {
        segments = List.copyOf(segments);
        for (int i = 1; i < segments.size(); i++) {
            if (segments.get(i).start() < segments.get(i - 1).end()) {
                throw new IllegalArgumentException(
                        segments.get(i - 1) + " overlaps " + segments.get(i));
            }
        }
    }

    static SegmentList of(Transcript transcript) {
        return new SegmentList(transcript.words().stream().map(Segment::recognised).toList());
    }

    int size() {
        return segments.size();
    }

    boolean isEmpty() {
        return segments.isEmpty();
    }

    Segment get(int index) {
        return segments.get(index);
    }

    /** The segment at an index; empty if the index is outside the list. */
    Optional<Segment> find(int index) {
        return index >= 0 && index < size() ? Optional.of(get(index)) : Optional.empty();
    }

    private SegmentList replace(int from, int to, Segment... replacement) {
        List<Segment> edited = new ArrayList<>(segments.subList(0, from));
        edited.addAll(List.of(replacement));
        edited.addAll(segments.subList(to, size()));
        return new SegmentList(edited);
    }

    SegmentList withLabel(int index, Optional<String> label) {
        return replace(index, index + 1, get(index).withUserLabel(label));
    }

    /**
     * Moves an edge of a segment, at most to its neighbour and to its other edge.
     *
     * @param recordingSeconds length of the recording
     */
    SegmentList withEdge(int index, Edge edge, double seconds, double recordingSeconds) {
        Segment segment = get(index);
        if (edge == Edge.START) {
            double earliest = index == 0 ? 0 : get(index - 1).end();
            double latest = Math.max(earliest, segment.end() - MIN_SECONDS);
            return withSpan(index, clamp(seconds, earliest, latest), segment.end());
        }
        double latest = index == size() - 1 ? recordingSeconds : get(index + 1).start();
        double earliest = Math.min(latest, segment.start() + MIN_SECONDS);
        return withSpan(index, segment.start(), clamp(seconds, earliest, latest));
    }

    private static double clamp(double value, double minimum, double maximum) {
        return Math.max(minimum, Math.min(value, maximum));
    }

    private SegmentList withSpan(int index, double start, double end) {
        Segment segment = get(index);
        return segment.start() == start && segment.end() == end
                ? this
                : replace(index, index + 1, segment.withSpan(start, end));
    }

    /** Whether both parts of a segment would be long enough. */
    boolean canSplit(int index, double seconds) {
        Segment segment = get(index);
        return seconds - segment.start() >= MIN_SECONDS && segment.end() - seconds >= MIN_SECONDS;
    }

    /** Splits a segment into two, which lose its label. */
    SegmentList split(int index, double seconds) {
        Segment segment = get(index);
        return replace(
                index,
                index + 1,
                Segment.of(segment.start(), seconds),
                Segment.of(seconds, segment.end()));
    }

    /** Joins a segment with the next one. A label of the user stays if only one has it. */
    SegmentList mergeWithNext(int index) {
        Segment first = get(index);
        Segment second = get(index + 1);
        List<String> labels =
                Stream.of(first, second)
                        .flatMap(segment -> segment.userLabel().stream())
                        .distinct()
                        .toList();
        Optional<String> label = labels.size() == 1 ? Optional.of(labels.get(0)) : Optional.empty();
        return replace(
                index, index + 2, Segment.of(first.start(), second.end()).withUserLabel(label));
    }

    SegmentList without(int index) {
        return replace(index, index + 1);
    }

    /**
     * Adds a segment in its place; its parts inside other segments are left out. Empty if no part
     * remains, or if the span contains a whole segment.
     */
    Optional<SegmentList> with(double start, double end) {
        if (segments.stream().anyMatch(s -> s.start() >= start && s.end() <= end)) {
            return Optional.empty();
        }
        int index = (int) segments.stream().filter(s -> s.start() + s.end() < start + end).count();
        double from = index == 0 ? start : Math.max(start, get(index - 1).end());
        double to = index == size() ? end : Math.min(end, get(index).start());
        return to - from < MIN_SECONDS
                ? Optional.empty()
                : Optional.of(replace(index, index, Segment.of(from, to)));
    }

    /** Adds the recognition of a segment, unless the segment was changed in the meantime. */
    SegmentList with(Segment recognised, Recognition recognition) {
        return new SegmentList(
                segments.stream()
                        .map(s -> s.hasSpanOf(recognised) ? s.with(recognition) : s)
                        .toList());
    }

    /** Replaces a segment by its words, unless the segment was changed in the meantime. */
    SegmentList withWords(Segment spoken, List<Segment> words) {
        int index = segments.indexOf(spoken);
        return index < 0 ? this : replace(index, index + 1, words.toArray(Segment[]::new));
    }

    /** Lets a segment be recognised again. */
    SegmentList withoutAnswer(int index) {
        return replace(index, index + 1, get(index).withoutAnswer());
    }

    /** A segment with a margin on both sides, at most up to its neighbours. */
    TimeRange withMargin(Segment segment, double margin) {
        int index = segments.indexOf(segment);
        double earliest = index <= 0 ? 0 : get(index - 1).end();
        double latest =
                index < 0 || index == size() - 1 ? Double.MAX_VALUE : get(index + 1).start();
        return new TimeRange(
                Math.max(segment.start() - margin, earliest),
                Math.min(segment.end() + margin, latest));
    }

    /** Adds a segment behind the others. */
    SegmentList append(Segment segment) {
        return replace(size(), size(), segment);
    }

    /** This list followed by the segments of another one from a time on. */
    SegmentList followedBy(SegmentList other, double seconds) {
        List<Segment> all = new ArrayList<>(segments);
        other.segments.stream().filter(s -> s.start() >= seconds).forEach(all::add);
        return new SegmentList(all);
    }

    /** The labels as one line, those that are not sure with a question mark. */
    String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining(" "));
    }

    /** The model's labels as one line. */
    String recognisedText() {
        return segments.stream().map(Segment::recognisedText).collect(Collectors.joining(" "));
    }

    /** The model's labels as one line, without question marks. */
    String labels() {
        return segments.stream()
                .map(s -> s.answer().map(Segment.Answer::label).or(s::label).orElse(""))
                .collect(Collectors.joining(" "));
    }

    /** Whether a model answered all segments. */
    boolean isAnswered() {
        return segments.stream().allMatch(s -> s.answer().isPresent());
    }

    /** Whether the answers of the model are the labels. */
    boolean isCorrect() {
        return segments.stream()
                .allMatch(s -> s.answer().map(Segment.Answer::label).equals(s.label()));
    }

    /** Whether the model is sure of all segments. */
    boolean isSure() {
        return segments.stream().allMatch(s -> s.answer().filter(Segment.Answer::sure).isPresent());
    }

    /** Whether the user labelled a segment. */
    boolean isCorrected() {
        return segments.stream().anyMatch(segment -> segment.userLabel().isPresent());
    }

    /**
     * @param recordingSeconds length of the recording
     */
    Transcript transcript(double recordingSeconds) {
        return new Transcript(recordingSeconds, segments.stream().map(Segment::word).toList());
    }
}
