package org.audiodigit.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Changes checkpoints as somebody would who knows how they are written. */
final class CheckpointBytes {

    static final int JSON_LENGTH_AT = 4;
    static final int JSON_AT = 8;
    private static final int SUM = Integer.BYTES;

    private CheckpointBytes() {}

    /** With another account. */
    static byte[] withJson(byte[] whole, String json) throws IOException {
        int end = JSON_AT + ByteBuffer.wrap(whole).getInt(JSON_LENGTH_AT);
        byte[] text = json.getBytes("UTF-8");
        ByteBuffer bytes = ByteBuffer.allocate(JSON_AT + text.length + whole.length - end);
        bytes.put(whole, 0, JSON_LENGTH_AT).putInt(text.length).put(text);
        return signed(bytes.put(whole, end, whole.length - end).array());
    }

    /** The account's JSON. */
    static String json(byte[] whole) throws IOException {
        return new String(whole, JSON_AT, ByteBuffer.wrap(whole).getInt(JSON_LENGTH_AT), "UTF-8");
    }

    /** Where the number of epochs is. */
    static int epochsAt(byte[] whole) {
        return JSON_AT + ByteBuffer.wrap(whole).getInt(JSON_LENGTH_AT);
    }

    /** With a number that is a lie. */
    static byte[] withInt(byte[] whole, int at, int lie) {
        return signed(ByteBuffer.wrap(whole.clone()).putInt(at, lie).array());
    }

    /** With the checksum that belongs to it, in place. */
    static byte[] signed(byte[] bytes) {
        if (bytes.length >= SUM) {
            CRC32C sum = new CRC32C();
            sum.update(bytes, 0, bytes.length - SUM);
            ByteBuffer.wrap(bytes).putInt(bytes.length - SUM, (int) sum.getValue());
        }
        return bytes;
    }
}
