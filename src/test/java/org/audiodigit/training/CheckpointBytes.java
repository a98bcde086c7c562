package org.audiodigit.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Changes the bytes of checkpoints and updates their checksum. */
final class CheckpointBytes {

    static final int JSON_LENGTH_AT = 4;
    static final int JSON_AT = 8;
    private static final int CHECKSUM_BYTES = Integer.BYTES;

    private CheckpointBytes() {}

    /** Replaces the JSON header. */
    static byte[] withJson(byte[] whole, String json) throws IOException {
        int end = JSON_AT + ByteBuffer.wrap(whole).getInt(JSON_LENGTH_AT);
        byte[] text = json.getBytes("UTF-8");
        ByteBuffer bytes = ByteBuffer.allocate(JSON_AT + text.length + whole.length - end);
        bytes.put(whole, 0, JSON_LENGTH_AT).putInt(text.length).put(text);
        return withChecksum(bytes.put(whole, end, whole.length - end).array());
    }

    /** The JSON header. */
    static String json(byte[] whole) throws IOException {
        return new String(whole, JSON_AT, ByteBuffer.wrap(whole).getInt(JSON_LENGTH_AT), "UTF-8");
    }

    /** Offset of the number of epochs. */
    static int epochsAt(byte[] whole) {
        return JSON_AT + ByteBuffer.wrap(whole).getInt(JSON_LENGTH_AT);
    }

    /** Replaces an integer and updates the checksum. */
    static byte[] withInt(byte[] whole, int at, int value) {
        return withChecksum(ByteBuffer.wrap(whole.clone()).putInt(at, value).array());
    }

    /** Updates the checksum in place. */
    static byte[] withChecksum(byte[] bytes) {
        if (bytes.length >= CHECKSUM_BYTES) {
            CRC32C checksum = new CRC32C();
            checksum.update(bytes, 0, bytes.length - CHECKSUM_BYTES);
            ByteBuffer.wrap(bytes).putInt(bytes.length - CHECKSUM_BYTES, (int) checksum.getValue());
        }
        return bytes;
    }
}
