package org.audiodigit.spark;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.audiodigit.model.DigitModel;

/** The models of this JVM, which all its tasks share, since there is one engine. */
final class ExecutorModel {

    /** By fingerprint; an executor needs one. */
    private static final Map<String, DigitModel> LOADED = new HashMap<>();

    private ExecutorModel() {}

    /** Unpacks and loads a model unless that was done before. */
    static synchronized DigitModel of(ModelFiles files) throws IOException, InterruptedException {
        DigitModel model = LOADED.get(files.fingerprint());
        if (model == null) {
            ExecutorFolder.configure();
            model = DigitModel.load(files.unpack());
            LOADED.put(files.fingerprint(), model);
        }
        return model;
    }

    /** Closes the models, since a program that exits while the engine works may crash. */
    static synchronized void close() {
        LOADED.values().forEach(DigitModel::close);
        LOADED.clear();
    }
}
