package org.audiodigit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the system properties of the engine mean, and what is said of a wrong one. */
class EngineOptionsTest {

    private String threadsBefore;
    private String allocatorBefore;

    @BeforeEach
    void takeAway() {
        threadsBefore = System.clearProperty(EngineOptions.THREADS_PROPERTY);
        allocatorBefore = System.clearProperty(EngineOptions.ALLOCATOR_PROPERTY);
    }

    @AfterEach
    void putBack() {
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
    void withoutPropertiesThereIsOneThreadACoreAndTheTunedAllocator() {
        assertThat(EngineOptions.fromSystemProperties())
                .isEqualTo(new EngineOptions(Runtime.getRuntime().availableProcessors(), true));
    }

    @Test
    void defaultLeavesBothToTheEngine() {
        System.setProperty(EngineOptions.THREADS_PROPERTY, "default");
        System.setProperty(EngineOptions.ALLOCATOR_PROPERTY, "default");

        assertThat(EngineOptions.fromSystemProperties()).isEqualTo(new EngineOptions(0, false));
    }

    @Test
    void singleAnswersTakeOneThreadUnlessAnotherNumberIsAskedFor() {
        assertThat(EngineOptions.forSinglePredictions()).isEqualTo(new EngineOptions(1, true));

        System.setProperty(EngineOptions.THREADS_PROPERTY, "2");

        assertThat(EngineOptions.forSinglePredictions()).isEqualTo(new EngineOptions(2, true));
    }

    @Test
    void numbersAndNamesAreTaken() {
        System.setProperty(EngineOptions.THREADS_PROPERTY, "3");
        System.setProperty(EngineOptions.ALLOCATOR_PROPERTY, "tuned");

        assertThat(EngineOptions.fromSystemProperties()).isEqualTo(new EngineOptions(3, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two", "-1", "1.5", "2147483648", "4294967295", "99999999999"})
    void whatIsNoNumberOfThreadsIsToldTheRule(String threads) {
        System.setProperty(EngineOptions.THREADS_PROPERTY, threads);

        assertThatIllegalArgumentException()
                .isThrownBy(EngineOptions::fromSystemProperties)
                .withMessage(
                        "audiodigit.engine.threads is a number or 'default', not '%s'", threads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tuned", "jemalloc"})
    void whatIsNoAllocatorIsToldTheTwoThereAre(String allocator) {
        System.setProperty(EngineOptions.ALLOCATOR_PROPERTY, allocator);

        assertThatIllegalArgumentException()
                .isThrownBy(EngineOptions::fromSystemProperties)
                .withMessage(
                        "audiodigit.engine.allocator is 'tuned' or 'default', not '%s'", allocator);
    }

    @Test
    void lessThanNoThreadIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EngineOptions(-1, true))
                .withMessage("engine threads must be 0 or more: -1");
    }
}
