package org.audiodigit.app.train;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelSession;
import org.audiodigit.app.workspace.Navigation.RoomId;

/** Offers the model of the last training. It becomes active only if the user accepts it. */
final class NewModelViewModel {

    static final String USE = "Use the new model";

    private final RoomContext context;
    private final ModelSession session;
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * A model that is not active.
     *
     * @param text its result and that of the active model, as sentences
     */
    record Offer(TrainedRun run, String text) {}

    NewModelViewModel(RoomContext context) {
        this.context = context;
        this.session = context.workspace().model();
        session.activeProperty().subscribe((before, active) -> withdrawIfActive(active));
    }

    private void withdrawIfActive(Optional<LoadedModel> active) {
        if (offer.get().filter(shown -> isActive(active, shown.run())).isPresent()) {
            dismiss();
        }
    }

    private static boolean isActive(Optional<LoadedModel> active, TrainedRun run) {
        return active.filter(model -> model.isFrom(run.folder()))
                .filter(model -> model.hasWeightsOf(run.manifest()))
                .isPresent();
    }

    /** Offers a model in Train and, if another room is visible, with a notification. */
    void offer(TrainedRun run) {
        Offer shown = new Offer(run, text(run));
        offer.set(Optional.of(shown));
        if (context.workspace().navigation().roomProperty().get() != RoomId.TRAIN) {
            context.dialogs().offer(shown.text(), USE, () -> use(run));
        }
    }

    private String text(TrainedRun run) {
        String result = ModelComparison.result(run.name(), run.manifest());
        return session.activeProperty()
                .get()
                .map(active -> result + " " + describe(active, run))
                .orElse(result + " No model is active.");
    }

    private static String describe(LoadedModel active, TrainedRun run) {
        return active.isFrom(run.folder())
                ? "The active model is still an earlier epoch of it."
                : ModelComparison.active(active, run.manifest());
    }

    /** Makes the offered model active. */
    void accept() {
        offer.get().ifPresent(shown -> use(shown.run()));
    }

    private void use(TrainedRun run) {
        session.use(run.folder(), run.name());
    }

    void dismiss() {
        offer.set(Optional.empty());
    }

    /** Empty if there is no new model, or after the user has decided. */
    ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }
}
