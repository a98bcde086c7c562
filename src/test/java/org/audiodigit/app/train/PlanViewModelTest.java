package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.audiodigit.app.settings.Settings;
import org.junit.jupiter.api.Test;

class PlanViewModelTest {

    private static final int FEW = 300;
    private static final int MANY = 24_000;
    private static final String EPOCHS_OF_FEW = "20";
    private static final String EPOCHS_OF_MANY = "13";

    private final Settings settings = new Settings(Map.of());

    private PlanViewModel plan() {
        return new PlanViewModel(settings);
    }

    @Test
    void theDefaultNumberOfEpochsFollowsTheNumberOfClips() {
        PlanViewModel plan = plan();
        plan.fitEpochsTo(MANY);
        assertThat(plan.epochsProperty().get()).isEqualTo(EPOCHS_OF_MANY);
        plan.fitEpochsTo(FEW);
        assertThat(plan.epochsProperty().get()).isEqualTo(EPOCHS_OF_FEW);
    }

    @Test
    void aChosenNumberOfEpochsStaysUntilTheDefaultsAreRequested() {
        PlanViewModel plan = plan();
        plan.epochsProperty().set("7");
        plan.fitEpochsTo(MANY);
        assertThat(plan.epochsProperty().get()).isEqualTo("7");
        plan.setDefaults();
        assertThat(plan.epochsProperty().get()).isEqualTo(EPOCHS_OF_MANY);
    }

    /** E.g. the settings that an earlier release saved. */
    @Test
    void theNumberOfEpochsOfAnotherRateStays() {
        PlanViewModel plan = plan();
        plan.rateProperty().set("0.003");
        plan.fitEpochsTo(MANY);
        assertThat(plan.epochsProperty().get()).isEqualTo(EPOCHS_OF_FEW);
    }

    @Test
    void aDefaultIsStillADefaultAfterARestart() {
        plan().fitEpochsTo(MANY);
        PlanViewModel later = plan();
        assertThat(later.epochsProperty().get()).isEqualTo(EPOCHS_OF_MANY);
        later.fitEpochsTo(FEW);
        assertThat(later.epochsProperty().get()).isEqualTo(EPOCHS_OF_FEW);
    }

    @Test
    void aNetworkWithAFixedNumberOfEpochsKeepsIt() {
        PlanViewModel plan = plan();
        plan.fitEpochsTo(MANY);
        plan.architectureProperty().set("dense");
        plan.fitEpochsTo(FEW);
        assertThat(plan.epochsProperty().get()).isEqualTo("10");
        plan.architectureProperty().set("digit-cnn");
        assertThat(plan.epochsProperty().get()).isEqualTo(EPOCHS_OF_FEW);
    }
}
