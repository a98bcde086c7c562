package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.FakeRecordings;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new layout or split needs a class and an entry in one list. */
class DatasetExtensionTest {

    @TempDir private Path folder;

    /** {@code LABEL/SPEAKER/TAKE.wav}. */
    private static final class NestedLayout implements DatasetLayout {

        @Override
        public String name() {
            return "nested";
        }

        @Override
        public String pattern() {
            return "LABEL/SPEAKER/TAKE.wav";
        }

        @Override
        public int depth() {
            return 3;
        }

        @Override
        public Optional<ParsedClipName> parse(List<String> path) {
            return Optional.of(path.get(2).replace(".wav", ""))
                    .filter(stem -> stem.matches("[0-9]{1,9}"))
                    .map(
                            stem ->
                                    new ParsedClipName(
                                            path.get(0),
                                            Optional.of(path.get(1)),
                                            OptionalInt.of(Integer.parseInt(stem)),
                                            true));
        }

        @Override
        public Path pathFor(Dataset dataset, String label, String speaker, int take) {
            return Path.of(label, speaker, take + ".wav");
        }
    }

    /** Tests on the first clip. */
    private static final class FirstClipSplit implements SplitStrategy {

        @Override
        public String specification() {
            return "first-clip";
        }

        @Override
        public String label() {
            return "first clip for testing";
        }

        @Override
        public Split split(Dataset dataset, PartDraw draw) {
            List<Clip> clips = dataset.clips();
            return Split.withRandomValidation(
                    specification(),
                    "The first clip for testing.",
                    clips.subList(1, clips.size()),
                    clips.subList(0, 1),
                    draw);
        }
    }

    @Test
    void newLayoutIsDetectedAndNamesNewRecordings() throws Exception {
        List<DatasetLayout> layouts = new ArrayList<>(DatasetLayout.ALL);
        layouts.add(0, new NestedLayout());
        new FakeRecordings(folder).with("yes/ann/0.wav", "yes/ann/1.wav", "no/bob/7.wav");

        Dataset dataset = new DatasetScanner(FakeRecordings::read, layouts).scan(folder);
        assertThat(dataset.layout()).isEqualTo("nested");
        assertThat(dataset.labels()).containsExactly("no", "yes");
        assertThat(dataset.speakerIds()).containsExactly("ann", "bob");

        Waveform sound = Sounds.sine(500, 0.5, 800, 8000);
        assertThat(new DatasetAddition(dataset, layouts).add("yes", "ann", sound))
                .isEqualTo(folder.resolve(Path.of("yes", "ann", "2.wav")));
    }

    @Test
    void newSplitIsParsedAndOffered() throws Exception {
        List<SplitKind> kinds = new ArrayList<>(SplitStrategies.KINDS);
        kinds.add(SplitKind.single(new FirstClipSplit()));
        Dataset dataset = SampleDatasets.flat(4, "ann", "bob");

        assertThat(SplitStrategies.offeredFor(dataset, kinds))
                .extracting(SplitStrategy::specification)
                .endsWith("first-clip");
        Split split = SplitStrategies.parse("first-clip", kinds).split(dataset, 1);
        assertThat(split.test()).extracting(Clip::id).containsExactly("0_ann_0.wav");
        assertThat(split.training()).hasSize(14);
    }

    @Test
    void syntaxNamesEverySplit() {
        assertThat(SplitStrategies.KINDS)
                .allMatch(kind -> SplitStrategies.SYNTAX.contains(kind.name()));
    }
}
