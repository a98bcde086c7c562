package org.audiodigit.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HadoopChannelTest {

    private static final int BLOCK = 100;

    private final byte[] content = new byte[1234];

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        new Random(1).nextBytes(content);
        file = Files.write(folder.resolve("a.wav"), content);
    }

    private HadoopChannel open(long size) throws IOException {
        Configuration configuration = new Configuration();
        FaultyFileSystem.register(configuration);
        var path = new org.apache.hadoop.fs.Path("faulty://" + file);
        return HadoopChannel.open(FileSystem.get(path.toUri(), configuration), path, size, BLOCK);
    }

    private static byte[] read(HadoopChannel channel, long position, int length)
            throws IOException {
        ByteBuffer target = ByteBuffer.allocate(length);
        channel.position(position);
        while (target.hasRemaining() && channel.read(target) >= 0) {
            // a read ends at a block
        }
        return Arrays.copyOf(target.array(), target.position());
    }

    @Test
    void readsAnyPartForwardsAndBackwards() throws IOException {
        try (HadoopChannel channel = open(content.length)) {
            Random random = new Random(2);
            for (int i = 0; i < 200; i++) {
                int start = random.nextInt(content.length);
                int length = random.nextInt(content.length - start + 1);
                assertThat(read(channel, start, length))
                        .isEqualTo(Arrays.copyOfRange(content, start, start + length));
            }
            assertThat(read(channel, content.length, 1)).isEmpty();
        }
    }

    @Test
    void endsEarlyIfTheFileHasBecomeShorter() throws IOException {
        try (HadoopChannel channel = open(content.length + 500)) {
            assertThat(read(channel, 0, content.length + 500)).isEqualTo(content);
            assertThat(channel.failure()).isNull();
        }
    }

    @Test
    void ignoresWhatWasAppended() throws IOException {
        try (HadoopChannel channel = open(150)) {
            assertThat(read(channel, 0, 500)).isEqualTo(Arrays.copyOf(content, 150));
        }
    }

    @Test
    void anEmptyFileHasNothing() throws IOException {
        Files.write(file, new byte[0]);
        try (HadoopChannel channel = open(0)) {
            assertThat(read(channel, 0, 10)).isEmpty();
        }
    }

    @Test
    void namesWhyAFileCannotBeOpened() {
        file = folder.resolve("denied.wav");
        assertThatIOException()
                .isThrownBy(() -> open(10))
                .satisfies(
                        e -> {
                            assertThat(StorageFailures.reason(e)).isEqualTo("permission denied");
                            assertThat(StorageFailures.isPermanent(e)).isTrue();
                        });
        file = folder.resolve("missing.wav");
        assertThatIOException()
                .isThrownBy(() -> open(10))
                .satisfies(e -> assertThat(StorageFailures.isPermanent(e)).isTrue());
        file = folder.resolve("broken.wav");
        assertThatIOException()
                .isThrownBy(() -> open(10))
                .satisfies(e -> assertThat(StorageFailures.isPermanent(e)).isFalse());
    }
}
