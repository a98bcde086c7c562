package org.audiodigit.app.recognise;

import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.dataset.DatasetAddition;

/**
 * What the person at the microphone is called, asked once. A number stands for somebody else in
 * another data set, so numbers are remembered for one folder and names for all.
 */
final class SpeakerMemory {

    private static final String NAME = "recognise.speaker";

    private final Settings settings;

    SpeakerMemory(Settings settings) {
        this.settings = settings;
    }

    String of(LoadedDataset open) {
        String usual = DatasetAddition.suggestSpeaker(open.dataset());
        String here = settings.get(folderKey(open), "");
        if (!here.isEmpty()) {
            return here;
        }
        return isNumber(usual) ? usual : settings.get(NAME, usual);
    }

    void keep(LoadedDataset open, String name) {
        settings.put(folderKey(open), name);
        if (!isNumber(name)) {
            settings.put(NAME, name);
        }
    }

    private static boolean isNumber(String name) {
        return name.matches("[0-9]+");
    }

    /** A setting's name holds no path: the folder's place in the table is enough to know it by. */
    private static String folderKey(LoadedDataset open) {
        String folder = open.folder().toAbsolutePath().normalize().toString();
        return NAME + "." + Integer.toHexString(folder.hashCode());
    }
}
