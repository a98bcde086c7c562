package org.audiodigit.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_json;

import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Formats of answers, each with the name that Spark has for it. */
enum AnswerFormat {
    PARQUET(Map.of()),
    /** Probabilities and words are JSON in their cells. Values are quoted as in RFC 4180. */
    CSV(
            Map.of(
                    "header", "true",
                    "escape", "\"",
                    "multiLine", "true",
                    "ignoreLeadingWhiteSpace", "false",
                    "ignoreTrailingWhiteSpace", "false")),
    JSON(Map.of());

    private final Map<String, String> options;

    AnswerFormat(Map<String, String> options) {
        this.options = options;
    }

    /** The name in options, and that of Spark's data source. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Options of Spark for reading and writing. */
    Map<String, String> options() {
        return options;
    }

    /** The columns that identify answered files; of CSV all, since Spark reads them by position. */
    StructType keySchema() {
        if (this != CSV) {
            return ArchiveColumns.KEYS;
        }
        StructType all = new StructType();
        for (StructField field : ArchiveColumns.ANSWER.fields()) {
            boolean isText =
                    field.dataType() instanceof MapType || field.dataType() instanceof ArrayType;
            if (!field.name().equals(ArchiveColumns.INPUT)) {
                all = all.add(field.name(), isText ? DataTypes.StringType : field.dataType());
            }
        }
        return all;
    }

    /** Answers with the types that the format has. */
    Dataset<Row> columns(Dataset<Row> answers) {
        if (this != CSV) {
            return answers;
        }
        return answers.withColumn(
                        ArchiveColumns.PROBABILITIES, to_json(col(ArchiveColumns.PROBABILITIES)))
                .withColumn(ArchiveColumns.WORDS, to_json(col(ArchiveColumns.WORDS)));
    }
}
