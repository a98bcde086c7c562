package org.audiodigit.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    private final BoundedCache<String, byte[]> cache = new BoundedCache<>(10, v -> v.length);

    @Test
    void storesUpToTheMaximumSize() {
        cache.put("a", new byte[6]);
        cache.put("b", new byte[5]);
        cache.put("c", new byte[4]);

        assertThat(cache.get("a")).isPresent();
        assertThat(cache.get("b")).isEmpty();
        assertThat(cache.get("c")).isPresent();
    }

    @Test
    void replacedValueDoesNotCount() {
        cache.put("a", new byte[5]);
        cache.put("a", new byte[2]);
        cache.put("b", new byte[8]);

        assertThat(cache.get("b")).isPresent();
    }

    @Test
    void fullCacheReplacesValueIfTheNewOneFits() {
        cache.put("a", new byte[6]);
        cache.put("b", new byte[4]);
        cache.put("a", new byte[] {1, 2, 3, 4, 5, 6});
        cache.put("b", new byte[5]);

        assertThat(cache.get("a").orElseThrow()).startsWith(1, 2);
        assertThat(cache.get("b").orElseThrow()).hasSize(4);
    }
}
