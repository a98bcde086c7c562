package org.audiodigit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.engine.InferenceEngine;

/**
 * Selects the engine before the command line is parsed, since the window has no other option and
 * some commands start the engine meanwhile.
 */
public final class EngineOption {

    static final String NAME = "--engine";

    private EngineOption() {}

    /**
     * Selects the engine that the arguments name, as {@code --engine NAME} or {@code
     * --engine=NAME}.
     *
     * @return the other arguments, or all if the name is missing or unknown
     */
    public static String[] select(String... arguments) {
        List<String> others = new ArrayList<>(List.of(arguments));
        for (int i = 0; i < arguments.length; i++) {
            boolean joined = arguments[i].startsWith(NAME + "=");
            int end = joined ? i + 1 : i + 2;
            if ((joined || arguments[i].equals(NAME)) && end <= arguments.length) {
                String name = joined ? arguments[i].substring(NAME.length() + 1) : arguments[i + 1];
                Optional<InferenceEngine> engine = InferenceEngine.named(name);
                if (engine.isEmpty()) {
                    return arguments;
                }
                engine.get().select();
                others.subList(i, end).clear();
                return others.toArray(String[]::new);
            }
        }
        return arguments;
    }
}
