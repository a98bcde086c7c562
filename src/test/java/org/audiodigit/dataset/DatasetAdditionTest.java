package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.FakeRecordings;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetAdditionTest {

    private static final Waveform SOUND = Sounds.sine(500, 0.5, 800, 8000);

    @TempDir Path folder;

    @Test
    void flatDatasetUsesNextTakeOfSpeaker() throws Exception {
        Dataset dataset = recordings("7_ann_0.wav", "7_ann_4.wav", "7_bob_9.wav", "3_ann_8.wav");

        assertThat(add(dataset, "7", "ann")).isEqualTo("7_ann_5.wav");
        assertThat(add(dataset, "7", "me")).isEqualTo("7_me_0.wav");
        assertThat(add(dataset, "3", "bob")).isEqualTo("3_bob_0.wav");
    }

    @Test
    void speakerFoldersGetFolderForNewSpeaker() throws Exception {
        Dataset dataset = recordings("01/7_01_0.wav", "02/7_02_0.wav", "02/1_02_0.wav");

        assertThat(add(dataset, "7", "02")).isEqualTo("02/7_02_1.wav");
        assertThat(DatasetAddition.suggestSpeaker(dataset)).isEqualTo("03");
        assertThat(add(dataset, "7", "03")).isEqualTo("03/7_03_0.wav");
    }

    @Test
    void aNewSpeakerHasTheDigitsOfTheOthersInEveryLanguage() throws Exception {
        Dataset dataset = recordings("01/7_01_0.wav", "02/7_02_0.wav");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(DatasetAddition.suggestSpeaker(dataset)).isEqualTo("03");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void labelFoldersUseSpeechCommandsNamesIfMostClipsDo() throws Exception {
        Dataset dataset = recordings("seven/0a_nohash_0.wav", "one/0a_nohash_1.wav");

        assertThat(add(dataset, "7", "0a")).isEqualTo("seven/0a_nohash_1.wav");
        assertThat(add(dataset, "1", "me")).isEqualTo("one/me_nohash_0.wav");
        assertThat(add(dataset, "stop_it", "me")).isEqualTo("stop_it/me_nohash_0.wav");
        assertThat(DatasetAddition.suggestSpeaker(dataset)).isEqualTo("me");
    }

    @Test
    void labelFoldersWithOtherNamesUseThreePartNames() throws Exception {
        Dataset dataset = recordings("left/first.wav", "left/second.wav", "right/first.wav");

        assertThat(add(dataset, "left", "me")).isEqualTo("left/left_me_0.wav");
    }

    @Test
    void addedRecordingIsScannedWithSameLabelAndSpeaker() throws Exception {
        Dataset before = recordings("left/first.wav", "right/0a_nohash_0.wav");
        Path file = new DatasetAddition(before).add("left", "me", SOUND);
        Files.writeString(file, "800");

        Clip added =
                FakeRecordings.SCANNER.scan(folder).clips().stream()
                        .filter(clip -> clip.file().equals(file.toAbsolutePath()))
                        .findFirst()
                        .orElseThrow();

        assertThat(added.label()).isEqualTo("left");
        assertThat(added.speaker()).contains("me");
        assertThat(added.take()).hasValue(0);
    }

    @Test
    void existingFilesAreNeverReplaced() throws Exception {
        Dataset dataset = recordings("7_me_0.wav");
        Files.writeString(folder.resolve("7_me_1.wav"), "another program's");
        Files.writeString(folder.resolve("7_me_2.wav"), "");

        assertThat(add(dataset, "7", "me")).isEqualTo("7_me_3.wav");
        assertThat(folder.resolve("7_me_1.wav")).hasContent("another program's");
        assertThat(WavReader.read(folder.resolve("7_me_3.wav")).waveform().length()).isEqualTo(800);
    }

    @Test
    void digitWordsAreDigitsAsInAScan() throws Exception {
        Dataset dataset = recordings("7_ann_0.wav");
        DatasetAddition addition = new DatasetAddition(dataset);
        assertThat(addition.add("seven", "ann", SOUND)).hasFileName("7_ann_1.wav");
        assertThat(addition.add("Seven", "ann", SOUND)).hasFileName("7_ann_2.wav");
        assertThat(addition.add("7", "ann", SOUND)).hasFileName("7_ann_3.wav");
    }

    @Test
    void rejectsSpeakersThatDifferOnlyInCase() throws Exception {
        Dataset dataset = recordings("ann/7_ann_0.wav", "bob/7_bob_0.wav");
        assertThatThrownBy(() -> new DatasetAddition(dataset).add("7", "Ann", SOUND))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("\"ann\", from whom \"Ann\" differs only in case");
    }

    @Test
    void rejectsAmbiguousNames() throws Exception {
        Dataset dataset = recordings("7_ann_0.wav");

        for (String name :
                new String[] {
                    "", "a_b", "../up", "a/b", "nohash", ".hidden", "a\\b", "con", "Aux.1"
                }) {
            assertThatThrownBy(() -> new DatasetAddition(dataset).add("7", name, SOUND))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("names of speakers may contain");
        }
        assertThatThrownBy(() -> new DatasetAddition(dataset).add("x_y", "me", SOUND))
                .hasMessageContaining("labels of this data set may contain");
    }

    @Test
    void unwritableFolderLeavesNoFile() throws Exception {
        Dataset dataset = recordings("7_ann_0.wav");
        Assumptions.assumeTrue(
                folder.toFile().setWritable(false), "the permission cannot be changed");
        try {
            Assumptions.assumeFalse(Files.isWritable(folder), "this user has all permissions");
            assertThatThrownBy(() -> new DatasetAddition(dataset).add("7", "me", SOUND))
                    .isInstanceOf(IOException.class);
        } finally {
            folder.toFile().setWritable(true);
        }
        assertThat(folder.toFile().list()).containsExactly("7_ann_0.wav");
    }

    @Test
    void deletedFolderIsNotCreatedAgain() throws Exception {
        Dataset dataset = recordings("7_ann_0.wav");
        Files.delete(folder.resolve("7_ann_0.wav"));
        Files.delete(folder);

        assertThatThrownBy(() -> new DatasetAddition(dataset).add("7", "me", SOUND))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no longer exists");
        assertThat(folder).doesNotExist();
        Files.createDirectory(folder);
    }

    @Test
    void newSpeakersAreRecordedSoThatNobodyChangesParts() throws Exception {
        List<String> names = List.of("ann", "bob", "cat", "dan", "eve", "fay", "gus", "hal");
        Dataset dataset =
                recordings(
                        names.stream().map(name -> "7_" + name + "_0.wav").toArray(String[]::new));
        Map<Long, Split> before = new HashMap<>();
        for (long seed = 0; seed < 20; seed++) {
            before.put(seed, SplitStrategies.parse("speaker").split(dataset, seed));
        }
        for (String name : List.of("me", "you", "ann", "me")) {
            Files.writeString(new DatasetAddition(dataset).add("7", name, SOUND), "800");
            dataset = FakeRecordings.SCANNER.scan(folder);
        }

        assertThat(folder.resolve("audiodigit-speakers.txt")).hasContent("me\nyou");
        assertThat(dataset.speakerIds()).hasSize(10);
        assertThat(dataset.problems()).isEmpty();
        for (long seed = 0; seed < 20; seed++) {
            Split after = SplitStrategies.parse("speaker").split(dataset, seed);
            for (Part part : Part.values()) {
                assertThat(after.speakers(part)).containsAll(before.get(seed).speakers(part));
            }
        }
    }

    @Test
    void speakersAreNotRecordedBeforeASplitBySpeakerIsPossible() throws Exception {
        Dataset dataset = recordings("7_ann_0.wav", "7_bob_0.wav");
        add(dataset, "7", "me");
        assertThat(folder.resolve("audiodigit-speakers.txt")).doesNotExist();
    }

    @Test
    void damagedListOfSpeakersIsReportedAndNotReplaced() throws Exception {
        byte[] other = {(byte) 0xff, 0, (byte) 0xfe};
        Path list = folder.resolve("audiodigit-speakers.txt");
        Files.write(list, other);
        Dataset dataset = recordings("7_ann_0.wav", "7_bob_0.wav", "7_cat_0.wav");

        assertThat(dataset.problems())
                .extracting(Problem::file)
                .containsExactly("audiodigit-speakers.txt");
        assertThatThrownBy(() -> add(dataset, "7", "me"))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("is not a list of speakers");
        assertThat(list).hasBinaryContent(other);
        assertThat(folder.resolve("7_me_0.wav")).doesNotExist();
        assertThat(add(dataset, "7", "bob")).isEqualTo("7_bob_1.wav");
    }

    private Dataset recordings(String... ids) throws Exception {
        return new FakeRecordings(folder).with(ids).scan();
    }

    private String add(Dataset dataset, String label, String speaker) throws IOException {
        DatasetAddition addition = new DatasetAddition(dataset);
        Path file = addition.add(label, speaker, SOUND);
        return folder.relativize(file).toString().replace('\\', '/');
    }

    @ParameterizedTest
    @CsvSource({
        "speaker-folders, ann/7_ann_0.wav ann/7_ann_1.wav",
        "label-folders, 7/7_ann_0.wav 7/7_ann_1.wav",
        "flat, 7_ann_0.wav 7_ann_1.wav"
    })
    void aFolderThatDoesNotExistBecomesANewDataset(String layout, String expected)
            throws Exception {
        Path created = folder.resolve("some/new");

        DatasetAddition addition = DatasetAddition.open(created, Optional.of(layout));
        assertThat(created).doesNotExist();
        List<String> added =
                List.of(
                        relative(created, addition.add("7", "ann", SOUND)),
                        relative(created, addition.add("7", "ann", SOUND)));

        assertThat(added).containsExactly(expected.split(" "));
        Dataset scanned = DatasetScanner.standard().scan(created);
        assertThat(scanned.layout()).isEqualTo(layout);
        assertThat(scanned.clips()).hasSize(2).allMatch(clip -> clip.label().equals("7"));
    }

    @Test
    void anExistingDatasetKeepsItsLayout() throws Exception {
        WavWriter.write(folder.resolve("7_ann_3.wav"), SOUND);

        DatasetAddition addition = DatasetAddition.open(folder, Optional.empty());

        assertThat(relative(folder, addition.add("7", "ann", SOUND))).isEqualTo("7_ann_4.wav");
        assertThatThrownBy(() -> DatasetAddition.open(folder, Optional.of("label-folders")))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + ": has the layout flat, not label-folders");
    }

    private static String relative(Path base, Path file) {
        return base.relativize(file).toString().replace('\\', '/');
    }
}
