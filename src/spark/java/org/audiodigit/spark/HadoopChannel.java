package org.audiodigit.spark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.functional.FutureIO;

/**
 * Reads a file of a Hadoop file system in large blocks. A recording of one word is one block, so
 * that an object store gets a single request for it; of a long recording one block is in memory.
 */
final class HadoopChannel implements SeekableByteChannel {

    static final int BLOCK_BYTES = 1 << 20;

    private final FSDataInputStream in;
    private final long size;
    private final byte[] block;
    private long blockStart;
    private int blockLength;
    private long position;
    private IOException failure;

    private HadoopChannel(FSDataInputStream in, long size, int blockBytes) {
        this.in = in;
        this.size = size;
        this.block = new byte[(int) Math.min(size, blockBytes)];
    }

    /**
     * Opens a file.
     *
     * @param size length of the file, from its listing, which saves a request for it
     */
    static HadoopChannel open(FileSystem files, Path path, long size) throws IOException {
        return open(files, path, size, BLOCK_BYTES);
    }

    static HadoopChannel open(FileSystem files, Path path, long size, int blockBytes)
            throws IOException {
        FSDataInputStream in =
                FutureIO.awaitFuture(
                        files.openFile(path)
                                .optLong("fs.option.openfile.length", size)
                                .opt("fs.option.openfile.read.policy", "sequential")
                                .build());
        return new HadoopChannel(in, size, blockBytes);
    }

    /** The failure of the storage that a reader of this channel has reported; null if none. */
    IOException failure() {
        return failure;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            return -1;
        }
        if (position < blockStart || position >= blockStart + blockLength) {
            try {
                load(position - position % block.length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
        int offset = (int) (position - blockStart);
        // the file may have become longer or shorter since it was listed
        int count =
                (int) Math.min(Math.min(blockLength - offset, size - position), target.remaining());
        if (count <= 0) {
            return -1;
        }
        target.put(block, offset, count);
        position += count;
        return count;
    }

    private void load(long start) throws IOException {
        blockStart = start;
        blockLength = 0;
        if (in.getPos() != start) {
            in.seek(start);
        }
        int count;
        while (blockLength < block.length
                && (count = in.read(block, blockLength, block.length - blockLength)) >= 0) {
            blockLength += count;
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }
}
