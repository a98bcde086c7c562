package org.audiodigit.training.features;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;

/**
 * A recording as it is now: its place, size and time of change. One that is written anew gets
 * another key; a change that leaves both its size and its time goes unnoticed.
 */
record RecordingKey(long high, long low) {

    /**
     * @throws IOException if there is no such file
     */
    static RecordingKey of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        MessageDigest digest = sha256();
        digest.update(file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        ByteBuffer change = ByteBuffer.allocate(2 * Long.BYTES);
        change.putLong(now.size()).putLong(now.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        ByteBuffer key = ByteBuffer.wrap(digest.digest(change.array()));
        return new RecordingKey(key.getLong(), key.getLong());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
