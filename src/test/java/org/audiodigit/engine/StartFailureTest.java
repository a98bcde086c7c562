package org.audiodigit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    private static String sentence(Throwable failure) {
        return StartFailure.of(failure, true).getMessage();
    }

    @Test
    void theReasonIsTheFirstLineOfTheLinker() {
        Error jna =
                new UnsatisfiedLinkError("Unable to load library '/x/libmxnet.so':\nfile\nlist");
        jna.addSuppressed(new UnsatisfiedLinkError("/x/libmxnet.so: file too short\nmore"));
        Throwable wrapped =
                new ExceptionInInitializerError(new IllegalStateException("Failed to load", jna));

        assertThat(sentence(wrapped))
                .isEqualTo(
                        "The MXNet library cannot be loaded (/x/libmxnet.so: file too short),"
                                + " so nothing can be trained or recognised.");
        assertThat(sentence(new UnsatisfiedLinkError("first\nsecond"))).contains("(first)");
        assertThat(sentence(new UnsatisfiedLinkError())).contains("cannot be loaded");
    }

    @Test
    void aFileThatCannotBeUnpackedIsNamed() {
        Exception denied = new AccessDeniedException("/home/ann/.djl.ai");

        assertThat(sentence(new IllegalStateException("Failed to extract", denied)))
                .contains("(/home/ann/.djl.ai: permission denied)");
    }
}
