package org.audiodigit.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The draw of {@link SplitRule#HASH}. A name whose {@link NameHash} is in the first tenth is for
 * testing, in the second tenth for validation, and otherwise for training. The guarantees are
 * documented in the package description.
 *
 * <p>A part that would be empty gets a stand-in from the training part, and a part that would have
 * more than a quarter of the names leaves the rest to the training part. Both concern only the
 * original names: speakers that were added later never cause a change.
 *
 * @param recorded parts that are already decided, by name; if there are any, the other names join
 *     without stand-ins
 */
record HashDraw(long seed, Map<String, Part> recorded) implements PartDraw {

    private static final double SHARE = 0.1;
    private static final int MAX_FRACTION = 4;

    /** Minimum number of clips for which no part of a random split is empty, as in the notebook. */
    private static final int MIN_CLIPS = 10;

    HashDraw {
        recorded = Map.copyOf(recorded);
    }

    private record Hashed<T>(T item, String name, double hash) {

        static <T> Hashed<T> of(long seed, T item, Function<T, String> name) {
            String text = name.apply(item);
            return new Hashed<>(item, text, NameHash.fraction(seed, text));
        }
    }

    @Override
    public Drawn<String> speakers(List<SpeakerInfo> speakers) {
        return drawSpeakers(speakers, SHARE, SpeakerSplit.MIN_SPEAKERS);
    }

    @Override
    public Drawn<String> validationSpeakers(List<SpeakerInfo> speakers) {
        return drawSpeakers(speakers, 0, 2);
    }

    /** The original speakers are those that are not marked as added, but at least three. */
    private Drawn<String> drawSpeakers(List<SpeakerInfo> speakers, double testShare, int min) {
        List<String> inOrder =
                speakers.stream()
                        .sorted(Comparator.comparingInt(speaker -> speaker.added().orElse(-1)))
                        .map(SpeakerInfo::id)
                        .toList();
        int unmarked = (int) speakers.stream().filter(s -> s.added().isEmpty()).count();
        int originals = Math.min(inOrder.size(), Math.max(SpeakerSplit.MIN_SPEAKERS, unmarked));
        return draw(inOrder, originals, Function.identity(), testShare, min);
    }

    @Override
    public Drawn<Clip> clips(List<Clip> clips) {
        return draw(clips, clips.size(), Clip::id, SHARE, MIN_CLIPS);
    }

    @Override
    public Drawn<Clip> validationClips(List<Clip> clips) {
        return draw(clips, clips.size(), Clip::id, 0, 2);
    }

    /**
     * @param originals number of items at the beginning that may need stand-ins
     * @param min minimum number of originals for which no part is empty
     */
    private <T> Drawn<T> draw(
            List<T> items, int originals, Function<T, String> name, double testShare, int min) {
        List<Hashed<T>> hashed = items.stream().map(item -> Hashed.of(seed, item, name)).toList();
        Map<Part, List<Hashed<T>>> parts = new EnumMap<>(Part.class);
        for (Part part : List.of(Part.TRAIN, Part.VALIDATION, Part.TEST)) {
            parts.put(part, new ArrayList<>());
        }
        int drawn = recorded.isEmpty() ? originals : 0;
        hashed.subList(0, drawn).forEach(item -> parts.get(byHash(item, testShare)).add(item));
        if (drawn > 0) {
            adjust(parts, drawn, testShare > 0, drawn >= min ? 1 : 0);
        }
        for (Hashed<T> item : hashed.subList(drawn, hashed.size())) {
            parts.get(recorded.getOrDefault(item.name(), byHash(item, testShare))).add(item);
        }
        return new Drawn<>(
                items(parts, Part.TRAIN), items(parts, Part.VALIDATION), items(parts, Part.TEST));
    }

    private static Part byHash(Hashed<?> item, double testShare) {
        if (item.hash() < testShare) {
            return Part.TEST;
        }
        return item.hash() < testShare + SHARE ? Part.VALIDATION : Part.TRAIN;
    }

    /**
     * Limits the sizes of the parts for validation and test. The stand-ins for testing have the
     * lowest hashes of the training part and those for validation the highest, so that they never
     * replace each other.
     */
    private static <T> void adjust(
            Map<Part, List<Hashed<T>>> parts, int count, boolean withTest, int min) {
        Comparator<Hashed<T>> order =
                Comparator.<Hashed<T>>comparingDouble(Hashed::hash).thenComparing(Hashed::name);
        parts.values().forEach(part -> part.sort(order));
        List<Hashed<T>> training = parts.get(Part.TRAIN);
        int max = Math.max(min, count / MAX_FRACTION);
        for (Part part : List.of(Part.TEST, Part.VALIDATION)) {
            List<Hashed<T>> excess = parts.get(part);
            excess = excess.subList(Math.min(max, excess.size()), excess.size());
            training.addAll(training.size() / 2, excess);
            excess.clear();
        }
        if (withTest && parts.get(Part.TEST).size() < min) {
            parts.get(Part.TEST).add(training.remove(0));
        }
        if (parts.get(Part.VALIDATION).size() < min) {
            parts.get(Part.VALIDATION).add(training.remove(training.size() - 1));
        }
    }

    private static <T> List<T> items(Map<Part, List<Hashed<T>>> parts, Part part) {
        return parts.get(part).stream().map(Hashed::item).toList();
    }
}
