package org.audiodigit.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Shuffle;

/** Draws the clips of an epoch, in the order of the training. */
record EpochSampler(TrainingData data, SamplingShares shares, long seed) {

    /**
     * Draws as many training clips as the split has, and the given shares of auxiliary clips, each
     * of which is drawn once before any is drawn again. The result is the same for the same seed.
     *
     * @param epoch from 1
     */
    List<Clip> draw(int epoch) {
        AuxiliaryClips auxiliary = data.auxiliary();
        List<Clip> clips = new ArrayList<>(drawTraining(epoch));
        double trainingOnly = auxiliary.trainingOnly().isEmpty() ? 0 : shares.trainingOnly();
        double unlabelled = auxiliary.unlabelled().isEmpty() ? 0 : shares.unlabelled();
        double totalDraws = clips.size() / (1 - trainingOnly - unlabelled);
        if (trainingOnly + unlabelled == 0) {
            return clips;
        }
        int trainingOnlyCount = (int) Math.round(totalDraws * trainingOnly);
        int unlabelledCount = (int) Math.round(totalDraws * unlabelled);
        clips.addAll(drawConsecutive(auxiliary.trainingOnly(), trainingOnlyCount, epoch));
        clips.addAll(drawUnlabelled(auxiliary, unlabelledCount, epoch));
        return Shuffle.of(clips, Seeds.mix(~seed, epoch));
    }

    /** For each draw, the number of earlier draws of the same clip in the epoch. */
    static int[] drawIndices(List<Clip> draws) {
        Map<String, Integer> counts = new HashMap<>();
        return draws.stream()
                .mapToInt(clip -> counts.merge(clip.id(), 1, Integer::sum) - 1)
                .toArray();
    }

    /** With a balance, each folder is drawn equally often, however many recordings it has. */
    private List<Clip> drawUnlabelled(AuxiliaryClips auxiliary, int count, int epoch) {
        if (shares.balance() == 0) {
            return drawConsecutive(auxiliary.unlabelled(), count, epoch);
        }
        List<List<Clip>> folders = auxiliary.unlabelledFolders();
        List<Clip> drawn = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            int end = count * (i + 1) / folders.size();
            drawn.addAll(drawConsecutive(folders.get(i), end - drawn.size(), epoch));
        }
        return drawn;
    }

    /** Draws clips in a fixed random order, starting after the last clip of the previous epoch. */
    private List<Clip> drawConsecutive(List<Clip> clips, int count, int epoch) {
        List<Clip> order = Shuffle.of(clips, seed);
        List<Clip> drawn = new ArrayList<>();
        long first = (long) (epoch - 1) * count;
        for (int i = 0; i < count; i++) {
            drawn.add(order.get((int) ((first + i) % order.size())));
        }
        return drawn;
    }

    private List<Clip> drawTraining(int epoch) {
        List<Clip> shuffled = data.shuffled(seed, epoch);
        return shares.balance() == 0 ? shuffled : balanced(shuffled, epoch);
    }

    /**
     * Draws each clip in proportion to its weight, randomly rounded up or down. Within a data set,
     * each label is drawn equally often.
     */
    private List<Clip> balanced(List<Clip> clips, int epoch) {
        Map<String, Integer> counts = new HashMap<>();
        clips.forEach(clip -> counts.merge(speaker(clip), 1, Integer::sum));
        Map<Path, Map<String, Double>> sums = new HashMap<>();
        double total = 0;
        for (Clip clip : clips) {
            double weight = weight(counts.get(speaker(clip)));
            total += weight;
            sums.computeIfAbsent(folder(clip), folder -> new HashMap<>())
                    .merge(clip.label(), weight, Double::sum);
        }
        List<Clip> drawn = new ArrayList<>();
        double pending = new Random(Seeds.mix(seed, -epoch)).nextDouble();
        for (Clip clip : clips) {
            Map<String, Double> labels = sums.get(folder(clip));
            double folderSum = labels.values().stream().mapToDouble(sum -> sum).sum();
            double weight = weight(counts.get(speaker(clip)));
            double labelFactor = folderSum / labels.size() / labels.get(clip.label());
            pending += weight * labelFactor * clips.size() / total;
            for (; pending >= 1; pending--) {
                drawn.add(clip);
            }
        }
        return Shuffle.of(drawn, Seeds.mix(~seed, -epoch));
    }

    /** The folder of the data set that a clip belongs to, if several were joined. */
    private Path folder(Clip clip) {
        Dataset dataset = data.dataset();
        return dataset.joined().stream()
                .filter(clip.file()::startsWith)
                .findFirst()
                .orElse(dataset.directory());
    }

    private double weight(int clipsOfSpeaker) {
        return Math.pow(clipsOfSpeaker, -shares.balance());
    }

    /** Clips without a speaker count as clips of one speaker. */
    private static String speaker(Clip clip) {
        return clip.speaker().orElse("");
    }
}
