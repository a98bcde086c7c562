package org.audiodigit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The system properties of the engine, and the messages for invalid ones. */
class EngineOptionsTest {

    private String threadsBefore;
    private String allocatorBefore;

    @BeforeEach
    void clearProperties() {
        threadsBefore = System.clearProperty(EngineOptions.THREADS_PROPERTY);
        allocatorBefore = System.clearProperty(EngineOptions.ALLOCATOR_PROPERTY);
    }

    @AfterEach
    void restoreProperties() {
        restore(EngineOptions.THREADS_PROPERTY, threadsBefore);
        restore(EngineOptions.ALLOCATOR_PROPERTY, allocatorBefore);
    }

    private static void restore(String property, String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    @Test
    void defaultIsOneThreadPerCoreAndTheTunedAllocator() {
        assertThat(EngineOptions.fromSystemProperties())
                .isEqualTo(new EngineOptions(Runtime.getRuntime().availableProcessors(), true));
    }

    @Test
    void defaultValuesLeaveBothToTheEngine() {
        System.setProperty(EngineOptions.THREADS_PROPERTY, "default");
        System.setProperty(EngineOptions.ALLOCATOR_PROPERTY, "default");

        assertThat(EngineOptions.fromSystemProperties()).isEqualTo(new EngineOptions(0, false));
    }

    @Test
    void singlePredictionsUseOneThreadUnlessThePropertyIsSet() {
        assertThat(EngineOptions.forSinglePredictions()).isEqualTo(new EngineOptions(1, true));

        System.setProperty(EngineOptions.THREADS_PROPERTY, "2");

        assertThat(EngineOptions.forSinglePredictions()).isEqualTo(new EngineOptions(2, true));
    }

    @Test
    void readsBothProperties() {
        System.setProperty(EngineOptions.THREADS_PROPERTY, "3");
        System.setProperty(EngineOptions.ALLOCATOR_PROPERTY, "tuned");

        assertThat(EngineOptions.fromSystemProperties()).isEqualTo(new EngineOptions(3, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two", "-1", "1.5", "2147483648", "4294967295", "99999999999"})
    void rejectsInvalidNumberOfThreads(String threads) {
        System.setProperty(EngineOptions.THREADS_PROPERTY, threads);

        assertThatIllegalArgumentException()
                .isThrownBy(EngineOptions::fromSystemProperties)
                .withMessage(
                        "audiodigit.engine.threads must be a number or 'default', not '%s'",
                        threads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tuned", "jemalloc"})
    void rejectsUnknownAllocator(String allocator) {
        System.setProperty(EngineOptions.ALLOCATOR_PROPERTY, allocator);

        assertThatIllegalArgumentException()
                .isThrownBy(EngineOptions::fromSystemProperties)
                .withMessage(
                        "audiodigit.engine.allocator must be 'tuned' or 'default', not '%s'",
                        allocator);
    }

    @Test
    void rejectsNegativeNumberOfThreads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EngineOptions(-1, true))
                .withMessage("engine threads must be 0 or more: -1");
    }
}
