package org.audiodigit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.reflect.Proxy;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class TensorMemoryTest {

    /** A test on the engine thread. */
    private interface EngineTest {
        void run(NDManager manager);
    }

    private static void onEngine(EngineTest test) throws InterruptedException {
        EngineThread.shared()
                .call(
                        () -> {
                            try (NDManager manager = MxnetRuntime.newManager()) {
                                test.run(manager);
                                return null;
                            }
                        });
    }

    @Test
    void readsTheTensorRowByRow() throws InterruptedException {
        onEngine(
                manager -> {
                    NDArray tensor =
                            manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(2, 3));

                    assertThat(values(TensorMemory.of(tensor))).containsExactly(1, 2, 3, 4, 5, 6);
                });
    }

    @Test
    void writesToTheTensorInsteadOfACopy() throws InterruptedException {
        onEngine(
                manager -> {
                    NDArray tensor = manager.zeros(new Shape(2, 2));
                    FloatBuffer memory = TensorMemory.of(tensor);

                    memory.put(new float[] {1, 2, 3, 4});

                    assertThat(tensor.toFloatArray()).containsExactly(1, 2, 3, 4);
                    assertThat(tensor.mul(2).toFloatArray()).containsExactly(2, 4, 6, 8);
                });
    }

    @Test
    void showsLaterWritesOfTheEngine() throws InterruptedException {
        onEngine(
                manager -> {
                    NDArray tensor = manager.zeros(new Shape(3));
                    FloatBuffer memory = TensorMemory.of(tensor);

                    tensor.addi(5);
                    TensorMemory.await(tensor);

                    assertThat(values(memory)).containsExactly(5, 5, 5);
                });
    }

    @Test
    void waitsForRunningOperators() throws InterruptedException {
        onEngine(
                manager -> {
                    int size = 300;
                    NDArray ones = manager.ones(new Shape(size, size));
                    NDArray product = ones;
                    for (int i = 0; i < 8; i++) {
                        // each product is a matrix of ones if the previous one is complete
                        product = product.matMul(ones).div(size);
                    }

                    assertThat(values(TensorMemory.of(product))).containsOnly(1);
                });
    }

    @Test
    void hasTheSizeOfTheTensor() throws InterruptedException {
        onEngine(
                manager -> {
                    FloatBuffer memory = TensorMemory.of(manager.zeros(new Shape(3, 5, 7)));

                    assertThat(memory.capacity()).isEqualTo(105);
                    assertThat(memory.isReadOnly()).isFalse();
                });
    }

    @Test
    void rejectsTensorsOfOtherTypes() throws InterruptedException {
        onEngine(
                manager -> {
                    for (DataType type :
                            new DataType[] {
                                DataType.FLOAT64, DataType.INT32, DataType.INT64, DataType.UINT8
                            }) {
                        NDArray tensor = manager.zeros(new Shape(2), type);
                        assertThatIllegalArgumentException()
                                .isThrownBy(() -> TensorMemory.of(tensor))
                                .withMessageStartingWith("not a float32 tensor of MXNet");
                    }
                });
    }

    @Test
    void rejectsTensorsOfOtherEngines() throws InterruptedException {
        NDArray foreign =
                (NDArray)
                        Proxy.newProxyInstance(
                                NDArray.class.getClassLoader(),
                                new Class<?>[] {NDArray.class},
                                (proxy, method, arguments) -> null);
        onEngine(
                manager ->
                        assertThatIllegalArgumentException()
                                .isThrownBy(() -> TensorMemory.of(foreign))
                                .withMessageStartingWith("not a float32 tensor of MXNet"));
    }

    @Test
    void rejectsClosedTensor() throws InterruptedException {
        onEngine(
                manager -> {
                    NDArray tensor = manager.zeros(new Shape(2));
                    tensor.close();

                    assertThatIllegalStateException().isThrownBy(() -> TensorMemory.of(tensor));
                });
    }

    private static float[] values(FloatBuffer memory) {
        float[] values = new float[memory.remaining()];
        memory.get(values);
        return values;
    }
}
