package org.audiodigit.engine;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/** The C library's view of this process: its environment and its heap. */
final class NativeProcess {

    private static final int M_TRIM_THRESHOLD = -1;
    private static final int M_TOP_PAD = -2;
    private static final int M_MMAP_MAX = -4;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int TOP_PAD_BYTES = 256 << 20;

    private static final int PRIO_PROCESS = 0;

    /**
     * Frames are as even as with 15, and with 15 the threads of a training share a core too often.
     */
    private static final int NICE = 5;

    private NativeProcess() {}

    private interface Posix extends Library {
        int setenv(String name, String value, int overwrite);
    }

    private interface Linux extends Library {
        int setpriority(int which, int who, int priority);
    }

    private interface Windows extends Library {
        int _putenv_s(String name, String value);
    }

    private interface Glibc extends Library {
        int mallopt(int parameter, int value);
    }

    /** Sets a variable that native libraries loaded later will see; one that is set stays. */
    static void setEnvironment(String name, String value) {
        if (System.getenv(name) != null) {
            return;
        }
        if (Platform.isWindows()) {
            Native.load("msvcrt", Windows.class)._putenv_s(name, value);
        } else {
            Native.load("c", Posix.class).setenv(name, value, 1);
        }
    }

    /**
     * Makes the heap keep what it freed. By default glibc maps each large tensor anew and unmaps it
     * after use, and the kernel then clears every page again: about half the time of a step.
     */
    static void keepFreedMemory() {
        if (!Platform.isLinux()) {
            return;
        }
        Glibc c;
        try {
            c = Native.load("c", Glibc.class);
            c.mallopt(M_MMAP_MAX, 0);
        } catch (UnsatisfiedLinkError otherLibc) {
            // musl and the like have no mallopt; the engine works there, only slower
            return;
        }
        c.mallopt(M_TRIM_THRESHOLD, NEVER);
        c.mallopt(M_TOP_PAD, TOP_PAD_BYTES);
    }

    /** On Linux a thread has a priority of its own, which those that it starts inherit. */
    static void lowerPriorityOfThread() {
        if (Platform.isLinux()) {
            Native.load("c", Linux.class).setpriority(PRIO_PROCESS, 0, NICE);
        } else {
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        }
    }
}
