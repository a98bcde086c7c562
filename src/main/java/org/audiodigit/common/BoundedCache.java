package org.audiodigit.common;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * Keeps values until a total size is reached; later values are not kept. Nothing is evicted, since
 * every epoch of a training asks for the same values again. Thread-safe.
 */
public final class BoundedCache<K, V> {

    private final long maxBytes;
    private final ToLongFunction<V> bytesOf;
    private final Map<K, V> values = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * @param bytesOf size of a value
     */
    public BoundedCache(long maxBytes, ToLongFunction<V> bytesOf) {
        this.maxBytes = maxBytes;
        this.bytesOf = bytesOf;
    }

    /** A third of the heap, the share that one cache may take. */
    public static long thirdOfHeap() {
        return Runtime.getRuntime().maxMemory() / 3;
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Keeps a value if it fits. */
    public void put(K key, V value) {
        long size = bytesOf.applyAsLong(value);
        if (bytes.addAndGet(size) > maxBytes) {
            bytes.addAndGet(-size);
            return;
        }
        V replaced = values.put(key, value);
        if (replaced != null) {
            bytes.addAndGet(-bytesOf.applyAsLong(replaced));
        }
    }
}
