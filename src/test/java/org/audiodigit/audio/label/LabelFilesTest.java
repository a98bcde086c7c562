package org.audiodigit.audio.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelFilesTest {

    @TempDir private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String labels(Path file) throws LabelException {
        return LabelFiles.read(file).stream()
                .map(word -> word.label() + (word.sure() ? "" : "?"))
                .collect(Collectors.joining(" "));
    }

    private static void assertFailure(Path file, String reason) {
        assertThatThrownBy(() -> LabelFiles.read(file))
                .isInstanceOf(LabelException.class)
                .hasMessage(file + ": " + reason);
    }

    @ParameterizedTest
    @EnumSource(LabelFormat.class)
    void wordsAreReadAsTheyWereWritten(LabelFormat format) throws Exception {
        Transcript written = SampleTranscripts.difficult();
        Path file = folder.resolve("a" + format.extension());

        LabelFiles.write(file, format, "a.wav", written);

        List<TranscribedWord> read = LabelFiles.read(file);
        assertThat(read).hasSameSizeAs(written.words());
        boolean hasProbability = format == LabelFormat.CSV || format == LabelFormat.JSON;
        for (int i = 0; i < read.size(); i++) {
            TranscribedWord expected = written.words().get(i);
            assertThat(read.get(i).start()).isCloseTo(expected.start(), within(1e-6));
            assertThat(read.get(i).end()).isCloseTo(expected.end(), within(1e-6));
            assertThat(read.get(i).label()).isEqualTo(expected.label());
            assertThat(read.get(i).sure()).isEqualTo(expected.sure());
            assertThat(read.get(i).probability())
                    .isEqualTo(hasProbability ? expected.probability() : 1);
        }
    }

    @ParameterizedTest
    @EnumSource(LabelFormat.class)
    void aTranscriptWithoutWordsIsReadWithoutWords(LabelFormat format) throws Exception {
        Path file = folder.resolve("a" + format.extension());

        LabelFiles.write(file, format, "a.wav", SampleTranscripts.empty(3));

        assertThat(LabelFiles.read(file)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LabelFormat.class)
    void anExistingFileIsNotReplaced(LabelFormat format) throws Exception {
        Path file = file("a" + format.extension(), "corrected");

        assertThatThrownBy(
                        () ->
                                LabelFiles.write(
                                        file, format, "a.wav", SampleTranscripts.difficult()))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("corrected");
    }

    @ParameterizedTest
    @EnumSource(LabelFormat.class)
    void damagedFilesAreOneSentence(LabelFormat format) throws Exception {
        Path file = folder.resolve("a" + format.extension());

        Files.write(file, new byte[] {(byte) 0xC3, 0x28});
        assertFailure(file, "is not text in UTF-8 or UTF-16");
        Files.write(file, new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, 0});
        assertFailure(file, "is not text in UTF-8 or UTF-16");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(LabelFiles.MAX_BYTES + 1L);
        }
        assertFailure(file, "is too large for a label file");
        Files.delete(file);
        assertFailure(file, "no such file or folder");
        Files.createDirectory(file);
        assertFailure(file, "is not a regular file");
    }

    @Test
    void theFormatFollowsFromTheExtension() throws Exception {
        assertThat(labels(file("a.TXT", "0\t1\tx"))).isEqualTo("x");
        assertFailure(
                file("a.wav", "0\t1\tx"),
                "is not a label file, whose name ends in .txt, .TextGrid, .csv, .json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkSelectsTheEncoding(String encoding) throws Exception {
        byte[] bytes = "\uFEFF0\t1\tfünf\n".getBytes(Charset.forName(encoding));
        Path file = Files.write(folder.resolve("a.txt"), bytes);

        assertThat(labels(file)).isEqualTo("fünf");
    }

    @Test
    void labelsOfAudacityAreSortedAndSpectralLinesIgnored() throws Exception {
        String text =
                "2.500000\t3.000000\tseven\r\n\\\t1000.0\t2000.0\r\n\r\n0.1\t0.5\tfour or five\n";

        assertThat(LabelFiles.read(file("a.txt", text)))
                .containsExactly(
                        TranscribedWord.given(0.1, 0.5, "four or five"),
                        TranscribedWord.given(2.5, 3, "seven"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | line 1: the line is not START tab END tab LABEL",
                "0 1 a | line 1: the line is not START tab END tab LABEL",
                "0;x;a | line 1: the end is not a number: \"x\"",
                "0;NaN;a | line 1: the end is not a number: \"NaN\"",
                "0;1d;a | line 1: the end is not a number: \"1d\"",
                "0;1;a/1;1;b | line 2: the label is a point; a word needs a start and an end",
                "0;1;a//2;1;b | line 3: the end is before the start",
                "-1;1;a | line 1: the start is negative",
                "0;1e99;a | line 1: the end is too large: 1.0E99",
                "0;1; | line 1: the label has no text",
                "0;1 | line 1: the label has no text",
                "2;3;b/0;1;a/0.5;2;c | line 3: the label overlaps that of line 2",
            })
    void damagedLabelsOfAudacityNameTheLine(String text, String reason) throws Exception {
        assertFailure(file("a.txt", text.replace(';', '\t').replace('/', '\n')), reason);
    }

    @Test
    void labelsAndTheirNumberAreLimited() throws Exception {
        assertFailure(
                file("a.txt", "0\t1\t" + "x".repeat(1001)),
                "line 1: the label is longer than 1000 characters");
        String many =
                IntStream.rangeClosed(0, 500_000)
                        .mapToObj(i -> i + "\t" + (i + 1) + "\tx\n")
                        .collect(Collectors.joining());
        assertFailure(file("a.txt", many), "line 500001: the file has more than 500000 labels");
    }

    @Test
    void columnsOfCsvAreFoundByTheirNames() throws Exception {
        String text = "note,Label,END,start\r\n\"two\nlines\",\"say \"\"7\"\"\",2,1\n\nx,8,4.5,3\n";

        assertThat(LabelFiles.read(file("a.csv", text)))
                .containsExactly(
                        TranscribedWord.given(1, 2, "say \"7\""),
                        TranscribedWord.given(3, 4.5, "8"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | line 1: the column start is missing; the first row names the columns, at least start, end and label",
                "start,end | line 1: the column label is missing; the first row names the columns, at least start, end and label",
                "start,end,label/1,2 | line 2: the row has no cell for label",
                "start,end,label/1,2,a/3,x,b | line 3: the end is not a number: \"x\"",
                "start,end,label/1,2,\"a | line 2: the closing quote of a cell is missing",
                "start,end,label,sure/1,2,a,maybe | line 2: sure is neither true nor false: \"maybe\"",
                "start,end,label,probability/1,2,a,1.5 | line 2: the probability is not between 0 and 1",
            })
    void damagedCsvNamesTheLine(String text, String reason) throws Exception {
        assertFailure(file("a.csv", text.replace('/', '\n')), reason);
    }

    @Test
    void aRowOfCsvHasALimitedNumberOfCells() throws Exception {
        assertFailure(file("a.csv", ",".repeat(5000)), "line 1: the row has more than 1000 cells");
    }

    @Test
    void jsonNeedsOnlyWordsWithStartEndAndLabel() throws Exception {
        String text =
                "{\"more\": [{\"words\": 1}],\n \"words\": [\n {\"label\": \"7\", \"x\": {},"
                        + " \"end\": 2, \"start\": 1.5, \"sure\": false}]}\n";

        assertThat(labels(file("a.json", text))).isEqualTo("7?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the JSON object is incomplete",
                "{\"words\": [{\"start\" | the JSON object is incomplete",
                "[] | line 1: is not a JSON object with a list of words",
                "{/\"words\": 5} | line 2: is not a JSON object with a list of words",
                "{\"words\": [/{\"start\": \"x\"}]} | line 2: is not a JSON object with a list of words",
                "{\"seconds\": 1} | line 1: the JSON object has no list of words",
                "{\"words\": [{\"start\": 1, \"end\": 2}]} | line 1: a word has no start, end or label",
                "{\"words\": []}/{\"words\": []} | line 2: has more than one JSON object",
            })
    void damagedJsonNamesTheLine(String text, String reason) throws Exception {
        assertFailure(file("a.json", text.replace('/', '\n')), reason);
    }

    @Test
    void deeplyNestedJsonIsRefused() throws Exception {
        byte[] nested = ("{\"a\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("a.json"), nested);

        assertThatThrownBy(() -> LabelFiles.read(file)).isInstanceOf(LabelException.class);
    }
}
