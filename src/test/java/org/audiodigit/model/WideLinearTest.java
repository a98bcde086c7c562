package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import org.assertj.core.data.Offset;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engine")
class WideLinearTest {

    private static final int INPUTS = 300;
    private static final int UNITS = 7;

    private static float[] outputs(Block block, NDManager manager, NDArray input) {
        ParameterStore parameters = new ParameterStore(manager, false);
        return block.forward(parameters, new NDList(input), false)
                .singletonOrThrow()
                .toFloatArray();
    }

    /** A standard layer that loads the saved weights of the wide one. */
    private static Block standard(Block wide, NDManager manager) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        wide.saveParameters(new DataOutputStream(bytes));
        Block standard = Linear.builder().setUnits(UNITS).build();
        standard.loadParameters(
                manager, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        return standard;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 64})
    void computesTheSameAsAStandardLayer(int clips) throws Exception {
        EngineThread.shared()
                .call(
                        () -> {
                            try (NDManager manager = MxnetRuntime.newManager()) {
                                Shape shape = new Shape(clips, INPUTS);
                                Block wide = new WideLinear(UNITS);
                                wide.initialize(manager, DataType.FLOAT32, shape);
                                NDArray input = manager.randomUniform(-1, 1, shape);
                                float[] expected = outputs(standard(wide, manager), manager, input);
                                assertThat(outputs(wide, manager, input))
                                        .hasSize(clips * UNITS)
                                        .containsExactly(expected, Offset.offset(1e-5f));
                                return null;
                            }
                        });
    }

    @Test
    void outputsAreClosedWithTheirInputs() throws Exception {
        EngineThread.shared()
                .call(
                        () -> {
                            try (NDManager manager = MxnetRuntime.newManager()) {
                                Block wide = new WideLinear(UNITS);
                                Shape shape = new Shape(3, INPUTS);
                                wide.initialize(manager, DataType.FLOAT32, shape);
                                int before = manager.getManagedArrays().size();
                                for (int i = 0; i < 5; i++) {
                                    try (NDManager batch = manager.newSubManager()) {
                                        outputs(wide, manager, batch.ones(shape));
                                    }
                                }
                                assertThat(manager.getManagedArrays()).hasSize(before);
                                return null;
                            }
                        });
    }
}
