package org.audiodigit.training;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Updates by the processor's vectors, through an incubating module of Java. There are some where
 * the program was built by Java 17 or 18 and runs on one of them, and was started with {@code
 * --add-modules jdk.incubator.vector}: later ones read native memory in another way. Elsewhere
 * there are none, and rules work on copies.
 */
final class VectorUpdates {

    private static final String MODULE = "jdk.incubator.vector";
    private static final int FIRST_WITH_ANOTHER_WAY = 19;

    private VectorUpdates() {}

    static Optional<DirectUpdate> of(RmsProp rule) {
        if (!present()) {
            return Optional.empty();
        }
        return ServiceLoader.load(VectorRules.class, VectorRules.class.getClassLoader())
                .findFirst()
                .map(rules -> rules.of(rule));
    }

    private static boolean present() {
        return ModuleLayer.boot().findModule(MODULE).isPresent()
                && Runtime.version().feature() < FIRST_WITH_ANOTHER_WAY;
    }
}
