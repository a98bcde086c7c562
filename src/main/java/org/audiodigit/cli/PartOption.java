package org.audiodigit.cli;

import java.io.IOException;
import java.util.Optional;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.dataset.Part;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.EvaluatedPart;
import org.audiodigit.training.TrainedSplit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Selects the clips that a command evaluates a model on. */
final class PartOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--part",
            paramLabel = "PART",
            converter = Converters.ToPart.class,
            completionCandidates = Converters.ToPart.class,
            description = {
                "Part of the split: ${COMPLETION-CANDIDATES}.",
                "Default: test if the model was trained on this data set, which may have grown since,"
                        + " otherwise all."
            })
    private Part part;

    /**
     * Returns the clips of the part, at least one.
     *
     * @throws ParameterException if the model was not trained on the data set and a part other than
     *     all is requested
     * @throws DatasetException if the part is empty
     */
    EvaluatedPart choose(Dataset dataset, StoredModel model) throws IOException {
        Training training = model.manifest().training();
        Optional<TrainedSplit> split = TrainedSplit.find(dataset, training, model.folder());
        EvaluatedPart chosen = choose(dataset, training, split);
        if (chosen.clips().isEmpty()) {
            throw new DatasetException(
                    dataset.directory(),
                    "contains no clips of the part '%s' of the model's split, %s"
                            .formatted(Converters.nameOf(chosen.part()), chosen.split()));
        }
        return chosen;
    }

    private EvaluatedPart choose(Dataset dataset, Training training, Optional<TrainedSplit> split) {
        if (part == null) {
            return EvaluatedPart.standard(dataset, split, training);
        }
        if (split.isPresent()) {
            return EvaluatedPart.of(split.get(), part);
        }
        if (part != Part.ALL) {
            throw new ParameterException(
                    command.commandLine(),
                    ("--part %s requires the data set that the model was trained on (%s);"
                                    + " %s (%d clips) is another one. Use --part all.")
                            .formatted(
                                    Converters.nameOf(part),
                                    EvaluatedPart.describe(training),
                                    dataset.directory(),
                                    dataset.clips().size()));
        }
        return EvaluatedPart.ofOther(dataset, training);
    }
}
