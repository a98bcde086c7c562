package org.audiodigit.audio.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/**
 * The sub-format GUID of WAVE_FORMAT_EXTENSIBLE. Those made from a format tag are {@code
 * xxxxxxxx-0000-0010-8000-00AA00389B71}, with the tag in front.
 */
final class SubFormat {

    private static final long TAG_MIDDLE = 0x0000_0010L;
    private static final long TAG_END = 0x8000_00AA_0038_9B71L;

    private SubFormat() {}

    /**
     * The format tag in the 16 bytes at {@code at}.
     *
     * @throws IOException if the GUID is none that was made from a tag
     */
    static int tag(ByteBuffer fmt, int at) throws IOException {
        UUID guid = guid(fmt, at, fmt.order());
        if (!isTag(guid) && fmt.order() == ByteOrder.BIG_ENDIAN) {
            // Writers of RIFX disagree on whether a GUID is numbers to be turned round, or bytes.
            guid = guid(fmt, at, ByteOrder.LITTLE_ENDIAN);
        }
        if (!isTag(guid)) {
            throw FormatTag.unsupported("sub-format " + guid);
        }
        return (int) (guid.getMostSignificantBits() >>> 32);
    }

    private static boolean isTag(UUID guid) {
        return (guid.getMostSignificantBits() & 0xFFFF_FFFFL) == TAG_MIDDLE
                && guid.getMostSignificantBits() >>> 48 == 0
                && guid.getLeastSignificantBits() == TAG_END;
    }

    private static UUID guid(ByteBuffer fmt, int at, ByteOrder order) {
        ByteBuffer bytes = fmt.duplicate().order(order);
        long first = Integer.toUnsignedLong(bytes.getInt(at));
        long second = Short.toUnsignedLong(bytes.getShort(at + 4));
        long third = Short.toUnsignedLong(bytes.getShort(at + 6));
        long rest = bytes.order(ByteOrder.BIG_ENDIAN).getLong(at + 8);
        return new UUID(first << 32 | second << 16 | third, rest);
    }
}
