package org.audiodigit.app.suspicious;

import java.util.Optional;
import org.audiodigit.app.suspicious.CheckViewModel.CheckedClips;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.common.Formats;
import org.audiodigit.training.suspicion.SuspicionReport;

/** Sentences about the result of a search. */
final class SuspiciousText {

    private SuspiciousText() {}

    /**
     * Describes what was found.
     *
     * @param listed number of listed clips
     * @param model the active model
     */
    static String note(Optional<CheckedClips> checked, int listed, Optional<LoadedModel> model) {
        if (checked.isEmpty()) {
            return "";
        }
        SuspicionReport found = checked.get().report();
        Optional<LoadedModel> asked = checked.get().work().model();
        StringBuilder text = new StringBuilder();
        text.append(
                "%s of %s %s suspicious."
                        .formatted(
                                Formats.count(found.clips().size()),
                                Formats.count(found.checked(), "clip"),
                                found.clips().size() == 1 ? "is" : "are"));
        if (listed < found.clips().size()) {
            int others = found.clips().size() - listed;
            text.append(
                    " %s kept, relabelled or hidden by the filters."
                            .formatted(Formats.count(others) + (others == 1 ? " is" : " are")));
        }
        if (!found.unreadable().isEmpty()) {
            String first = found.unreadable().keySet().stream().sorted().findFirst().orElseThrow();
            text.append(
                    " %s cannot be read, e.g. %s: %s."
                            .formatted(
                                    Formats.count(found.unreadable().size()),
                                    first,
                                    found.unreadable().get(first)));
        }
        found.wrongLabels()
                .ifPresent(
                        count ->
                                text.append(
                                        " The estimated number of wrong labels is %s, by %s."
                                                .formatted(
                                                        Formats.count(count),
                                                        asked.map(LoadedModel::name)
                                                                .orElse("the model"))));
        if (!found.note().isEmpty()) {
            text.append(" ").append(found.note());
        }
        boolean other = model.isPresent() && asked.filter(model.get()::isSameAs).isEmpty();
        if (other) {
            text.append(" Check again to ask %s.".formatted(model.get().name()));
        }
        return text.toString();
    }
}
