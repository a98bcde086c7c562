package org.audiodigit.audio.wav;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file seen through one small buffer: the header of most recordings then costs a single read,
 * however many chunks it has. Exceptions give the reason without the file's name.
 */
final class BufferedFileView implements Closeable {

    /** Bytes looked at in one go; no stretch that is peeked at may be longer. */
    static final int CAPACITY = 4096;

    private final SeekableByteChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(CAPACITY).limit(0);
    private long windowStart;
    private long channelPosition;

    private BufferedFileView(SeekableByteChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /** Opens a regular file. */
    static BufferedFileView open(Path file) throws IOException {
        // Asked before opening, because opening a named pipe would wait for a writer.
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new IOException("is a folder");
        }
        if (!attributes.isRegularFile()) {
            throw new IOException("is not a regular file");
        }
        return new BufferedFileView(Files.newByteChannel(file), attributes.size());
    }

    /** Length of the file in bytes when it was opened. */
    long size() {
        return size;
    }

    /**
     * Up to {@code count} bytes at {@code position}, fewer where the file ends; big-endian until
     * told otherwise. What is returned holds until the next call.
     */
    ByteBuffer peek(long position, int count) throws IOException {
        int wanted = (int) Math.max(0, Math.min(count, size - position));
        if (position < windowStart || position + wanted > windowStart + window.limit()) {
            load(position, wanted);
        }
        int offset = (int) (position - windowStart);
        return window.slice(offset, Math.min(wanted, window.limit() - offset));
    }

    /**
     * Fills {@code target} with the bytes at {@code position}.
     *
     * @throws EOFException if the file has become shorter since it was opened
     */
    void read(long position, ByteBuffer target) throws IOException {
        seek(position);
        while (target.hasRemaining()) {
            if (!readSome(target)) {
                throw new EOFException();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void load(long position, int wanted) throws IOException {
        windowStart = position;
        window.clear();
        if (wanted > 0) {
            seek(position);
            while (window.position() < wanted && readSome(window)) {
                // One pass, unless the file system hands out less than it was asked for.
            }
        }
        window.flip();
    }

    private boolean readSome(ByteBuffer target) throws IOException {
        int count = channel.read(target);
        channelPosition += Math.max(0, count);
        return count >= 0;
    }

    private void seek(long position) throws IOException {
        if (position != channelPosition) {
            channel.position(position);
            channelPosition = position;
        }
    }
}
