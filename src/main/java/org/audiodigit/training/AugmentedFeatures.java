package org.audiodigit.training;

import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.audiodigit.dataset.Clip;

/**
 * Clips varied in their sound, then in their tensor. The tensor is varied at each draw; the sound,
 * which costs fifteen times as much, at each or only in some epochs, and kept in between. In which
 * ones is decided by the clip alone, so a training that is resumed hears what it would have heard.
 * Any thread may ask.
 */
final class AugmentedFeatures {

    private static final double SOME = 0.3;
    private static final double ALL = 1;
    private static final int HEAP_SHARE = 6;

    private final ClipAugmenter variation;
    private final long seed;
    private final double fresh;
    private final long maxBytes;
    private final Map<Draw, Heard> kept = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * A clip that is drawn several times in an epoch has several sounds.
     *
     * @param time which of the clip's draws in the epoch it is, from 0
     */
    private record Draw(String clip, int time) {}

    /**
     * A sound that was varied.
     *
     * @param epoch that it was varied in
     */
    private record Heard(int epoch, float[] tensor) {}

    private AugmentedFeatures(ClipAugmenter variation, long seed, double fresh, long maxBytes) {
        this.variation = variation;
        this.seed = seed;
        this.fresh = fresh;
        this.maxBytes = maxBytes;
    }

    /** Varies three draws of ten anew, and keeps the others in a sixth of the heap at most. */
    static AugmentedFeatures someKept(ClipAugmenter variation, long seed) {
        return someKept(variation, seed, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    static AugmentedFeatures someKept(ClipAugmenter variation, long seed, long maxBytes) {
        return new AugmentedFeatures(variation, seed, SOME, maxBytes);
    }

    /** Varies each draw anew. */
    static AugmentedFeatures eachAnew(ClipAugmenter variation, long seed) {
        return new AugmentedFeatures(variation, seed, ALL, 0);
    }

    /**
     * The varied tensor of a clip, the same each time.
     *
     * @param time which of the clip's draws in the epoch it is, from 0
     * @throws IOException if the clip cannot be read
     */
    float[] of(Clip clip, int epoch, int time) throws IOException {
        float[] heard = heard(clip, varied(clip, epoch, time), time);
        return variation.seen(heard, random(~seed, clip, epoch, time));
    }

    /** The last epoch up to this one in which the sound is varied anew. */
    private int varied(Clip clip, int epoch, int time) {
        int last = epoch;
        while (last > 1 && random(seed, clip, last, time).nextDouble() >= fresh) {
            last--;
        }
        return last;
    }

    private float[] heard(Clip clip, int epoch, int time) throws IOException {
        Draw draw = new Draw(clip.id(), time);
        Heard before = kept.get(draw);
        if (before != null && before.epoch() == epoch) {
            return before.tensor();
        }
        SplittableRandom random = random(seed, clip, epoch, time);
        random.nextDouble(); // has decided that it is this epoch
        float[] tensor = variation.heard(clip, random);
        keep(draw, new Heard(epoch, tensor), before);
        return tensor;
    }

    private void keep(Draw draw, Heard now, Heard before) {
        long more = before == null ? (long) now.tensor().length * Float.BYTES : 0;
        if (bytes.addAndGet(more) > maxBytes) {
            bytes.addAndGet(-more);
        } else {
            kept.put(draw, now);
        }
    }

    private static SplittableRandom random(long seed, Clip clip, int epoch, int time) {
        long own = TrainingData.mix(TrainingInputs.seed(seed, epoch, clip), time);
        return new SplittableRandom(own);
    }
}
