package org.audiodigit.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Records when the pixels of a {@link VirtualScreen} change. Looks at every third line. */
final class PixelWatch extends Thread {

    private static final int LINES = 3;
    private static final long PERIOD_NANOS = 3_000_000;

    /** Of the header of xwd: 32-bit numbers, most significant byte first. */
    private static final int HEADER_SIZE = 0;

    private static final int BYTES_PER_LINE = 12;
    private static final int COLOURS = 19;
    private static final int COLOUR_BYTES = 12;

    private final ByteBuffer screen;
    private final int lineBytes;
    private final byte[] shown;
    private final List<Long> changes = new CopyOnWriteArrayList<>();

    PixelWatch(Path pixels) throws IOException {
        super("pixel-watch");
        setDaemon(true);
        ByteBuffer file;
        try (FileChannel channel = FileChannel.open(pixels)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        lineBytes = file.getInt(BYTES_PER_LINE * Integer.BYTES);
        int start = file.getInt(HEADER_SIZE) + file.getInt(COLOURS * Integer.BYTES) * COLOUR_BYTES;
        screen = file.slice(start, lineBytes * VirtualScreen.HEIGHT);
        shown = new byte[screen.capacity()];
    }

    @Override
    public void run() {
        while (true) {
            long now = System.nanoTime();
            if (changed()) {
                changes.add(now);
            }
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }

    private boolean changed() {
        boolean changed = false;
        for (int line = 0; line < VirtualScreen.HEIGHT; line += LINES) {
            int start = line * lineBytes;
            ByteBuffer pixels = screen.slice(start, lineBytes);
            if (pixels.mismatch(ByteBuffer.wrap(shown, start, lineBytes)) >= 0) {
                pixels.get(shown, start, lineBytes);
                changed = true;
            }
        }
        return changed;
    }

    /** Times of the changes since a time, by the clock of {@link System#nanoTime}. */
    List<Long> since(long nanoTime) {
        return changes.stream().filter(change -> change >= nanoTime).toList();
    }

    /** Whether nothing has changed for some time. */
    boolean isStill(long nanos) {
        long now = System.nanoTime();
        return since(now - nanos).isEmpty();
    }
}
