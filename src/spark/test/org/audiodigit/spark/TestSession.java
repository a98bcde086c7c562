package org.audiodigit.spark;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Spark with two threads in this JVM, which tries a task three times. */
final class TestSession implements BeforeAllCallback, AfterAllCallback {

    private SparkSession spark;

    SparkSession spark() {
        return spark;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        spark =
                SparkSession.builder()
                        .master("local[2,3]")
                        .appName(context.getDisplayName())
                        .config("spark.task.maxFailures", "3")
                        .config("spark.ui.enabled", "false")
                        .config("spark.sql.shuffle.partitions", "2")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.driver.host", "127.0.0.1")
                        .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        FaultyFileSystem.register(spark.sparkContext().hadoopConfiguration());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        spark.stop();
        ExecutorModel.close();
    }
}
