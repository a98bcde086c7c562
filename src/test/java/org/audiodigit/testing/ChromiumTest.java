package org.audiodigit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class ChromiumTest {

    @TempDir private Path folder;

    @Test
    void aBrowserThatCannotBeUsedIsEnded() throws Exception {
        assumeTrue(File.separatorChar == '/', "the browser of this test is a shell script");
        Path id = folder.resolve("id");
        Path browser =
                Files.writeString(
                        folder.resolve("browser"),
                        """
                        #!/bin/sh
                        echo $$ > '%s'
                        echo 'DevTools listening on ws://127.0.0.1:1/' >&2
                        exec sleep 600
                        """
                                .formatted(id));
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> new Chromium(browser, folder, folder.resolve("page.html")))
                .hasMessageContaining("ConnectException");
        long process = Long.parseLong(Files.readString(id).strip());
        ProcessHandle.of(process)
                .ifPresent(left -> left.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
