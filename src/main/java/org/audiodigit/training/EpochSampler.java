package org.audiodigit.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.audiodigit.dataset.Clip;

/** The clips of an epoch in the order in which they are trained on. */
record EpochSampler(TrainingData data, SamplingShares draws, long seed) {

    /**
     * As many training clips as the split has, and of the extra ones the shares that were asked
     * for; of these each comes once before any comes again. The same for the same seed.
     *
     * @param epoch from 1
     */
    List<Clip> of(int epoch) {
        AuxiliaryClips extras = data.extras();
        List<Clip> clips = new ArrayList<>(own(epoch));
        double onlyTrained = extras.onlyTrained().isEmpty() ? 0 : draws.onlyTrained();
        double others = extras.others().isEmpty() ? 0 : draws.others();
        double all = clips.size() / (1 - onlyTrained - others);
        if (onlyTrained + others == 0) {
            return clips;
        }
        addInTurn(extras.onlyTrained(), (int) Math.round(all * onlyTrained), epoch, clips);
        addInTurn(extras.others(), (int) Math.round(all * others), epoch, clips);
        TrainingData.shuffle(clips, TrainingData.mix(~seed, epoch));
        return clips;
    }

    /** Of each draw, how often its clip was drawn before it. */
    static int[] times(List<Clip> draws) {
        Map<String, Integer> drawn = new HashMap<>();
        return draws.stream()
                .mapToInt(clip -> drawn.merge(clip.id(), 1, Integer::sum) - 1)
                .toArray();
    }

    /** The epoch's share of the clips, after those that the epochs before it drew. */
    private void addInTurn(List<Clip> clips, int count, int epoch, List<Clip> to) {
        List<Clip> order = new ArrayList<>(clips);
        TrainingData.shuffle(order, seed);
        long first = (long) (epoch - 1) * count;
        for (int i = 0; i < count; i++) {
            to.add(order.get((int) ((first + i) % order.size())));
        }
    }

    private List<Clip> own(int epoch) {
        List<Clip> once = data.shuffled(seed, epoch);
        return draws.balance() == 0 ? once : balanced(once, epoch);
    }

    /**
     * Goes through the clips in steps of one draw: each is drawn as often as it is due, rounded up
     * or down by chance.
     */
    private List<Clip> balanced(List<Clip> clips, int epoch) {
        Map<String, Integer> counts = new HashMap<>();
        clips.forEach(clip -> counts.merge(speaker(clip), 1, Integer::sum));
        double sum = 0;
        for (Clip clip : clips) {
            sum += weight(counts.get(speaker(clip)));
        }
        List<Clip> drawn = new ArrayList<>();
        double due = new Random(TrainingData.mix(seed, -epoch)).nextDouble();
        for (Clip clip : clips) {
            due += weight(counts.get(speaker(clip))) * clips.size() / sum;
            for (; due >= 1; due--) {
                drawn.add(clip);
            }
        }
        TrainingData.shuffle(drawn, TrainingData.mix(~seed, -epoch));
        return drawn;
    }

    private double weight(int clipsOfSpeaker) {
        return Math.pow(clipsOfSpeaker, -draws.balance());
    }

    /** Clips without a speaker count as one's. */
    private static String speaker(Clip clip) {
        return clip.speaker().orElse("");
    }
}
