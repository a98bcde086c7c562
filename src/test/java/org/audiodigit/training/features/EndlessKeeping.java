package org.audiodigit.training.features;

import java.io.IOException;
import java.nio.file.Path;

/** Adds one tensor after the other, from a number on, to a store until it is killed. */
final class EndlessKeeping {

    private EndlessKeeping() {}

    public static void main(String[] arguments) throws IOException {
        try (FeatureStore store =
                FeatureStore.open(Path.of(arguments[0]), Tables.small(), Long.MAX_VALUE)) {
            int first = Integer.parseInt(arguments[1]);
            for (int i = first; ; i++) {
                store.keep(key(i), Tables.of(i));
                if (i == first) {
                    System.out.println("begun");
                }
            }
        }
    }

    static RecordingKey key(int number) {
        return new RecordingKey(number, ~number);
    }
}
