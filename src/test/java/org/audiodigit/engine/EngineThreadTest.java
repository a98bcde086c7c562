package org.audiodigit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how work is passed to the engine thread. The time limit only ends a test that hangs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("engine")
class EngineThreadTest {

    private final EngineThread engine = new EngineThread();

    @Test
    void allCallersUseTheSameThread() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();

        CompletableFuture<?>[] callers =
                IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> recordThread(seen)))
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(callers).join();
        engine.submit(() -> seen.add(Thread.currentThread())).join();

        assertThat(seen).hasSize(1).doesNotContain(Thread.currentThread());
        assertThat(seen).allMatch(Thread::isDaemon, "does not keep the program alive");
    }

    private void recordThread(Set<Thread> seen) {
        try {
            for (int i = 0; i < 50; i++) {
                engine.call(() -> seen.add(Thread.currentThread()));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void callReturnsTheResultOfTheWork() throws InterruptedException {
        assertThat(engine.<String, RuntimeException>call(() -> "done")).isEqualTo("done");
    }

    static List<Throwable> failures() {
        return List.of(
                new IOException("checked"),
                new IllegalStateException("unchecked"),
                new AssertionError("error"),
                new InterruptedException("in the work"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void callThrowsTheExceptionOfTheWork(Throwable failure) throws InterruptedException {
        Thread before = engine.call(Thread::currentThread);

        assertThatThrownBy(() -> engine.call(() -> fail(failure))).isSameAs(failure);
        assertThatThrownBy(() -> engine.call(() -> engine.call(() -> fail(failure))))
                .isSameAs(failure);
        assertThatThrownBy(() -> engine.submit(() -> fail(failure)).join())
                .cause()
                .isSameAs(failure);

        assertThat(engine.<Thread, RuntimeException>call(Thread::currentThread)).isSameAs(before);
    }

    private static Object fail(Throwable failure) throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (Exception) failure;
    }

    @Test
    void callOnTheEngineThreadRunsDirectly() throws Exception {
        List<String> order = new ArrayList<>();

        engine.call(
                () -> {
                    order.add("outer begins");
                    engine.call(() -> order.add("inner"));
                    return order.add("outer ends");
                });

        assertThat(order).containsExactly("outer begins", "inner", "outer ends");
    }

    @Test
    void runToCompletionOnTheEngineThreadRunsDirectly() throws Exception {
        List<String> order = new ArrayList<>();

        engine.call(
                () -> {
                    engine.runToCompletion(() -> order.add("inner"));
                    return order.add("outer ends");
                });

        assertThat(order).containsExactly("inner", "outer ends");
    }

    @Test
    void runToCompletionIgnoresInterruption() throws Exception {
        Thread engineThread = engine.call(Thread::currentThread);
        AtomicReference<Thread> ran = new AtomicReference<>();

        Thread.currentThread().interrupt();
        engine.runToCompletion(() -> ran.set(Thread.currentThread()));

        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(ran).hasValue(engineThread);
    }

    @Test
    void objectOpenedForInterruptedCallerIsClosedOnTheEngineThread() throws Exception {
        Thread engineThread = engine.call(Thread::currentThread);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch endSignal = new CountDownLatch(1);
        CompletableFuture<Thread> closedOn = new CompletableFuture<>();
        CompletableFuture<Exception> waited = new CompletableFuture<>();
        Thread caller =
                new Thread(
                        () -> {
                            try {
                                engine.open(
                                        () -> {
                                            started.countDown();
                                            endSignal.await();
                                            return "a network";
                                        },
                                        network -> closedOn.complete(Thread.currentThread()));
                            } catch (Exception e) {
                                waited.complete(e);
                            }
                        });
        caller.start();
        started.await();

        caller.interrupt();

        assertThat(waited.get()).isInstanceOf(InterruptedException.class);
        assertThat(closedOn).isNotDone();
        endSignal.countDown();
        assertThat(closedOn.get()).isEqualTo(engineThread);
    }

    @Test
    void objectOpenedForWaitingCallerStaysOpen() throws Exception {
        List<String> closed = new ArrayList<>();

        assertThat(engine.<String, Exception>open(() -> "a network", closed::add))
                .isEqualTo("a network");
        assertThatThrownBy(
                        () ->
                                engine.<String, IOException>open(
                                        () -> {
                                            throw new IOException("damaged");
                                        },
                                        closed::add))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("damaged");

        engine.call(() -> "the queue is empty");
        assertThat(closed).isEmpty();
    }

    @Test
    void interruptedWaitEndsWhileTheWorkContinues() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch endSignal = new CountDownLatch(1);
        CompletableFuture<String> work = new CompletableFuture<>();
        CompletableFuture<Exception> waited = new CompletableFuture<>();
        Thread caller =
                new Thread(
                        () -> {
                            try {
                                engine.call(
                                        () -> {
                                            started.countDown();
                                            endSignal.await();
                                            return work.complete("completed");
                                        });
                                waited.complete(null);
                            } catch (Exception e) {
                                waited.complete(e);
                            }
                        });
        caller.start();
        started.await();

        caller.interrupt();

        assertThat(waited.get()).isInstanceOf(InterruptedException.class);
        assertThat(work).isNotDone();
        endSignal.countDown();
        assertThat(work.get()).isEqualTo("completed");
    }

    @Test
    void workOfOthersRunsBetweenStepsOfLongWork() throws Exception {
        CountDownLatch startSignal = new CountDownLatch(1);
        List<String> order = new ArrayList<>();
        engine.submit(
                () -> {
                    startSignal.await();
                    return null;
                });

        engine.submit(() -> order.add("step 1"));
        engine.submit(() -> order.add("other work"));
        CompletableFuture<Boolean> last = engine.submit(() -> order.add("step 2"));
        assertThat(last).as("queued without waiting").isNotDone();
        startSignal.countDown();
        last.get();

        assertThat(order).containsExactly("step 1", "other work", "step 2");
    }
}
