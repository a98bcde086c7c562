package org.audiodigit.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes all weights of a network by an {@link UpdateRule}, in the engine's own memory and on all
 * cores. MXNet's own update operators make several unvectorised passes over each tensor; this makes
 * one, block by block. Unlike DJL's optimisers it can be saved, so that a training can be resumed.
 */
final class Optimiser implements AutoCloseable {

    private final UpdateRule rule;
    private final List<ParameterUpdate> updates = new ArrayList<>();
    private final Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
    private long step;

    Optimiser(UpdateRule rule, List<TrainedParameter> parameters) {
        this.rule = rule;
        for (TrainedParameter parameter : parameters) {
            updates.add(new ParameterUpdate(rule, parameter));
        }
    }

    /** Applies the gradients that the engine has just worked out. */
    void step(double rate) {
        step++;
        for (ParameterUpdate update : updates) {
            update.apply(workers, (float) rate, step);
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(rule.states());
        out.writeLong(step);
        for (ParameterUpdate update : updates) {
            update.save(out);
        }
    }

    void load(DataInput in) throws IOException {
        if (in.readInt() != rule.states()) {
            throw new IOException("holds the state of another optimiser");
        }
        step = in.readLong();
        for (ParameterUpdate update : updates) {
            update.load(in);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
