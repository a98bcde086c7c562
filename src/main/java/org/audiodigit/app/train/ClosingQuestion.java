package org.audiodigit.app.train;

import java.util.List;
import java.util.Optional;
import org.audiodigit.app.dialog.Dialogs;

/** Asks what to do with a running training before the window closes. */
final class ClosingQuestion {

    static final String KEEP = "Keep the best epoch so far and quit";
    static final String DISCARD = "Discard and quit";

    private final Dialogs dialogs;
    private final TrainingControlViewModel training;

    ClosingQuestion(Dialogs dialogs, TrainingControlViewModel training) {
        this.dialogs = dialogs;
        this.training = training;
    }

    /**
     * Returns whether the window may close; true at once without a training. A training stops when
     * the window closes and then keeps its best epoch.
     */
    boolean allowsClosing() {
        Optional<RunRow> row = training.currentRun();
        if (row.isEmpty()) {
            return true;
        }
        String name = row.get().summary().name();
        if (row.get().run().isPresent()) {
            return dialogs.choose(
                            "The training of %s is running. Its epochs are kept, and Resume continues it."
                                    .formatted(name),
                            List.of(KEEP),
                            Optional.of(KEEP))
                    .isPresent();
        }
        if (row.get().summary().best().isEmpty()) {
            return dialogs.confirm(
                    "The training of %s has not completed an epoch, so there is nothing to keep."
                            .formatted(name),
                    DISCARD);
        }
        Optional<String> answer =
                dialogs.choose(
                        "The training of %s is running. If its best epoch is kept, Resume continues it later."
                                .formatted(name),
                        List.of(KEEP, DISCARD),
                        Optional.of(KEEP));
        if (answer.filter(DISCARD::equals).isPresent()) {
            training.discard();
        }
        return answer.isPresent();
    }
}
