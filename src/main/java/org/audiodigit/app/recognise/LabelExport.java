package org.audiodigit.app.recognise;

import java.nio.charset.StandardCharsets;
import org.audiodigit.app.export.ExportFormat;
import org.audiodigit.app.export.Exporter;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.files.FilePaths;

/** Saves the words of a recording as a label file. */
final class LabelExport {

    private final Exporter exporter;

    LabelExport(RoomContext context) {
        exporter = new Exporter(context.tasks(), context.dialogs());
    }

    /** The name of a format in menus. */
    static String name(LabelFormat format) {
        return switch (format) {
            case AUDACITY -> "Audacity label track";
            case TEXTGRID -> "Praat TextGrid";
            case CSV -> "Table (CSV)";
            case JSON -> "JSON";
        };
    }

    void export(LabelFormat format, RecognitionEntry entry, Transcript transcript) {
        ExportFormat<Transcript> labels =
                new ExportFormat<>(
                        name(format),
                        format.extension(),
                        (file, words) -> {
                            byte[] text =
                                    format.text(entry.name(), words)
                                            .getBytes(StandardCharsets.UTF_8);
                            AtomicFile.write(file, out -> out.write(text));
                        });
        exporter.export("Export labels", labels, FilePaths.stem(entry.name()), transcript);
    }
}
