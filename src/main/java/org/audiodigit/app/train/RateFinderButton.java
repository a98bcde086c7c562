package org.audiodigit.app.train;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.WindowPopOver;
import org.controlsfx.control.PopOver;

/** Opens the range test of the learning rate below itself, and starts it. */
final class RateFinderButton extends Button {

    private final TrainViewModel model;
    private final Themes themes;
    private final TextField rate;
    private PopOver popOver;

    /** Whether a search was requested while the previous one still ended. */
    private boolean isWaiting;

    /**
     * @param rate receives the rate that the user accepts
     */
    RateFinderButton(TrainViewModel model, Themes themes, TextField rate) {
        super("Find…");
        this.model = model;
        this.themes = themes;
        this.rate = rate;
        setId("find-rate");
        setMinWidth(USE_PREF_SIZE);
        FormField.describe(
                this,
                RoomAction.withKey(
                        "Suggest a learning rate by a range test, which takes less than a minute",
                        TrainRoom.FIND_RATE_KEY));
        BooleanBinding running = model.rateFinder().runningProperty().or(model.readyProperty());
        disableProperty().bind(running.not());
        setOnAction(event -> open());
        model.rateFinder()
                .runningProperty()
                .subscribe((before, isRunning) -> changeRunning(isRunning));
    }

    private void changeRunning(boolean isRunning) {
        if (!isRunning && isWaiting) {
            isWaiting = false;
            if (popOver.isShowing()) {
                model.findRate();
            }
        }
    }

    private void open() {
        isWaiting = model.rateFinder().runningProperty().get();
        model.findRate();
        if (popOver == null) {
            popOver =
                    WindowPopOver.of(
                            new RateFinderPane(
                                    model.rateFinder(),
                                    themes,
                                    model::findRate,
                                    model.readyProperty(),
                                    this::use));
            popOver.setTitle("Find a learning rate");
            popOver.setHeaderAlwaysVisible(true);
            popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
            // a search that the user does not see would only delay the training
            popOver.setOnHiding(event -> model.rateFinder().stop());
        }
        popOver.show(this);
    }

    /** Replaces the text as if the user had typed it, so that the field can undo it. */
    private void use(String suggested) {
        popOver.hide();
        rate.replaceText(0, rate.getLength(), suggested);
        rate.requestFocus();
    }
}
