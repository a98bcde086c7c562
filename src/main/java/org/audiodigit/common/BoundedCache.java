package org.audiodigit.common;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * Stores values up to a maximum total size; later values are not stored. Nothing is evicted, since
 * every epoch of a training requests the same values again. Thread-safe.
 */
public final class BoundedCache<K, V> {

    private final long maxBytes;
    private final ToLongFunction<V> bytesOf;
    private final Map<K, V> values = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * @param bytesOf returns the size of a value
     */
    public BoundedCache(long maxBytes, ToLongFunction<V> bytesOf) {
        this.maxBytes = maxBytes;
        this.bytesOf = bytesOf;
    }

    /**
     * A third of the heap that is free now, the maximum size of one cache. A training creates two
     * and a half such caches at once, which must fit beside what is in use, such as a list of many
     * clips.
     */
    public static long thirdOfFreeHeap() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return (runtime.maxMemory() - used) / 3;
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * Stores a value if the total size without the replaced value permits; otherwise the cache is
     * unchanged.
     */
    public void put(K key, V value) {
        values.compute(key, (same, previous) -> fits(value, previous) ? value : previous);
    }

    private boolean fits(V value, V previous) {
        long growth =
                bytesOf.applyAsLong(value) - (previous == null ? 0 : bytesOf.applyAsLong(previous));
        if (bytes.addAndGet(growth) > maxBytes && growth > 0) {
            bytes.addAndGet(-growth);
            return false;
        }
        return true;
    }
}
