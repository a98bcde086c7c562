package org.audiodigit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ShippedModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ClipReaderTest {

    @TempDir private Path folder;

    /** In the locale C these are all names that are not ASCII; here it is half a character. */
    @Test
    void readsAFileWhoseNameTheLocalFileSystemDoesNotHave() throws Exception {
        Path file = folder.resolve("?.wav");
        Files.copy(Path.of("assets/samples/01/5_01_0.wav"), file);
        Configuration configuration = new Configuration();
        FaultyFileSystem.register(configuration);
        try (DigitModel model =
                DigitModel.load(ShippedModel.unpackedIn(ProgramFolder.standard()))) {
            ClipReader.Clip clip =
                    new ClipReader(configuration, model, false)
                            .read(
                                    "faulty://"
                                            + folder
                                            + "/"
                                            + FaultyFileSystem.UNENCODABLE
                                            + ".wav",
                                    Files.size(file));
            assertThat(clip.reason()).isNull();
            assertThat(clip.tensor()).isNotEmpty();
        }
    }
}
