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
     * Selects the engine that the arguments name.
     *
     * @return the other arguments, or all if the name is missing or unknown
     */
    public static String[] select(String... arguments) {
        List<String> others = new ArrayList<>(List.of(arguments));
        int index = others.indexOf(NAME);
        if (index < 0 || index + 1 == others.size()) {
            return arguments;
        }
        Optional<InferenceEngine> engine = InferenceEngine.named(others.get(index + 1));
        if (engine.isEmpty()) {
            return arguments;
        }
        engine.get().select();
        others.subList(index, index + 2).clear();
        return others.toArray(String[]::new);
    }
}
