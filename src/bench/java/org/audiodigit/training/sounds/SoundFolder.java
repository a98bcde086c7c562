package org.audiodigit.training.sounds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.audiodigit.audio.WavWriter;
import org.audiodigit.signal.Waveform;

/** Writes sounds that are no speech as a data set: {@code KIND_made_TAKE.wav}, 16 kHz, 16 bits. */
public final class SoundFolder {

    private SoundFolder() {}

    /**
     * Sounds to train with.
     *
     * @param eachKind how many of each kind
     * @return how many in all
     */
    public static int ofTraining(Path folder, int eachKind, long seed) throws IOException {
        return write(folder, TrainingSounds.byKind(), "made", eachKind, seed);
    }

    /** Sounds to measure with, none of them made as those of the training are. */
    public static int unheard(Path folder, int eachKind, long seed) throws IOException {
        return write(folder, UnheardSounds.byKind(), "unheard", eachKind, seed);
    }

    private static int write(
            Path folder, Map<String, SoundSource> kinds, String speaker, int eachKind, long seed)
            throws IOException {
        Files.createDirectories(folder);
        int written = 0;
        for (Map.Entry<String, SoundSource> kind : kinds.entrySet()) {
            for (int take = 0; take < eachKind; take++) {
                String name = "%s_%s_%d".formatted(kind.getKey(), speaker, take);
                // A sound depends on nothing but its name and the seed, whatever else is made.
                SplittableRandom random = new SplittableRandom(seed * 1_000_003L + name.hashCode());
                Waveform sound = new Waveform(kind.getValue().make(random), SoundSource.RATE);
                WavWriter.write(folder.resolve(name + ".wav"), sound);
                written++;
            }
        }
        return written;
    }
}
