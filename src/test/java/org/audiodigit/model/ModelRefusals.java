package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Holds that a model is refused by the name of the file at fault, and with nothing but that. */
final class ModelRefusals {

    private ModelRefusals() {}

    /** By those who look at the files only, and by those who load. */
    static void refused(Path folder, Path file, String reason) {
        refusal(() -> StoredModel.openVerified(folder), file, reason);
        loadRefused(folder, file, reason);
    }

    static void loadRefused(Path folder, Path file, String reason) {
        refusal(() -> DigitModel.load(folder).close(), file, reason);
    }

    private static void refusal(ThrowingCallable use, Path file, String reason) {
        assertThatThrownBy(use)
                .isExactlyInstanceOf(ModelException.class)
                .satisfies(
                        e -> {
                            ModelException refusal = (ModelException) e;
                            assertThat(refusal.getReason()).isEqualTo(reason);
                            assertThat(refusal.getFile()).isEqualTo(file.toString());
                        });
    }
}
