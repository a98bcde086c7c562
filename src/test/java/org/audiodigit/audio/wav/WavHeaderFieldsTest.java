package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Changes one field of a header at a time. The expected outcome is the number of frames with the
 * warnings, or the reason for rejecting the file; sentences are abbreviated.
 */
class WavHeaderFieldsTest {

    /** RIFF 0, fmt 12, LIST 36 of 4 bytes, data 48 of 10 bytes, LIST 66 of 4 bytes; 78 bytes. */
    private static final byte[] RIFF =
            WavFileBuilder.riff()
                    .fmt(1, 1, 8000, 16)
                    .chunk("LIST", new byte[4])
                    .data(new byte[] {1, 1, 2, 1, 3, 1, 4, 1, 5, 1})
                    .chunk("LIST", new byte[4])
                    .bytes();

    /** RF64 0, ds64 12 with one entry, fmt 60, data 84 of 10 bytes, LIST 102; 114 bytes. */
    private static final byte[] RF64 = rf64();

    @TempDir private Path folder;

    private static byte[] rf64() {
        ByteBuffer ds64 = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        ds64.putLong(106)
                .putLong(10)
                .putLong(5)
                .putInt(1)
                .put("LIST".getBytes(StandardCharsets.US_ASCII))
                .putLong(4);
        WavFileBuilder wav =
                WavFileBuilder.of("RF64").chunk("ds64", ds64.array()).fmt(1, 1, 8000, 16);
        wav.chunk("data", 0xFFFFFFFFL, new byte[] {1, 1, 2, 1, 3, 1, 4, 1, 5, 1});
        return wav.chunk("LIST", 0xFFFFFFFFL, new byte[4]).bytes();
    }

    @ParameterizedTest(name = "{0}, {2} bytes at {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // The total size is not needed and therefore ignored.
                "RIFF size            |  4 | 4 | 0          | 5",
                "RIFF size            |  4 | 4 | 1          | 5",
                "RIFF size            |  4 | 4 | 77         | 5",
                "RIFF size            |  4 | 4 | 1000       | 5",
                "RIFF size            |  4 | 4 | 4294967295 | 5",
                "fmt size             | 16 | 4 | 0  | fmt 0 of 16",
                "fmt size             | 16 | 4 | 1  | fmt 1 of 16",
                "fmt size             | 16 | 4 | 15 | fmt 15 of 16",
                "fmt size             | 16 | 4 | 17         | no data chunk",
                "fmt size             | 16 | 4 | 1000       | no data chunk",
                "fmt size             | 16 | 4 | 4294967295 | no data chunk",
                "tag                  | 20 | 2 | 0     | unsupported (unknown, tag 0x0000)",
                "tag                  | 20 | 2 | 3     | unsupported (16-bit float)",
                "tag                  | 20 | 2 | 6     | 10; bits; frame 2 for 1",
                "tag                  | 20 | 2 | 65535 | unsupported (unknown, tag 0xFFFF)",
                "tag                  | 20 | 2 | 65534 | fmt 16 of 40",
                "channels             | 22 | 2 | 0     | declares 0 channels",
                "channels             | 22 | 2 | 2     | 2; frame 2 for 4; incomplete",
                "channels             | 22 | 2 | 3     | 1; frame 2 for 6; incomplete",
                "channels             | 22 | 2 | 65535 | 0; frame 2 for 131070; incomplete; none",
                "sample rate          | 24 | 4 | 0     | declares a sample rate of 0 Hz",
                "sample rate          | 24 | 4 | 1     | 5",
                "sample rate          | 24 | 4 | 8001  | 5",
                "sample rate          | 24 | 4 | 1000000    | 5",
                "sample rate          | 24 | 4 | 1000001    | declares a sample rate of 1000001 Hz",
                "sample rate          | 24 | 4 | 4294967295 | declares a sample rate of 4294967295 Hz",
                // Follows from the other fields and is therefore ignored.
                "bytes per second       | 28 | 4 | 0          | 5",
                "bytes per second       | 28 | 4 | 1          | 5",
                "bytes per second       | 28 | 4 | 4294967295 | 5",
                "bytes per frame        | 32 | 2 | 0          | 5; frame 0 for 2",
                "bytes per frame        | 32 | 2 | 1          | 5; frame 1 for 2",
                "bytes per frame        | 32 | 2 | 1001       | 5; frame 1001 for 2",
                "bytes per frame        | 32 | 2 | 65535      | 5; frame 65535 for 2",
                "bits                 | 34 | 2 | 0          | unsupported (0-bit PCM)",
                "bits                 | 34 | 2 | 1          | 10; frame 2 for 1",
                "bits                 | 34 | 2 | 15         | 5",
                "bits                 | 34 | 2 | 33         | 2; frame 2 for 5",
                "bits                 | 34 | 2 | 64         | 1; frame 2 for 8; incomplete",
                "bits                 | 34 | 2 | 65         | unsupported (65-bit PCM)",
                "bits                 | 34 | 2 | 65535      | unsupported (65535-bit PCM)",
                "LIST size            | 40 | 4 | 0          | no data chunk",
                "LIST size            | 40 | 4 | 1          | no data chunk",
                "LIST size            | 40 | 4 | 3          | 5",
                "LIST size            | 40 | 4 | 5          | no data chunk",
                "LIST size            | 40 | 4 | 1000       | no data chunk",
                "LIST size            | 40 | 4 | 4294967295 | no data chunk",
                "data size            | 52 | 4 | 0          | 11; no size",
                "data size            | 52 | 4 | 1          | 0; incomplete; none",
                "data size            | 52 | 4 | 9          | 4; incomplete",
                "data size            | 52 | 4 | 22         | 11",
                "data size            | 52 | 4 | 23         | 11; cut 22 of 23",
                "data size            | 52 | 4 | 1000       | 11; cut 22 of 1000",
                "data size            | 52 | 4 | 4294967294 | 11; cut 22 of 4294967294",
                "data size            | 52 | 4 | 4294967295 | 11; no size",
                // Chunks after the samples are not read.
                "LIST behind          | 70 | 4 | 0          | 5",
                "LIST behind          | 70 | 4 | 1000       | 5",
                "LIST behind          | 70 | 4 | 4294967295 | 5",
            })
    void handlesChangedRiffField(String field, int at, int bytes, long value, String outcome) {
        assertThat(outcome(withField(RIFF, at, bytes, value))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}, {2} bytes at {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RF64 size            |  4 | 4 | 0          | 5",
                "RF64 size            |  4 | 4 | 1          | 5",
                "ds64 size            | 16 | 4 | 0          | no fmt chunk",
                "ds64 size            | 16 | 4 | 1          | no fmt chunk",
                // The entry after such a ds64 is then parsed as a chunk of its own.
                "ds64 size            | 16 | 4 | 28         | 5",
                "ds64 size            | 16 | 4 | 39         | 5",
                "ds64 size            | 16 | 4 | 1000       | no fmt chunk",
                "ds64 size            | 16 | 4 | 4294967295 | no fmt chunk",
                "ds64 RIFF size       | 20 | 8 | 0          | 5",
                "ds64 RIFF size       | 20 | 8 | 1          | 5",
                "ds64 RIFF size       | 20 | 8 | -1         | 5",
                "ds64 data size       | 28 | 8 | 0          | 11; no size",
                "ds64 data size       | 28 | 8 | 1          | 0; incomplete; none",
                "ds64 data size       | 28 | 8 | 9          | 4; incomplete",
                "ds64 data size       | 28 | 8 | 1000       | 11; cut 22 of 1000",
                "ds64 data size       | 28 | 8 | 9223372036854775807"
                        + " | 11; cut 22 of 9223372036854775807",
                "ds64 data size       | 28 | 8 | -1         | 11; no size",
                "ds64 sample count    | 36 | 8 | 0          | 5",
                "ds64 sample count    | 36 | 8 | -1         | 5",
                "ds64 entries         | 44 | 4 | 0          | 5",
                "ds64 entries         | 44 | 4 | 3          | 5",
                "ds64 entries         | 44 | 4 | 4294967295 | 5",
                "ds64 size of LIST    | 52 | 8 | 0          | 5",
                "ds64 size of LIST    | 52 | 8 | 1          | 5",
                "ds64 size of LIST    | 52 | 8 | 9223372036854775807 | 5",
                "ds64 size of LIST    | 52 | 8 | -1         | 5",
            })
    void handlesChangedRf64Field(String field, int at, int bytes, long value, String outcome) {
        assertThat(outcome(withField(RF64, at, bytes, value))).isEqualTo(outcome);
    }

    private static byte[] withField(byte[] file, int at, int bytes, long value) {
        byte[] lying = file.clone();
        byte[] number =
                ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
        System.arraycopy(number, 0, lying, at, bytes);
        return lying;
    }

    /** Frames and warnings, or the reason for rejecting the file, abbreviated. */
    private String outcome(byte[] bytes) {
        Path file = WavFileBuilder.write(folder.resolve("a.wav"), bytes);
        try {
            WavReader.Recording recording = WavReader.read(file);
            assertThat(recording.header()).isEqualTo(WavReader.readHeader(file));
            StringBuilder outcome = new StringBuilder().append(recording.waveform().length());
            recording
                    .header()
                    .warnings()
                    .forEach(warning -> outcome.append("; ").append(abbreviated(warning)));
            return outcome.toString();
        } catch (WavException e) {
            assertThat(e.getMessage()).isEqualTo(file + ": " + e.getReason());
            return e.getReason()
                    .replaceFirst("^unsupported encoding ", "unsupported ")
                    .replaceFirst("; supported are PCM, float, A-law and mu-law$", "")
                    .replaceFirst(
                            "^the fmt chunk has (\\d+) bytes; at least (\\d+) are required$",
                            "fmt $1 of $2")
                    .replaceFirst("^the (header|file has) ", "");
        }
    }

    private static String abbreviated(String warning) {
        return warning.replace(
                        "The header does not declare the size of the samples; they were read up to"
                                + " the end of the file.",
                        "no size")
                .replace("The last frame is incomplete and was skipped.", "incomplete")
                .replace("The file contains no samples.", "none")
                .replaceFirst("^The header declares 16 bits; A-law was read with 8\\.$", "bits")
                .replaceFirst(
                        "^The file is truncated: it has (\\d+) of (\\d+) bytes of samples\\.$",
                        "cut $1 of $2")
                .replaceFirst(
                        "^The header declares (\\d+) bytes per frame;"
                                + " the file was read with (\\d+)\\.$",
                        "frame $1 for $2");
    }
}
