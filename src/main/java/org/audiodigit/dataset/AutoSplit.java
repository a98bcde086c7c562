package org.audiodigit.dataset;

/** By speaker wherever there are enough and every clip has one, since random flatters. */
final class AutoSplit implements SplitStrategy {

    @Override
    public String specification() {
        return "auto";
    }

    @Override
    public String label() {
        return "automatic";
    }

    @Override
    public Split split(Dataset dataset, long seed) throws DatasetException {
        boolean known = dataset.clips().stream().allMatch(clip -> clip.speaker().isPresent());
        boolean enough = dataset.speakers().size() >= SpeakerSplit.FEWEST;
        SplitStrategy chosen = known && enough ? new SpeakerSplit() : new RandomSplit();
        return chosen.split(dataset, seed);
    }
}
