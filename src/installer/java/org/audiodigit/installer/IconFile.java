package org.audiodigit.installer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Wraps a PNG picture into the icon file of Windows or macOS; both formats may contain PNG. */
final class IconFile {

    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final short ICO_TYPE = 1;
    private static final short BITS_PER_PIXEL = 32;

    /** The type of a picture of 128 x 128 pixels in an {@code .icns} file. */
    private static final String ICNS_128 = "ic07";

    private static final int ICNS_HEADER = 8;

    private IconFile() {}

    /**
     * @param png a picture of {@code size} x {@code size} pixels
     * @param size at most 255
     */
    static void writeIco(Path png, int size, Path ico) throws IOException {
        byte[] picture = Files.readAllBytes(png);
        ByteBuffer file =
                ByteBuffer.allocate(ICO_HEADER + ICO_ENTRY + picture.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort(ICO_TYPE).putShort((short) 1);
        file.put((byte) size).put((byte) size).putShort((short) 0);
        file.putShort((short) 1).putShort(BITS_PER_PIXEL);
        file.putInt(picture.length).putInt(ICO_HEADER + ICO_ENTRY);
        Files.write(ico, file.put(picture).array());
    }

    /**
     * @param png a picture of 128 x 128 pixels
     */
    static void writeIcns(Path png, Path icns) throws IOException {
        byte[] picture = Files.readAllBytes(png);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(bytes);
        file.write("icns".getBytes(StandardCharsets.US_ASCII));
        file.writeInt(2 * ICNS_HEADER + picture.length);
        file.write(ICNS_128.getBytes(StandardCharsets.US_ASCII));
        file.writeInt(ICNS_HEADER + picture.length);
        file.write(picture);
        Files.write(icns, bytes.toByteArray());
    }
}
