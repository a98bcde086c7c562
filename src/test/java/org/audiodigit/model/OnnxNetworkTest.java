package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.audiodigit.common.Failures;
import org.audiodigit.engine.InferenceEngine;
import org.audiodigit.testing.ChildJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
@Tag("process")
@Tag("without-mxnet")
class OnnxNetworkTest {

    private static final Path MODEL = Path.of("models/digit-cnn").toAbsolutePath();

    @TempDir private Path folder;

    /** Loads a model after the folder for temporary files has disappeared. */
    static final class WithoutTemporaryFolder {

        public static void main(String[] arguments) throws Exception {
            InferenceEngine.ONNX.select();
            InferenceEngine.start();
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            Files.move(temporary, temporary.resolveSibling("moved"));
            try (DigitModel model = StoredModel.open(MODEL).load()) {
                System.out.println("loaded " + model.manifest().labels());
            } catch (IOException e) {
                System.out.println(Failures.sentence(e));
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // which does not move a folder with loaded libraries
    void aMissingTemporaryFolderIsNotTakenForADamagedModel() throws Exception {
        ChildJvm result =
                ChildJvm.run(WithoutTemporaryFolder.class, folder, 120, List.of(), Map.of());

        assertThat(result.output())
                .contains("Cannot make a temporary folder", folder.resolve("tmp").toString())
                .doesNotContain("damaged", "incomplete", "loaded");
    }
}
