package org.audiodigit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The processors of a thread. */
@EnabledOnOs(OS.LINUX)
class NativeProcessTest {

    private static final int MASK_BYTES = 1024;

    private interface Linux extends Library {
        int sched_setaffinity(int thread, NativeLong size, byte[] mask);
    }

    @Test
    void restoresTheProcessorsOfTheThread() throws Exception {
        String before = processors();
        int first = Integer.parseInt(before.replaceAll("\\D+(\\d+).*", "$1"));
        AtomicReference<String> bound = new AtomicReference<>();

        NativeProcess.restoringProcessors(
                () -> {
                    bind(first);
                    bound.set(uncheckedProcessors());
                });

        assertThat(bound.get()).endsWith("\t" + first);
        assertThat(processors()).isEqualTo(before);
    }

    private static String processors() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/thread-self/status"))) {
            return lines.filter(line -> line.startsWith("Cpus_allowed_list")).findFirst().get();
        }
    }

    private static String uncheckedProcessors() {
        try {
            return processors();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bind(int processor) {
        BitSet mask = new BitSet();
        mask.set(processor);
        byte[] bytes = Arrays.copyOf(mask.toByteArray(), MASK_BYTES);
        Native.load(Linux.class).sched_setaffinity(0, new NativeLong(MASK_BYTES), bytes);
    }
}
