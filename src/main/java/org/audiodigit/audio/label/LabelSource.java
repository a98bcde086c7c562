package org.audiodigit.audio.label;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The text of a label file.
 *
 * @param file for messages
 */
record LabelSource(Path file, String text) {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Decodes UTF-16 if there is a byte order mark, as Praat writes it, and otherwise UTF-8. */
    static LabelSource of(Path file, byte[] bytes) throws LabelException {
        try {
            String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new LabelSource(file, marked ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new LabelException(file, "is not text in UTF-8 or UTF-16");
        }
    }

    private static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        boolean utf16 = mark == BYTE_ORDER_MARK || mark == 0xFFFE;
        // decodes either byte order by the mark
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** An exception about a line, counted from 1. */
    LabelException error(int line, String reason) {
        return new LabelException(file, "line " + line + ": " + reason);
    }
}
