package org.audiodigit.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void sentenceHasTheFileAndTheReason() {
        assertThat(Failures.sentence(new NoSuchFileException("a.wav")))
                .isEqualTo("a.wav: no such file or folder");
        assertThat(Failures.sentence(new AccessDeniedException("a.wav")))
                .isEqualTo("a.wav: permission denied");
        assertThat(Failures.sentence(new FileSystemException("a.wav", null, "disk\n is full")))
                .isEqualTo("a.wav: disk is full");
        assertThat(Failures.reason(new NoSuchFileException("a.wav")))
                .isEqualTo("no such file or folder");
    }

    @Test
    void sentenceWithoutFileIsTheReason() {
        assertThat(Failures.sentence(new FileNotFoundException("?")))
                .isEqualTo("no such file or folder");
        assertThat(Failures.sentence(new EOFException())).isEqualTo("unexpected end of file");
        assertThat(Failures.sentence(new IOException("disk is full"))).isEqualTo("disk is full");
    }

    @Test
    void aNameThatIsNoPathHasAReason() {
        assertThat(Failures.sentence(new InvalidPathException("a:b", "Illegal char <:>")))
                .isEqualTo("a:b: Illegal char <:>");
        // no locale has half of a surrogate pair
        assertThat(Failures.sentence(new InvalidPathException("\uD83D", "unmappable")))
                .contains("the locale has no such characters");
    }

    @Test
    void otherExceptionsHaveTheirMessageOrClass() {
        assertThat(Failures.sentence(new IllegalStateException("first\r\n  second")))
                .isEqualTo("first second");
        assertThat(Failures.sentence(new NullPointerException())).isEqualTo("NullPointerException");
        assertThat(Failures.sentence(new OutOfMemoryError("Java heap space")))
                .isEqualTo("Java heap space");
    }

    @Test
    void uncheckedIoExceptionIsDescribedByItsCause() {
        UncheckedIOException e = new UncheckedIOException(new NoSuchFileException("a.wav"));

        assertThat(Failures.sentence(e)).isEqualTo("a.wav: no such file or folder");
        assertThat(Failures.reason(e)).isEqualTo("no such file or folder");
    }

    @Test
    void notWrittenAddsTheFile() {
        IOException cause = new IOException("disk is full");
        IOException failure = Failures.notWritten(Path.of("model.json"), cause);

        assertThat(Failures.sentence(failure))
                .isEqualTo("model.json: cannot be written: disk is full");
        assertThat(failure).hasCause(cause);
    }
}
