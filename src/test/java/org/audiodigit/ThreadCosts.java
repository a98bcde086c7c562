package org.audiodigit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the current thread has asked of memory and processor so far; other programs on the machine
 * do not change it.
 *
 * @param bytes asked of Java's memory, all that was thrown away included
 * @param cpuSeconds of the processor
 */
public record ThreadCosts(long bytes, double cpuSeconds) {

    /** Skips the test where Java does not count them. */
    public static ThreadCosts now() {
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean,
                "this Java does not count what a thread allocates");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeTrue(threads.isThreadAllocatedMemoryEnabled(), "allocation is not counted here");
        return new ThreadCosts(
                threads.getCurrentThreadAllocatedBytes(), threads.getCurrentThreadCpuTime() * 1e-9);
    }

    /** What was asked since {@code before}. */
    public ThreadCosts since(ThreadCosts before) {
        return new ThreadCosts(bytes - before.bytes, cpuSeconds - before.cpuSeconds);
    }
}
