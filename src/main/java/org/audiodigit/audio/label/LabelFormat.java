package org.audiodigit.audio.label;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of label files. */
public enum LabelFormat {
    /** The label track of Audacity, one line per label. */
    AUDACITY(".txt", new AudacityLabels()),
    /** The TextGrid of Praat. */
    TEXTGRID(".TextGrid", new TextGrid()),
    /** A table with the columns start, end, label, probability and sure. */
    CSV(".csv", new CsvLabels()),
    /** The JSON object of the command {@code transcribe}, on one line. */
    JSON(".json", new JsonLabels());

    private final String extension;
    private final LabelCodec codec;

    LabelFormat(String extension, LabelCodec codec) {
        this.extension = extension;
        this.codec = codec;
    }

    /** The extension of files, with its dot. */
    public String extension() {
        return extension;
    }

    /** Name in options, e.g. {@code audacity}. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a file by its extension. */
    static Optional<LabelFormat> of(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return Arrays.stream(values())
                .filter(format -> endsWith(name, format.extension))
                .findFirst();
    }

    private static boolean endsWith(String name, String extension) {
        int at = name.length() - extension.length();
        return at >= 0 && name.regionMatches(true, at, extension, 0, extension.length());
    }

    /** The extensions of all formats, e.g. for messages. */
    public static List<String> extensions() {
        return Arrays.stream(values()).map(LabelFormat::extension).toList();
    }

    static String extensionsAsText() {
        return extensions().stream().collect(Collectors.joining(", "));
    }

    LabelCodec codec() {
        return codec;
    }

    /**
     * Formats a transcript as the content of a label file, or for JSON as one line.
     *
     * @param recording name of the recording
     */
    public String text(String recording, Transcript transcript) {
        return codec.write(recording, transcript);
    }
}
