package org.audiodigit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    private static String reason(Throwable failure) {
        return StartFailure.unusable(failure).reason();
    }

    @Test
    void theReasonIsTheFirstLineOfTheLinker() {
        Error jna =
                new UnsatisfiedLinkError("Unable to load library '/x/libmxnet.so':\nfile\nlist");
        jna.addSuppressed(new UnsatisfiedLinkError("/x/libmxnet.so: file too short\nmore"));
        Throwable wrapped =
                new ExceptionInInitializerError(new IllegalStateException("Failed to load", jna));

        assertThat(reason(wrapped))
                .isEqualTo("cannot load its library (/x/libmxnet.so: file too short)");
        assertThat(reason(new UnsatisfiedLinkError("first\nsecond"))).contains("(first)");
        assertThat(reason(new UnsatisfiedLinkError())).contains("cannot load");
    }

    @Test
    void aFileThatCannotBeUnpackedIsNamed() {
        Exception denied = new AccessDeniedException("/home/ann/.djl.ai");

        assertThat(reason(new IllegalStateException("Failed to extract", denied)))
                .contains("(/home/ann/.djl.ai: permission denied)");
    }
}
