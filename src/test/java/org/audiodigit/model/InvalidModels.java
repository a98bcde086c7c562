package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on the rejection of invalid models. */
final class InvalidModels {

    private InvalidModels() {}

    /** The model is rejected when it is verified and when it is loaded. */
    static void assertRejected(Path folder, Path file, String reason) {
        assertRejected(() -> StoredModel.openVerified(folder), file, reason);
        assertLoadRejected(folder, file, reason);
    }

    static void assertLoadRejected(Path folder, Path file, String reason) {
        assertRejected(() -> DigitModel.load(folder).close(), file, reason);
    }

    private static void assertRejected(ThrowingCallable use, Path file, String reason) {
        assertThatThrownBy(use)
                .isExactlyInstanceOf(ModelException.class)
                .satisfies(
                        e -> {
                            ModelException exception = (ModelException) e;
                            assertThat(exception.getReason()).isEqualTo(reason);
                            assertThat(exception.getFile()).isEqualTo(file.toString());
                        });
    }
}
