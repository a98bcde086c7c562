package org.audiodigit.app.recognise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.audio.label.WordSelection;
import org.audiodigit.dataset.DatasetAddition;
import org.audiodigit.dataset.SpeakerMetadata;
import org.audiodigit.dataset.WordCutter;
import org.audiodigit.files.Bin;
import org.audiodigit.signal.SampleSource;

/**
 * Words of a recording that become clips of a data set.
 *
 * @param folder of the data set
 * @param name of the data set, for the user
 */
record WordAddition(
        Path folder, String name, String speaker, WordSelection words, SampleSource recording) {

    boolean isInto(LoadedDataset open) {
        return open.folder()
                .toAbsolutePath()
                .normalize()
                .equals(folder.toAbsolutePath().normalize());
    }

    /** Opens a data set, or a new one with a layout. */
    DatasetAddition open(String newLayout) throws IOException, InterruptedException {
        DatasetAddition existing = DatasetAddition.open(folder, Optional.empty());
        return existing.dataset().clips().isEmpty()
                ? DatasetAddition.open(folder, Optional.of(newLayout))
                : existing;
    }

    /**
     * Writes the clips, and then the texts about the speaker.
     *
     * @param texts by {@link SpeakerMetadata#KEYS}
     * @throws IOException if a clip cannot be written; none stays
     */
    AddedClips write(DatasetAddition dataset, Map<String, String> texts, Bin bin)
            throws IOException {
        dataset.checkSpeaker(speaker);
        AddedClips clips = new AddedClips(bin);
        double rate = recording.sampleRate();
        try {
            new WordCutter(dataset, speaker)
                    .cut(
                            words,
                            recording.sampleRate(),
                            (start, end) ->
                                    Recogniser.read(
                                            recording, new TimeRange(start / rate, end / rate)),
                            (clip, label, span) -> clips.add(clip));
            // last, since it is not undone
            if (!texts.isEmpty()) {
                SpeakerMetadata.add(folder, speaker, texts);
            }
        } catch (IOException | RuntimeException e) {
            try {
                clips.delete();
            } catch (IOException notDeleted) {
                e.addSuppressed(notDeleted);
            }
            throw e;
        }
        return clips;
    }
}
