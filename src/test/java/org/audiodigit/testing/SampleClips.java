package org.audiodigit.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.audiodigit.dataset.Clip;

/** Creates clips that have no file, or share one. */
public final class SampleClips {

    private SampleClips() {}

    public static Clip of(String label, String speaker, int take) {
        return in(Path.of("artificial"), label, speaker, take);
    }

    /** A clip in a given file. */
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

    /** Clips with the labels a and b alternately. */
    public static List<Clip> some(int count) {
        return some(count, Path.of("artificial"));
    }

    public static List<Clip> some(int count, Path file) {
        return IntStream.range(0, count)
                .mapToObj(i -> in(file, i % 2 == 0 ? "a" : "b", "ann", i))
                .toList();
    }
}
