package org.audiodigit.app.browse;

/** Starts the benchmark from a class path, where an Application must not be the main class. */
public final class BrowseBenchmarkMain {

    private BrowseBenchmarkMain() {}

    public static void main(String[] args) {
        BrowseBenchmark.main(args);
    }
}
