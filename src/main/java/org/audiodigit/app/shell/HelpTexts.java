package org.audiodigit.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.audiodigit.app.help.HelpSection;
import org.audiodigit.app.map.MapView;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.PlotHint;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.FlagsFile;

/** The content of the help page. Its keys are those of the menus. */
final class HelpTexts {

    private HelpTexts() {}

    /**
     * @param rooms the commands of the rooms that are built
     */
    static List<HelpSection> sections(ShellActions window, Map<RoomId, List<RoomAction>> rooms) {
        List<HelpSection> sections = new ArrayList<>();
        sections.add(firstSteps());
        sections.add(HelpSection.of("Window", window.all()));
        rooms.forEach(
                (id, actions) ->
                        sections.add(HelpSection.of(NavigationRail.name(id), distinct(actions))));
        sections.add(gestures("Gestures on waveform and spectrogram", PlotHint.PLOTS.text()));
        sections.add(gestures("Gestures on a labelled segment", PlotHint.SEGMENT.text()));
        sections.add(gestures("Gestures on the frequency axis", PlotHint.FREQUENCY_AXIS.text()));
        sections.add(gestures("Gestures on the map of clips", MapView.GESTURES));
        return sections;
    }

    /** Rooms list a command twice if it depends on the visible page. */
    private static List<RoomAction> distinct(List<RoomAction> actions) {
        List<RoomAction> distinct = new ArrayList<>();
        for (RoomAction action : actions) {
            boolean listed =
                    distinct.stream()
                            .anyMatch(
                                    other ->
                                            other.text().equals(action.text())
                                                    && other.key().equals(action.key()));
            if (!listed) {
                distinct.add(action);
            }
        }
        return distinct;
    }

    private static HelpSection firstSteps() {
        return HelpSection.of(
                "First steps",
                "1. Recognise",
                "Open Recognise (%s), press R and say a digit, or drop a WAV file there. The words of a longer recording are segments on the plots, which can be corrected, exported as labels and added to a data set. Why (Y) shows which parts of the spectrogram speak for and against a label."
                        .formatted(key(RoomId.RECOGNISE)),
                "2. Browse",
                "Listen to the bundled recordings in Browse (%s), or open a folder of your own (%s). A name such as 7_ann_0.wav gives label, speaker and take. The flags of clips are saved in %s in the folder. Map (M) shows clips that sound alike close to each other. Suspicious (S) lists clips that are probably labelled, cut or recorded wrongly: play, keep (K), flag (F) or relabel each by its digit. Relabelling renames the file: models that were trained before may know the clip under its old name, unless the split is by speaker."
                        .formatted(
                                key(RoomId.BROWSE),
                                RoomAction.keyText(ShellActions.OPEN_KEY),
                                FlagsFile.NAME),
                "3. Record",
                "Record a data set… in Browse (R) prompts speakers for digits or other words. Each take is checked and saved at once; press R, then C, to continue a session that was closed.",
                "4. Train",
                "Train a model on the open data set in Train (%s). The active model stays until you choose Use this model. Export in the menu of a run writes its model for ONNX Runtime or as a web page."
                        .formatted(key(RoomId.TRAIN)),
                "5. Evaluate",
                "Evaluate (%s) shows which labels a model confuses, plays its mistakes and explains them (Y)."
                        .formatted(key(RoomId.EVALUATE)),
                "6. Undo",
                "Undo (%s) takes back flags, labels, additions and deletions. What you delete stays in the folder bin of .audiodigit for 30 days."
                        .formatted(RoomAction.keyText(ShellActions.UNDO_KEY)));
    }

    private static String key(RoomId id) {
        return RoomAction.keyText(ShellActions.roomKey(id));
    }

    private static HelpSection gestures(String title, String hint) {
        return HelpSection.of(
                title,
                Stream.of(hint.split(" · "))
                        .flatMap(part -> Stream.of(part.split(": ", 2)))
                        .map(Formats::capitalised)
                        .toArray(String[]::new));
    }
}
