package org.audiodigit.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconFileTest {

    private static final Path PNG = Path.of("assets/icons/audiodigit-128.png");

    @TempDir private Path folder;

    @Test
    void theDirectoryOfAnIcoLeadsToThePicture() throws IOException {
        Path ico = folder.resolve("a.ico");
        IconFile.writeIco(PNG, 128, ico);

        byte[] bytes = Files.readAllBytes(ico);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(header.get(6)).isEqualTo((byte) 128);
        int size = header.getInt(14);
        int offset = header.getInt(18);
        assertThat(offset + size).isEqualTo(bytes.length);
        assertPicture(Arrays.copyOfRange(bytes, offset, bytes.length));
    }

    @Test
    void theOnlyElementOfAnIcnsIsThePicture() throws IOException {
        Path icns = folder.resolve("a.icns");
        IconFile.writeIcns(PNG, icns);

        byte[] bytes = Files.readAllBytes(icns);
        ByteBuffer header = ByteBuffer.wrap(bytes);
        assertThat(header.getInt(4)).isEqualTo(bytes.length);
        assertThat(header.getInt(12)).isEqualTo(bytes.length - 8);
        assertPicture(Arrays.copyOfRange(bytes, 16, bytes.length));
    }

    private static void assertPicture(byte[] png) throws IOException {
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(128);
    }
}
