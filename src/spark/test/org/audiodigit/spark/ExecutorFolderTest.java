package org.audiodigit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutorFolderTest {

    @ParameterizedTest
    @CsvSource({
        "yarn,,1",
        "k8s://https://host:6443,,1",
        "yarn,4,4",
        "spark://host:7077,4,4",
        "spark://host:7077,,",
        "local[2],4,"
    })
    void theEngineHasAThreadForEachCoreOfTheExecutor(String master, String cores, String threads) {
        SparkConf conf = new SparkConf(false).set("spark.master", master);
        if (cores != null) {
            conf.set("spark.executor.cores", cores);
        }
        assertThat(ExecutorFolder.engineThreads(conf).orElse(null)).isEqualTo(threads);
    }

    @Test
    void anExecutorOfAStandaloneClusterHasItsOwnFolderBelowThoseThatAreDeleted() {
        assertThat(ExecutorFolder.root("/a/1" + File.pathSeparator + "/b/1", ".").getParent())
                .isEqualTo(Path.of("/a/1"));
        assertThat(ExecutorFolder.root(null, "/c")).isEqualTo(Path.of("/c"));
    }
}
