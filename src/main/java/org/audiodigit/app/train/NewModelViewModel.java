package org.audiodigit.app.train;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelSession;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the model of the last training. It becomes active only if the user accepts it. */
final class NewModelViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(NewModelViewModel.class);

    /** The action in all places of the room. */
    static final String USE = "Use this model";

    private final RoomContext context;
    private final ModelSession session;
    private final LatestTask evaluation;
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Evaluated> evaluated = Optional.empty();

    /** The run that is offered as soon as the active model is evaluated. */
    private Optional<TrainedRun> preparing = Optional.empty();

    /**
     * A model that is not active.
     *
     * @param text its result and that of the active model, as sentences
     */
    record Offer(TrainedRun run, String text) {}

    /**
     * An active model.
     *
     * @param accuracy on the test part of the offered model, 0 to 1
     */
    private record Evaluated(LoadedModel model, double accuracy) {}

    NewModelViewModel(RoomContext context) {
        this.context = context;
        this.session = context.workspace().model();
        this.evaluation = new LatestTask(context.tasks());
        session.activeProperty().subscribe((before, active) -> update(active));
    }

    /** Describes the offer again, e.g. if another model is active or was renamed. */
    private void update(Optional<LoadedModel> active) {
        offer.get()
                .map(Offer::run)
                .ifPresent(
                        run -> {
                            if (isActive(active, run)) {
                                dismiss();
                            } else {
                                offer.set(Optional.of(new Offer(run, text(run))));
                            }
                        });
    }

    /** Shows the new name of a run if it is offered, now or later. */
    void rename(RunRow row) {
        preparing = preparing.flatMap(run -> isOf(row, run) ? row.run() : Optional.of(run));
        offer.get()
                .filter(shown -> isOf(row, shown.run()))
                .flatMap(shown -> row.run())
                .ifPresent(run -> offer.set(Optional.of(new Offer(run, text(run)))));
    }

    private static boolean isOf(RunRow row, TrainedRun run) {
        return run.folder().equals(row.folder());
    }

    private static boolean isActive(Optional<LoadedModel> active, TrainedRun run) {
        return active.filter(model -> model.isFrom(run.folder()))
                .filter(model -> model.hasWeightsOf(run.manifest()))
                .isPresent();
    }

    /**
     * Offers a model in Train and, if another room is visible, with a notification. Before, the
     * active model is evaluated on the same clips unless its result on them is known.
     *
     * @param clips of its training
     */
    void offer(TrainedRun run, ClipSelection clips) {
        Optional<LoadedModel> active = session.activeProperty().get();
        boolean evaluate =
                run.testAccuracy().isPresent()
                        && active.filter(
                                        model ->
                                                !ModelComparison.haveSameTestPart(
                                                        model.manifest(), run.manifest()))
                                .isPresent();
        stopPreparing();
        evaluated = Optional.empty();
        if (!evaluate) {
            show(run);
            return;
        }
        preparing = Optional.of(run);
        LoadedModel model = active.get();
        evaluation.start(
                BackgroundTask.quiet(
                                "Testing " + model.name() + " on the same clips",
                                new ActiveModelEvaluation(model, clips))
                        .onSuccess(
                                accuracy -> {
                                    evaluated = accuracy.map(a -> new Evaluated(model, a));
                                    showPrepared();
                                })
                        .onFailure(
                                e -> {
                                    LOG.info("Cannot test {}", model.name(), e);
                                    showPrepared();
                                }));
    }

    private void showPrepared() {
        Optional<TrainedRun> prepared = preparing;
        preparing = Optional.empty();
        prepared.ifPresent(this::show);
    }

    private void show(TrainedRun run) {
        String text = text(run);
        offer.set(Optional.of(new Offer(run, text)));
        if (context.workspace().navigation().roomProperty().get() != RoomId.TRAIN) {
            context.dialogs().offer(text, USE, () -> use(run));
        }
    }

    private String text(TrainedRun run) {
        String result = ModelComparison.result(run.name(), run.manifest());
        return session.activeProperty()
                .get()
                .map(active -> result + " " + describe(active, run))
                .orElse(result + " No model is active.");
    }

    private String describe(LoadedModel active, TrainedRun run) {
        if (active.isFrom(run.folder())) {
            return "The active model is still an earlier epoch of this run.";
        }
        return evaluated
                .filter(known -> active.isSameAs(known.model()))
                .map(known -> ModelComparison.active(active, known.accuracy()))
                .orElseGet(() -> ModelComparison.active(active, run.manifest()));
    }

    /** Makes the offered model active. */
    void accept() {
        offer.get().ifPresent(shown -> use(shown.run()));
    }

    private void use(TrainedRun run) {
        session.use(run.folder(), run.name());
    }

    /** Withdraws the offer of a run that was deleted, also one that is being prepared. */
    void withdraw(RunRow row) {
        if (preparing.filter(run -> isOf(row, run)).isPresent()) {
            stopPreparing();
        }
        if (offer.get().filter(shown -> isOf(row, shown.run())).isPresent()) {
            offer.set(Optional.empty());
        }
    }

    /** Withdraws the offer, also one that is being prepared. */
    void dismiss() {
        stopPreparing();
        offer.set(Optional.empty());
    }

    private void stopPreparing() {
        evaluation.cancel();
        preparing = Optional.empty();
    }

    /** Empty if there is no new model, or after the user has decided. */
    ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }
}
