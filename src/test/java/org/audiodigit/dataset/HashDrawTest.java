package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guarantees in the description of the package, for random data sets. */
class HashDrawTest {

    private static final int DATASETS = 40;

    /** The expected numbers were computed with another program. */
    @Test
    void hashesAreTheSameOnEveryMachine() {
        assertThat(NameHash.fraction(0, "theo")).isEqualTo(0.8760690643224125);
        assertThat(NameHash.fraction(7, "j\u00f6rg")).isEqualTo(0.6965909404273748);
        assertThat(NameHash.fraction(7, "jo\u0308rg")).isEqualTo(0.6965909404273748);
        assertThat(NameHash.fraction(-1, "7_ann_0.wav")).isEqualTo(0.6640470502517496);
    }

    @Test
    void splitIsReproducible() throws Exception {
        Dataset five = SampleDatasets.flat(2, "ann", "bob", "cat", "dan", "eve");
        Split split = SplitStrategies.parse("speaker").split(five, 7);
        assertThat(split.speakers(Part.TEST)).containsExactly("dan");
        assertThat(split.speakers(Part.VALIDATION)).containsExactly("ann");
    }

    @RepeatedTest(DATASETS)
    void speakersWhoAreAddedMoveNobody(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        long seed = random.nextLong();
        List<String> original = names(random, 3 + random.nextInt(40));
        String tested = original.get(0);
        List<String> added = new ArrayList<>();
        Map<String, Map<String, Part>> before = new HashMap<>();
        for (String name : names(random, 30)) {
            Dataset dataset = withAdded(original, added);
            for (String split : List.of("speaker", "auto", "speaker:" + tested)) {
                if (!split.endsWith(tested) || original.size() > SpeakerSplit.MIN_SPEAKERS) {
                    Map<String, Part> parts = partsOfSpeakers(split, dataset, seed);
                    assertThat(parts).containsAllEntriesOf(before.getOrDefault(split, Map.of()));
                    assertThat(parts.values()).contains(Part.TRAIN, Part.VALIDATION, Part.TEST);
                    before.put(split, parts);
                }
            }
            added.add(name);
        }
    }

    @RepeatedTest(DATASETS)
    void addedClipsMoveNoSpeaker(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        long seed = random.nextLong();
        String[] speakers = names(random, 3 + random.nextInt(20)).toArray(String[]::new);
        assertThat(partsOfSpeakers("speaker", SampleDatasets.flat(5, speakers), seed))
                .isEqualTo(partsOfSpeakers("speaker", SampleDatasets.flat(2, speakers), seed));
    }

    @RepeatedTest(DATASETS)
    void addedClipsMoveNoClip(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        long seed = random.nextLong();
        String[] speakers = names(random, 2 + random.nextInt(4)).toArray(String[]::new);
        int takes = 60 + random.nextInt(40);
        Dataset small = SampleDatasets.flat(takes, speakers);
        List<Clip> clips = new ArrayList<>(small.clips());
        clips.addAll(SampleDatasets.flat(10, "newcomer").clips());
        clips.addAll(
                SampleDatasets.flat(takes + 9, speakers[0]).clips().stream()
                        .filter(clip -> clip.take().getAsInt() >= takes)
                        .toList());
        Dataset grown = SampleDatasets.of(clips);
        for (String split : List.of("random", "fsdd", "hold-out:" + speakers[1])) {
            assertThat(partsOfClips(split, grown, seed))
                    .containsAllEntriesOf(partsOfClips(split, small, seed));
        }
    }

    /** The guarantee for speakers that the program did not add. */
    @RepeatedTest(DATASETS)
    void unmarkedSpeakersReplaceOnlyStandIns(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        long seed = random.nextLong();
        List<String> speakers = names(random, 12);
        Map<String, Part> before = partsOfSpeakers("speaker", withAdded(speakers, List.of()), seed);
        for (String name : names(random, 40)) {
            speakers.add(name);
            Map<String, Part> after =
                    partsOfSpeakers("speaker", withAdded(speakers, List.of()), seed);
            int moved = 0;
            for (Map.Entry<String, Part> speaker : before.entrySet()) {
                Part now = after.get(speaker.getKey());
                if (now != speaker.getValue()) {
                    moved++;
                    assertThat(Set.of(now, speaker.getValue())).contains(Part.TRAIN);
                }
            }
            assertThat(moved).isLessThanOrEqualTo(2);
            before = after;
        }
    }

    @Test
    void nobodyMovesInLargeDataSets() throws Exception {
        Random random = new Random(4);
        for (int seed = 0; seed < 30; seed++) {
            List<String> speakers = names(random, 120);
            Map<String, Part> before =
                    partsOfSpeakers("speaker", withAdded(speakers, List.of()), seed);
            speakers.addAll(names(random, 40));
            assertThat(partsOfSpeakers("speaker", withAdded(speakers, List.of()), seed))
                    .containsAllEntriesOf(before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 11, 16, 25, 60})
    void partsAreNeitherEmptyNorTooLarge(int count) throws Exception {
        int max = Math.max(1, count / 4);
        for (int seed = 0; seed < 300; seed++) {
            Map<String, Part> parts =
                    partsOfSpeakers("speaker", withAdded(numbered(count), List.of()), seed);
            assertThat(size(parts, Part.TEST)).isBetween(1, max);
            assertThat(size(parts, Part.VALIDATION)).isBetween(1, max);
            assertThat(size(parts, Part.TRAIN)).isPositive();
        }
    }

    @Test
    void partsHaveATenthOnAverage() throws Exception {
        Dataset dataset = SampleDatasets.flat(50, "ann", "bob", "cat");
        double test = 0;
        double validation = 0;
        Set<String> tested = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Split split = SplitStrategies.parse("random").split(dataset, seed);
            test += split.test().size() / 300.0 / 200;
            validation += split.validation().size() / 300.0 / 200;
            split.test().forEach(clip -> tested.add(clip.id()));
        }
        assertThat(test).isCloseTo(0.1, within(0.01));
        assertThat(validation).isCloseTo(0.1, within(0.01));
        assertThat(tested).hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9, 10, 11, 20})
    void fewClipsAreSplit(int count) throws Exception {
        Split split = new RandomSplit().split(SampleDatasets.withoutSpeakers(count), 1);
        assertThat(split.part(Part.ALL)).hasSize(count);
        assertThat(split.training()).isNotEmpty();
        if (count >= 10) {
            assertThat(split.test()).isNotEmpty();
            assertThat(split.validation()).isNotEmpty();
        }
    }

    @RepeatedTest(DATASETS)
    void joinedDataSetsMoveNobodyOfTheFirst(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        long seed = random.nextLong();
        Dataset first = withAdded(names(random, 6), names(random, 2));
        Dataset other = withAdded(names(random, 20), List.of());
        assertThat(partsOfSpeakers("speaker", JoinedDatasets.of(List.of(first, other)), seed))
                .containsAllEntriesOf(partsOfSpeakers("speaker", first, seed));
    }

    @Test
    void recordedPartsAreKept() throws Exception {
        Dataset dataset = withAdded(numbered(6), List.of());
        Map<String, Part> recorded =
                Map.of("s0", Part.TEST, "s1", Part.VALIDATION, "s2", Part.TRAIN, "s3", Part.TEST);
        for (int seed = 0; seed < 50; seed++) {
            Split split =
                    SplitStrategies.parse("speaker")
                            .split(dataset, SplitRule.HASH.draw(seed, recorded));
            assertThat(partsOfSpeakers(split)).containsAllEntriesOf(recorded).hasSize(6);
        }
    }

    private static int size(Map<String, Part> parts, Part part) {
        return (int) parts.values().stream().filter(part::equals).count();
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "s" + i).toList();
    }

    /** Different names in every call. */
    private static List<String> names(Random random, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("n" + Long.toUnsignedString(random.nextLong(), 36));
        }
        return names;
    }

    private static Dataset withAdded(List<String> original, List<String> added) {
        List<String> all = new ArrayList<>(original);
        all.addAll(added);
        Dataset dataset = SampleDatasets.flat(1, all.toArray(String[]::new));
        Map<String, SpeakerInfo> known = new HashMap<>();
        for (int i = 0; i < added.size(); i++) {
            known.put(added.get(i), SpeakerInfo.unknown(added.get(i)).withAdded(i));
        }
        return Dataset.of(dataset.directory(), "flat", dataset.clips(), known, List.of());
    }

    private static Map<String, Part> partsOfSpeakers(String text, Dataset dataset, long seed)
            throws Exception {
        return partsOfSpeakers(SplitStrategies.parse(text).split(dataset, seed));
    }

    private static Map<String, Part> partsOfSpeakers(Split split) {
        assertThat(split.isBySpeaker()).isTrue();
        Map<String, Part> parts = new HashMap<>();
        for (Part part : List.of(Part.TRAIN, Part.VALIDATION, Part.TEST)) {
            split.speakers(part).forEach(speaker -> parts.put(speaker, part));
        }
        return parts;
    }

    private static Map<String, Part> partsOfClips(String text, Dataset dataset, long seed)
            throws Exception {
        Split split = SplitStrategies.parse(text).split(dataset, seed);
        Map<String, Part> parts = new HashMap<>();
        for (Part part : List.of(Part.TRAIN, Part.VALIDATION, Part.TEST)) {
            split.part(part).forEach(clip -> parts.put(clip.id(), part));
        }
        return parts;
    }
}
