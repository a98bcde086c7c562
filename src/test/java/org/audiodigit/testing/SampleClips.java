package org.audiodigit.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.SpeakerInfo;

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

    /** A flat data set with the labels 0 and 1, with a number of takes of each by each speaker. */
    public static Dataset dataset(String name, int takes, String... speakers) {
        List<Clip> clips = new ArrayList<>();
        for (String speaker : speakers) {
            for (int take = 0; take < takes; take++) {
                clips.add(of("0", speaker, take));
                clips.add(of("1", speaker, take));
            }
        }
        List<SpeakerInfo> infos = Stream.of(speakers).map(SpeakerInfo::unknown).toList();
        return new Dataset(Path.of(name), "flat", clips, List.of("0", "1"), infos, List.of());
    }
}
