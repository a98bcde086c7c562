package org.audiodigit.training.sounds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;

/** Writes sounds without speech as a data set: {@code KIND_made_TAKE.wav}, 16 kHz, 16 bits. */
public final class SoundFolder {

    private SoundFolder() {}

    /**
     * Writes sounds for training.
     *
     * @param eachKind number of sounds of each kind
     * @return number of all sounds
     */
    public static int ofTraining(Path folder, int eachKind, long seed) throws IOException {
        return write(folder, TrainingSounds.byKind(), "made", eachKind, seed);
    }

    /** Writes sounds for evaluation, which are synthesised differently from those for training. */
    public static int unheard(Path folder, int eachKind, long seed) throws IOException {
        return write(folder, HeldOutSounds.byKind(), "unheard", eachKind, seed);
    }

    private static int write(
            Path folder, Map<String, SoundSource> kinds, String speaker, int eachKind, long seed)
            throws IOException {
        Files.createDirectories(folder);
        int written = 0;
        for (Map.Entry<String, SoundSource> kind : kinds.entrySet()) {
            for (int take = 0; take < eachKind; take++) {
                String name = "%s_%s_%d".formatted(kind.getKey(), speaker, take);
                // a sound depends on its name and the seed alone
                SplittableRandom random = new SplittableRandom(seed * 1_000_003L + name.hashCode());
                Waveform sound = new Waveform(kind.getValue().make(random), SoundSource.RATE);
                WavWriter.write(folder.resolve(name + ".wav"), sound);
                written++;
            }
        }
        return written;
    }
}
