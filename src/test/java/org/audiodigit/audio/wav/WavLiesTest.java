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
 * A header lies in one field at a time. The outcome is the number of frames read with what had to
 * be put up with, or the reason for which the file is refused.
 */
class WavLiesTest {

    private static final String CLOSED = "The recording was never closed; ";

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

    @ParameterizedTest(name = "{0}, {2} bytes at {1}, says {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // The size of the whole is not needed, so it is not believed either.
                "RIFF size            |  4 | 4 | 0          | 5",
                "RIFF size            |  4 | 4 | 1          | 5",
                "RIFF size            |  4 | 4 | 77         | 5",
                "RIFF size            |  4 | 4 | 1000       | 5",
                "RIFF size            |  4 | 4 | 4294967295 | 5",
                "fmt size             | 16 | 4 | 0  | has a fmt chunk of 0 bytes where 16 are needed",
                "fmt size             | 16 | 4 | 1  | has a fmt chunk of 1 bytes where 16 are needed",
                "fmt size             | 16 | 4 | 15 | has a fmt chunk of 15 bytes where 16 are needed",
                "fmt size             | 16 | 4 | 17         | has no data chunk",
                "fmt size             | 16 | 4 | 1000       | has no data chunk",
                "fmt size             | 16 | 4 | 4294967295 | has no data chunk",
                "tag                  | 20 | 2 | 0     | unsupported (unknown, tag 0x0000)",
                "tag                  | 20 | 2 | 3     | unsupported (16-bit float)",
                "tag                  | 20 | 2 | 6     | 10; bits; frame 2 for 1",
                "tag                  | 20 | 2 | 65535 | unsupported (unknown, tag 0xFFFF)",
                "tag                  | 20 | 2 | 65534 | has a fmt chunk of 16 bytes where 40 are needed",
                "channels             | 22 | 2 | 0     | has 0 channels",
                "channels             | 22 | 2 | 2     | 2; frame 2 for 4; incomplete",
                "channels             | 22 | 2 | 3     | 1; frame 2 for 6; incomplete",
                "channels             | 22 | 2 | 65535 | 0; frame 2 for 131070; incomplete; none",
                "sample rate          | 24 | 4 | 0     | has a sample rate of 0 Hz",
                "sample rate          | 24 | 4 | 1     | 5",
                "sample rate          | 24 | 4 | 8001  | 5",
                "sample rate          | 24 | 4 | 1000000    | 5",
                "sample rate          | 24 | 4 | 1000001    | has a sample rate of 1000001 Hz",
                "sample rate          | 24 | 4 | 4294967295 | has a sample rate of 4294967295 Hz",
                // Follows from the rest, so it is not needed.
                "bytes a second       | 28 | 4 | 0          | 5",
                "bytes a second       | 28 | 4 | 1          | 5",
                "bytes a second       | 28 | 4 | 4294967295 | 5",
                "bytes a frame        | 32 | 2 | 0          | 5; frame 0 for 2",
                "bytes a frame        | 32 | 2 | 1          | 5; frame 1 for 2",
                "bytes a frame        | 32 | 2 | 1001       | 5; frame 1001 for 2",
                "bytes a frame        | 32 | 2 | 65535      | 5; frame 65535 for 2",
                "bits                 | 34 | 2 | 0          | unsupported (0-bit PCM)",
                "bits                 | 34 | 2 | 1          | 10; frame 2 for 1",
                "bits                 | 34 | 2 | 15         | 5",
                "bits                 | 34 | 2 | 33         | 2; frame 2 for 5",
                "bits                 | 34 | 2 | 64         | 1; frame 2 for 8; incomplete",
                "bits                 | 34 | 2 | 65         | unsupported (65-bit PCM)",
                "bits                 | 34 | 2 | 65535      | unsupported (65535-bit PCM)",
                "LIST size            | 40 | 4 | 0          | has no data chunk",
                "LIST size            | 40 | 4 | 1          | has no data chunk",
                "LIST size            | 40 | 4 | 3          | 5",
                "LIST size            | 40 | 4 | 5          | has no data chunk",
                "LIST size            | 40 | 4 | 1000       | has no data chunk",
                "LIST size            | 40 | 4 | 4294967295 | has no data chunk",
                "data size            | 52 | 4 | 0          | 11; never",
                "data size            | 52 | 4 | 1          | 0; incomplete; none",
                "data size            | 52 | 4 | 9          | 4; incomplete",
                "data size            | 52 | 4 | 22         | 11",
                "data size            | 52 | 4 | 23         | 11; cut 22 of 23",
                "data size            | 52 | 4 | 1000       | 11; cut 22 of 1000",
                "data size            | 52 | 4 | 4294967294 | 11; cut 22 of 4294967294",
                "data size            | 52 | 4 | 4294967295 | 11; never",
                // What lies behind the samples is not looked at.
                "LIST behind          | 70 | 4 | 0          | 5",
                "LIST behind          | 70 | 4 | 1000       | 5",
                "LIST behind          | 70 | 4 | 4294967295 | 5",
            })
    void inRiff(String field, int at, int bytes, long lie, String outcome) {
        assertThat(outcome(lie(RIFF, at, bytes, lie))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}, {2} bytes at {1}, says {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RF64 size            |  4 | 4 | 0          | 5",
                "RF64 size            |  4 | 4 | 1          | 5",
                "ds64 size            | 16 | 4 | 0          | has no fmt chunk",
                "ds64 size            | 16 | 4 | 1          | has no fmt chunk",
                // The entry behind such a ds64 is a chunk of its own, as large as it says.
                "ds64 size            | 16 | 4 | 28         | 5",
                "ds64 size            | 16 | 4 | 39         | 5",
                "ds64 size            | 16 | 4 | 1000       | has no fmt chunk",
                "ds64 size            | 16 | 4 | 4294967295 | has no fmt chunk",
                "ds64 RIFF size       | 20 | 8 | 0          | 5",
                "ds64 RIFF size       | 20 | 8 | 1          | 5",
                "ds64 RIFF size       | 20 | 8 | -1         | 5",
                "ds64 data size       | 28 | 8 | 0          | 11; never",
                "ds64 data size       | 28 | 8 | 1          | 0; incomplete; none",
                "ds64 data size       | 28 | 8 | 9          | 4; incomplete",
                "ds64 data size       | 28 | 8 | 1000       | 11; cut 22 of 1000",
                "ds64 data size       | 28 | 8 | 9223372036854775807"
                        + " | 11; cut 22 of 9223372036854775807",
                "ds64 data size       | 28 | 8 | -1         | 11; never",
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
    void inRf64(String field, int at, int bytes, long lie, String outcome) {
        assertThat(outcome(lie(RF64, at, bytes, lie))).isEqualTo(outcome);
    }

    private static byte[] lie(byte[] file, int at, int bytes, long lie) {
        byte[] lying = file.clone();
        byte[] number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(lie).array();
        System.arraycopy(number, 0, lying, at, bytes);
        return lying;
    }

    /** Frames and warnings, or the reason of a refusal, with the long sentences made short. */
    private String outcome(byte[] bytes) {
        Path file = WavFileBuilder.write(folder.resolve("a.wav"), bytes);
        try {
            WavRecording recording = WavReader.read(file);
            assertThat(recording.header()).isEqualTo(WavReader.readHeader(file));
            StringBuilder outcome = new StringBuilder().append(recording.waveform().length());
            recording
                    .header()
                    .warnings()
                    .forEach(warning -> outcome.append("; ").append(inShort(warning)));
            return outcome.toString();
        } catch (WavException e) {
            assertThat(e.getMessage()).isEqualTo(file + ": " + e.getReason());
            return e.getReason()
                    .replaceFirst("^unsupported encoding ", "unsupported ")
                    .replaceFirst("; PCM, float, A-law and mu-law are read$", "");
        }
    }

    private static String inShort(String warning) {
        return warning.replace(CLOSED + "it was read to the end of the file.", "never")
                .replace("The last frame is incomplete and was left out.", "incomplete")
                .replace("The file holds no samples.", "none")
                .replaceFirst("^The header says 16 bits; A-law has 8, and was read so\\.$", "bits")
                .replaceFirst(
                        "^The file was cut short: (\\d+) of (\\d+) bytes of samples are there\\.$",
                        "cut $1 of $2")
                .replaceFirst(
                        "^The header says (\\d+) bytes a frame, which cannot be;"
                                + " it was read with (\\d+)\\.$",
                        "frame $1 for $2");
    }
}
