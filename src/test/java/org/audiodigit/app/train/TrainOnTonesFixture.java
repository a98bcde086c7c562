package org.audiodigit.app.train;

import java.nio.file.Path;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens {@link TrainOnTones} for each test. */
abstract class TrainOnTonesFixture {

    @TempDir private static Path shared;
    static Path tones;

    @TempDir Path models;
    TestContext test;
    TrainViewModel model;

    @BeforeAll
    static void writeTones() throws Exception {
        tones = ToneDataset.write(shared.resolve("tones"));
    }

    @BeforeEach
    void open() {
        TrainOnTones room = TrainOnTones.open(models, tones, this::nanoTime);
        test = room.test();
        model = room.model();
    }

    /** Limits how often the room shows progress. */
    long nanoTime() {
        return System.nanoTime();
    }

    /** The room at the next start of the program. */
    TrainViewModel again() {
        TrainViewModel next = new TrainViewModel(test.context(), this::nanoTime, 0);
        next.appliedSplit().visit();
        return next;
    }
}
