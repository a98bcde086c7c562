package org.audiodigit.testing;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The system clock in nanoseconds, which a test can advance. */
public final class SkippingClock implements LongSupplier {

    private final AtomicLong skipped = new AtomicLong();

    public void skip(long seconds) {
        skipped.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Override
    public long getAsLong() {
        return System.nanoTime() + skipped.get();
    }
}
