package org.audiodigit.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.audiodigit.dataset.Clip;

/** Clips without files, or that share one. */
public final class SampleClips {

    private SampleClips() {}

    public static Clip of(String label, String speaker, int take) {
        return in(Path.of("made-up"), label, speaker, take);
    }

    /** A clip that another file than its own holds. */
    public static Clip in(Path file, String label, String speaker, int take) {
        return new Clip(
                label + "_" + speaker + "_" + take + ".wav",
                file.toAbsolutePath(),
                label,
                Optional.of(speaker),
                OptionalInt.of(take),
                8000,
                4000);
    }

    /** Labels a and b in turn. */
    public static List<Clip> some(int count) {
        return some(count, Path.of("made-up"));
    }

    public static List<Clip> some(int count, Path file) {
        return IntStream.range(0, count)
                .mapToObj(i -> in(file, i % 2 == 0 ? "a" : "b", "ann", i))
                .toList();
    }
}
