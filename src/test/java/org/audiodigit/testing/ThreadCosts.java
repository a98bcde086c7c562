package org.audiodigit.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Allocated memory and CPU time of the current thread, independent of other processes.
 *
 * @param bytes allocated on the heap, including garbage
 * @param cpuSeconds CPU time
 */
public record ThreadCosts(long bytes, double cpuSeconds) {

    /** Measures the costs so far; skips the test if the JVM does not support it. */
    public static ThreadCosts now() {
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean,
                "the JVM does not measure allocation");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeTrue(threads.isThreadAllocatedMemoryEnabled(), "measuring allocation is disabled");
        return new ThreadCosts(
                threads.getCurrentThreadAllocatedBytes(), threads.getCurrentThreadCpuTime() * 1e-9);
    }

    /** Returns the costs since {@code before}. */
    public ThreadCosts since(ThreadCosts before) {
        return new ThreadCosts(bytes - before.bytes, cpuSeconds - before.cpuSeconds);
    }
}
