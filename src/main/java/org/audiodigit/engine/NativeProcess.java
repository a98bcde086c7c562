package org.audiodigit.engine;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;

/** Configures this process through the C library: environment, heap and thread priority. */
final class NativeProcess {

    static {
        if (Platform.isLinux()) {
            // JNA would run ldconfig to find libraries by name; all are loaded by their path
            System.getProperties().putIfAbsent("jna.platform.library.path", "");
        }
    }

    private static final int M_TRIM_THRESHOLD = -1;
    private static final int M_TOP_PAD = -2;
    private static final int M_MMAP_MAX = -4;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int TOP_PAD_BYTES = 256 << 20;

    private static final int PRIO_PROCESS = 0;

    private static final int MAX_PROCESSORS = 8192;

    /**
     * Nice value. With 15, rendering is no smoother, and the threads of a training share a core too
     * often.
     */
    private static final int NICE = 5;

    private NativeProcess() {}

    private interface Posix extends Library {
        int setenv(String name, String value, int overwrite);
    }

    private interface Linux extends Library {
        int setpriority(int which, int who, int priority);

        int sched_getaffinity(int thread, NativeLong size, byte[] mask);

        int sched_setaffinity(int thread, NativeLong size, byte[] mask);
    }

    private interface Windows extends Library {
        int _putenv_s(String name, String value);
    }

    private interface MacOs extends Library {
        int sysctlbyname(
                String name, IntByReference value, LongByReference size, Pointer set, long setSize);
    }

    private interface Glibc extends Library {
        int mallopt(int parameter, int value);
    }

    /** Sets a variable for native libraries that are loaded later, unless it is set already. */
    static void setEnvironment(String name, String value) {
        if (System.getenv(name) != null) {
            return;
        }
        if (Platform.isWindows()) {
            Native.load("msvcrt", Windows.class)._putenv_s(name, value);
        } else {
            Native.load(Posix.class).setenv(name, value, 1);
        }
    }

    /**
     * Prevents the heap from returning freed memory. By default, glibc maps and unmaps the memory
     * of each large tensor, and the kernel clears its pages each time, which takes about half the
     * time of a training step.
     */
    static void keepFreedMemory() {
        if (!Platform.isLinux()) {
            return;
        }
        Glibc c;
        try {
            c = Native.load(Glibc.class);
            c.mallopt(M_MMAP_MAX, 0);
        } catch (UnsatisfiedLinkError otherLibc) {
            // musl and others have no mallopt; the engine is only slower there
            return;
        }
        c.mallopt(M_TRIM_THRESHOLD, NEVER);
        c.mallopt(M_TOP_PAD, TOP_PAD_BYTES);
    }

    /**
     * Runs work that may bind the current thread to a processor, and restores the processors of the
     * thread, on Linux. Threads that it starts later would be bound to the same processor.
     */
    static void restoringProcessors(Runnable work) {
        if (!Platform.isLinux()) {
            work.run();
            return;
        }
        Linux c = Native.load(Linux.class);
        byte[] mask = new byte[MAX_PROCESSORS / Byte.SIZE];
        boolean known = c.sched_getaffinity(0, size(mask), mask) >= 0;
        try {
            work.run();
        } finally {
            if (known) {
                c.sched_setaffinity(0, size(mask), mask);
            }
        }
    }

    private static NativeLong size(byte[] mask) {
        return new NativeLong(mask.length);
    }

    /** Whether macOS translates this x86-64 process for Apple silicon. */
    static boolean isTranslated() {
        if (!Platform.isMac()) {
            return false;
        }
        IntByReference translated = new IntByReference();
        LongByReference size = new LongByReference(Integer.BYTES);
        // on an Intel Mac the name is unknown, and the value stays 0
        Native.load(MacOs.class).sysctlbyname("sysctl.proc_translated", translated, size, null, 0);
        return translated.getValue() == 1;
    }

    /** On Linux, threads that the current thread starts inherit its priority. */
    static void lowerPriorityOfThread() {
        try {
            if (Platform.isLinux()) {
                Native.load(Linux.class).setpriority(PRIO_PROCESS, 0, NICE);
                return;
            }
        } catch (LinkageError noJna) {
            // the priority is not essential; the start of the engine reports the missing library
        }
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
    }
}
