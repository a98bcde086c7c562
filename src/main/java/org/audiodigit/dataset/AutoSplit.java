package org.audiodigit.dataset;

/**
 * The default: by speaker if every clip has a speaker and there are enough speakers, otherwise at
 * random. A random split gives optimistic scores, since its parts share speakers.
 */
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
        boolean allKnown = dataset.clips().stream().allMatch(clip -> clip.speaker().isPresent());
        boolean enough = dataset.speakers().size() >= SpeakerSplit.MIN_SPEAKERS;
        SplitStrategy strategy = allKnown && enough ? new SpeakerSplit() : new RandomSplit();
        return strategy.split(dataset, seed);
    }
}
