package org.audiodigit.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.JoinedDatasets;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.SpeakerInfo;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.model.TrainedParts;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.training.comparison.LearnedClips.Knowledge;
import org.junit.jupiter.api.Test;

class LearnedClipsTest {

    private static final Path MODEL = Path.of("some-model");
    private final Dataset digits = SampleClips.dataset("digits", 5, "ann", "bob", "cy", "dee");

    private static Split split(Dataset dataset, String strategy) throws IOException {
        return SplitStrategies.parse(strategy).split(dataset, SplitRule.HASH.draw(0));
    }

    private static Training trainedOn(String name, Dataset dataset, String strategy)
            throws IOException {
        return trainedOn(name, dataset, strategy, List.of());
    }

    private static Training trainedOn(
            String name, Dataset dataset, String strategy, List<String> adaptedTo)
            throws IOException {
        Split split = split(dataset, strategy);
        return new Training(
                name,
                dataset.clips().size(),
                strategy,
                "-",
                split.training().size(),
                split.validation().size(),
                0,
                1,
                1,
                8,
                0.1,
                1,
                true,
                null,
                null,
                null,
                adaptedTo,
                "hash",
                TrainedParts.of(dataset, split));
    }

    private LearnedClips learned(Dataset dataset, Training training, List<Clip> clips)
            throws IOException {
        return LearnedClips.of(dataset, training, MODEL, clips);
    }

    @Test
    void noTestClipWasLearned() throws IOException {
        Training training = trainedOn("digits", digits, "hold-out:cy");
        List<Clip> test = split(digits, "hold-out:cy").part(Part.TEST);
        LearnedClips learned = learned(digits, training, test);
        assertThat(learned).isEqualTo(new LearnedClips(Knowledge.EXACT, 0, 0, 10));
        assertThat(learned.warning("B")).isEmpty();
    }

    @Test
    void theTestClipsOfAnotherSplitWereLearned() throws IOException {
        Training training = trainedOn("digits", digits, "hold-out:cy");
        List<Clip> test = split(digits, "hold-out:ann").part(Part.TEST);
        LearnedClips learned = learned(digits, training, test);
        assertThat(learned.learned() + learned.selecting()).isEqualTo(10);
        assertThat(learned.warning("B").orElseThrow()).startsWith("B ").contains("10 clips");
    }

    @Test
    void validationClipsAreNamed() {
        assertThat(new LearnedClips(Knowledge.EXACT, 0, 3, 10).warning("B"))
                .contains(
                        "B was validated on 3 of these 10 clips, which selected its epoch; its"
                                + " accuracy may be too high.");
    }

    private String sentence(Knowledge knowledge, int learned, int selecting, int clips)
            throws IOException {
        return new LearnedClips(knowledge, learned, selecting, clips)
                .sentence(trainedOn("digits", digits, "random"));
    }

    @Test
    void aSentenceSaysHowManyClipsWereUsed() throws IOException {
        assertThat(sentence(Knowledge.EXACT, 0, 0, 10))
                .isEqualTo("The model was neither trained nor validated on any of these 10 clips.");
        assertThat(sentence(Knowledge.EXACT, 8, 0, 10))
                .isEqualTo("The model was trained on 8 of these 10 clips.");
        assertThat(sentence(Knowledge.EXACT, 0, 10, 10))
                .isEqualTo(
                        "The model was validated on these 10 clips, to select the epoch that was"
                                + " saved, but trained on none.");
        assertThat(sentence(Knowledge.AT_MOST, 1000, 1, 2000))
                .isEqualTo(
                        "The model was trained on up to 1,000 of these 2,000 clips, and validated on"
                                + " up to 1 other to select the epoch that was saved.");
    }

    @Test
    void aSingleClipIsNotCounted() throws IOException {
        assertThat(sentence(Knowledge.EXACT, 0, 0, 1))
                .isEqualTo("The model was neither trained nor validated on this clip.");
        assertThat(sentence(Knowledge.EXACT, 1, 0, 1))
                .isEqualTo("The model was trained on this clip.");
        assertThat(new LearnedClips(Knowledge.EXACT, 1, 0, 1).warning("B").orElseThrow())
                .startsWith("B was trained on this clip;");
        assertThat(sentence(Knowledge.AT_MOST, 1, 0, 1))
                .isEqualTo("The model may have been trained or validated on this clip.");
        assertThat(new LearnedClips(Knowledge.AT_MOST, 1, 0, 1).warning("B").orElseThrow())
                .startsWith("B may have been trained on this clip;");
    }

    @Test
    void clipsOfAGrownDataSetMayBeNew() throws IOException {
        Training training = trainedOn("digits", digits, "hold-out:cy");
        Dataset grown = SampleClips.dataset("digits", 6, "ann", "bob", "cy", "dee");
        LearnedClips learned = learned(grown, training, grown.clips());
        assertThat(learned.knowledge()).isEqualTo(Knowledge.AT_MOST);
        assertThat(learned.warning("B").orElseThrow()).contains("up to");
    }

    @Test
    void theSpeakersOfAJoinedDataSetAreRecognised() throws IOException {
        List<Clip> more = new ArrayList<>(digits.clips());
        for (int take = 0; take < 500; take++) {
            more.add(SampleClips.of("0", "zoe", take));
            more.add(SampleClips.of("0", "yan", take));
        }
        List<SpeakerInfo> speakers =
                List.of("ann", "bob", "cy", "dee", "zoe", "yan").stream()
                        .map(SpeakerInfo::unknown)
                        .toList();
        Dataset joined =
                new Dataset(Path.of("any"), "flat", more, List.of("0", "1"), speakers, List.of());
        Training training = trainedOn("digits + more", joined, "speaker:cy,zoe");
        LearnedClips learned = learned(digits, training, digits.clips());
        assertThat(learned.knowledge()).isEqualTo(Knowledge.AT_MOST);
        assertThat(learned.learned() + learned.selecting()).isEqualTo(30);
    }

    @Test
    void aDataSetOfTheSameNameMayHaveBeenLearned() throws IOException {
        Training training =
                trainedOn("digits", SampleClips.dataset("digits", 5, "x", "y", "z"), "hold-out:x");
        LearnedClips learned = learned(digits, training, digits.clips());
        assertThat(learned.knowledge()).isEqualTo(Knowledge.UNKNOWN);
        assertThat(learned.warning("B").orElseThrow()).contains("may have been trained");
    }

    @Test
    void anotherDataSetWasNotLearned() throws IOException {
        Training training =
                trainedOn("other", SampleClips.dataset("other", 5, "x", "y", "z"), "hold-out:x");
        assertThat(learned(digits, training, digits.clips()).warning("B")).isEmpty();
    }

    /** Data sets of the speakers 01 and 02 each, in the parts that the split of both has. */
    private Training trainedOnBoth(Dataset first, Dataset second, String strategy)
            throws IOException {
        Dataset both = JoinedDatasets.of(List.of(first, second));
        return trainedOn(both.name(), both, strategy);
    }

    @Test
    void speakersOfTheSameNameInJoinedDataSetsAreToldApart() throws IOException {
        Dataset first = SampleClips.dataset("first", 500, "01", "02", "03");
        Dataset own = SampleClips.dataset("own", 3, "01", "02");
        String testOfOwn = "speaker:own-01,own-02";
        LearnedClips test = learned(own, trainedOnBoth(first, own, testOfOwn), own.clips());
        assertThat(test).isEqualTo(new LearnedClips(Knowledge.AT_MOST, 0, 0, 12));
        String testOfFirst = "speaker:01,02";
        LearnedClips trained = learned(own, trainedOnBoth(first, own, testOfFirst), own.clips());
        assertThat(trained.learned() + trained.selecting()).isEqualTo(12);
    }

    @Test
    void twoDataSetsOfTheSameNameAreNotToldApart() throws IOException {
        Dataset own = SampleClips.dataset("own", 3, "01", "02");
        Training training =
                trainedOnBoth(SampleClips.dataset("own", 500, "01", "02", "03"), own, "speaker:01");
        assertThat(learned(own, training, own.clips()).knowledge()).isEqualTo(Knowledge.UNKNOWN);
    }

    @Test
    void ambiguousNamesOfSpeakersAreUnknown() throws IOException {
        Dataset first = SampleClips.dataset("first", 500, "01", "02", "own-01");
        Dataset own = SampleClips.dataset("own", 3, "01", "02");
        Training training = trainedOnBoth(first, own, "speaker:01");
        assertThat(learned(own, training, own.clips()).knowledge()).isEqualTo(Knowledge.UNKNOWN);
    }

    @Test
    void anAdaptationFitsAllClips() throws IOException {
        Training adapted = trainedOn("digits", digits, "hold-out:cy", List.of("digits"));
        List<Clip> test = split(digits, "hold-out:cy").part(Part.TEST);
        LearnedClips learned = learned(digits, adapted, test);
        assertThat(learned.knowledge()).isEqualTo(Knowledge.UNKNOWN);
        assertThat(learned.isFair()).isFalse();
        assertThat(learned.sentence(adapted)).contains("adapted to digits");
    }
}
