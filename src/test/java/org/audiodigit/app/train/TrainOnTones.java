package org.audiodigit.app.train;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.TestContext;

/** The room Train without a window: the tones are open and the plan has two epochs. */
record TrainOnTones(TestContext test, TrainViewModel model) {

    /**
     * @param models the folder of the runs
     * @param tones the folder of the data set
     */
    static TrainOnTones open(Path models, Path tones) {
        return open(models, tones, System::nanoTime);
    }

    /**
     * @param nanoClock limits how often the room shows progress
     */
    static TrainOnTones open(Path models, Path tones, LongSupplier nanoClock) {
        return open(TestContext.withoutWindow(models), tones, nanoClock);
    }

    static TrainOnTones open(TestContext test, Path tones, LongSupplier nanoClock) {
        TrainViewModel model = new TrainViewModel(test.context(), nanoClock, 0);
        model.appliedSplit().visit();
        test.context().workspace().data().open(tones);
        model.plan().epochsProperty().set("2");
        model.plan().batchProperty().set("8");
        return new TrainOnTones(test, model);
    }

    AnsweringDialogs dialogs() {
        return test.dialogs();
    }

    /** The only run. */
    RunRow row() {
        return model.runs().rows().get(0);
    }
}
