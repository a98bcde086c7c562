package org.audiodigit.common;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import org.slf4j.LoggerFactory;

/**
 * The warning that Java 24 and later print once when a library accesses memory with {@code
 * sun.misc.Unsafe}, as the rasteriser of JavaFX 21 and Protocol Buffers do.
 */
public final class UnsafeWarning {

    private static final int FIRST_JAVA = 24;

    private UnsafeWarning() {}

    /**
     * Marks the warning as given. Only an option of the command line allows the access, which
     * {@code java -jar} does not have.
     */
    public static void hide() {
        if (Runtime.version().feature() < FIRST_JAVA) {
            return;
        }
        try {
            Method markAsGiven =
                    Class.forName("sun.misc.Unsafe").getDeclaredMethod("trySetMemoryAccessWarned");
            markAsGiven.setAccessible(true);
            markAsGiven.invoke(null);
        } catch (ReflectiveOperationException | InaccessibleObjectException otherJava) {
            LoggerFactory.getLogger(UnsafeWarning.class)
                    .debug("Cannot hide the warning about sun.misc.Unsafe", otherJava);
        }
    }
}
