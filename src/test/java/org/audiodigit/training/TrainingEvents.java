package org.audiodigit.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.audiodigit.dataset.Clip;

/** Records the events of a training and may run an action after each batch or epoch. */
final class TrainingEvents implements TrainingListener {

    final List<BatchResult> batches = new ArrayList<>();
    final List<EpochResult> epochs = new ArrayList<>();
    final List<EpochResult> resumed = new ArrayList<>();
    final List<String> unreadable = new ArrayList<>();

    /** {@code 1.2} for batch 2 of epoch 1, {@code 1} for the end of epoch 1. */
    final List<String> order = new ArrayList<>();

    private Consumer<BatchResult> afterBatch = batch -> {};
    private Consumer<EpochResult> afterEpoch = epoch -> {};

    TrainingEvents afterBatch(Consumer<BatchResult> then) {
        afterBatch = then;
        return this;
    }

    TrainingEvents afterEpoch(Consumer<EpochResult> then) {
        afterEpoch = then;
        return this;
    }

    @Override
    public void onResume(List<EpochResult> history) {
        resumed.addAll(history);
    }

    @Override
    public void onBatch(BatchResult batch) {
        batches.add(batch);
        order.add(batch.epoch() + "." + batch.batch());
        afterBatch.accept(batch);
    }

    @Override
    public void onEpoch(EpochResult epoch, boolean best) {
        epochs.add(epoch);
        order.add("" + epoch.epoch());
        afterEpoch.accept(epoch);
    }

    @Override
    public void onUnreadable(Clip clip, String reason) {
        unreadable.add(clip.id() + ": " + reason);
    }
}
