package org.audiodigit.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.audiodigit.engine.TensorMemory;

/** One parameter's update and what the optimiser keeps of it. */
final class ParameterUpdate implements AutoCloseable {

    /** What a thread does before it asks for more; less is not worth waking another thread for. */
    private static final int BLOCKS_AT_ONCE = 32;

    private final TrainedParameter parameter;
    private final int length;
    private final int blocks;
    private final BlockUpdates updates;

    ParameterUpdate(UpdateRule rule, TrainedParameter parameter) {
        this.parameter = parameter;
        this.length = Math.toIntExact(parameter.weights().size());
        this.blocks = (length + BlockUpdates.BLOCK - 1) / BlockUpdates.BLOCK;
        this.updates =
                rule.direct()
                        .<BlockUpdates>map(
                                direct -> new DirectBlocks(rule, direct, parameter, blocks))
                        .orElseGet(() -> new CopiedBlocks(rule, parameter.decays(), blocks));
    }

    void apply(Workers workers, float rate, long step) {
        ByteBuffer gradients = TensorMemory.bytesOf(parameter.gradient());
        ByteBuffer weights = TensorMemory.bytesOf(parameter.weights());
        int pieces = (blocks + BLOCKS_AT_ONCE - 1) / BLOCKS_AT_ONCE;
        workers.run(
                pieces,
                piece -> {
                    int from = piece * BLOCKS_AT_ONCE;
                    int to = Math.min(from + BLOCKS_AT_ONCE, blocks);
                    for (int block = from; block < to; block++) {
                        int rest = length - block * BlockUpdates.BLOCK;
                        int size = Math.min(BlockUpdates.BLOCK, rest);
                        updates.update(weights, gradients, block, size, rate, step);
                    }
                });
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(length);
        updates.save(out);
    }

    void load(DataInput in) throws IOException {
        if (in.readInt() != length) {
            throw new IOException("holds the optimiser's state of another network");
        }
        updates.load(in);
    }

    @Override
    public void close() {
        updates.close();
    }
}
