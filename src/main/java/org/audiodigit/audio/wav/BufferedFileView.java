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
 * Reads a file through one small buffer, since the header of most recordings then costs a single
 * read regardless of the number of chunks. Exceptions give the reason without the file's name.
 */
final class BufferedFileView implements Closeable {

    /** Size of the buffer and maximum length of a {@link #peek}, in bytes. */
    static final int CAPACITY = 4096;

    private final SeekableByteChannel channel;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).limit(0);
    private long bufferStart;
    private long channelPosition;

    private BufferedFileView(SeekableByteChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    static BufferedFileView open(Path file) throws IOException {
        // before opening, because opening a named pipe would wait for a writer
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new IOException("is a folder");
        }
        if (!attributes.isRegularFile()) {
            throw new IOException("is not a regular file");
        }
        return new BufferedFileView(Files.newByteChannel(file), attributes.size());
    }

    /** Reads what a channel has; closing the view closes the channel. */
    static BufferedFileView of(SeekableByteChannel channel) throws IOException {
        return new BufferedFileView(channel, channel.size());
    }

    /** Length of the file in bytes when it was opened. */
    long size() {
        return size;
    }

    /**
     * Returns up to {@code count} bytes at {@code position}, fewer at the end of the file. The
     * result is big-endian and valid until the next call.
     */
    ByteBuffer peek(long position, int count) throws IOException {
        int length = (int) Math.max(0, Math.min(count, size - position));
        if (position < bufferStart || position + length > bufferStart + buffer.limit()) {
            load(position, length);
        }
        int offset = (int) (position - bufferStart);
        return buffer.slice(offset, Math.min(length, buffer.limit() - offset));
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

    private void load(long position, int length) throws IOException {
        bufferStart = position;
        buffer.clear();
        if (length > 0) {
            seek(position);
            while (buffer.position() < length && readSome(buffer)) {
                // one pass, unless the file system returns fewer bytes than requested
            }
        }
        buffer.flip();
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
