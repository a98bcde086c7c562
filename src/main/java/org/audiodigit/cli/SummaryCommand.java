package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.StoredModel;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the layers of a network. */
@Command(
        name = "summary",
        description = {
            "Lists the layers of a network with their shapes and parameters, like Keras.",
            "Without options, the network is the default architecture with ten labels."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SummaryCommand implements Callable<Integer> {

    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    @Mixin private CommandOutput output;

    @ArgGroup private Choice choice = new Choice();

    /** The network whose layers are listed. */
    private static final class Choice {

        @Option(names = "--model", paramLabel = "MODEL_DIR", description = "A trained model.")
        private Path model;

        @Option(
                names = "--architecture",
                paramLabel = "NAME",
                converter = Converters.ToArchitecture.class,
                completionCandidates = Converters.ToArchitecture.class,
                description = "An untrained network: ${COMPLETION-CANDIDATES}.")
        private Architecture architecture;
    }

    @Override
    public Integer call() throws IOException {
        NetworkReport report = choice.model == null ? untrained() : trained();
        if (output.isJson()) {
            output.json(report);
        } else {
            report.lines().forEach(output::line);
        }
        return ExitCode.OK;
    }

    private NetworkReport trained() throws IOException {
        return NetworkReport.of(StoredModel.openVerified(choice.model));
    }

    private NetworkReport untrained() {
        Architecture architecture =
                choice.architecture == null
                        ? Architectures.byName(Architectures.names().get(0))
                        : choice.architecture;
        return NetworkReport.of(architecture, FrontEnds.byName(architecture.frontEnd()), DIGITS);
    }
}
