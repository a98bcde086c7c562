package org.audiodigit.spark;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Columns of listings and of answers. Names and order are part of the interface. */
final class ArchiveColumns {

    static final String PATH = "path";
    static final String LENGTH = "length";
    static final String MODIFIED = "modified";
    static final String REASON = "reason";
    static final String INPUT = "input";

    /** Position of the input on the command line; only in listings. */
    static final String ORDER = "order";

    static final String PROBABILITIES = "probabilities";
    static final String WORDS = "words";

    /** A file, or a file or folder that cannot be listed, with the reason. */
    static final StructType LISTING =
            new StructType()
                    .add(PATH, DataTypes.StringType, false)
                    .add(LENGTH, DataTypes.LongType, false)
                    .add(MODIFIED, DataTypes.TimestampType, false)
                    .add(REASON, DataTypes.StringType)
                    .add(INPUT, DataTypes.StringType, false)
                    .add(ORDER, DataTypes.IntegerType, false);

    /** What identifies the state of a file that was answered, and whether it failed. */
    static final StructType KEYS =
            new StructType()
                    .add(PATH, DataTypes.StringType)
                    .add(LENGTH, DataTypes.LongType)
                    .add(MODIFIED, DataTypes.TimestampType)
                    .add(REASON, DataTypes.StringType);

    /** As in the JSON object of {@code transcribe}; times in seconds. */
    private static final StructType WORD =
            new StructType()
                    .add("start", DataTypes.DoubleType)
                    .add("end", DataTypes.DoubleType)
                    .add("label", DataTypes.StringType)
                    .add("probability", DataTypes.DoubleType)
                    .add("sure", DataTypes.BooleanType);

    /** Either the columns of the answer or the reason of a failure are null. */
    static final StructType ANSWER =
            new StructType()
                    .add(PATH, DataTypes.StringType, false)
                    .add(LENGTH, DataTypes.LongType, false)
                    .add(MODIFIED, DataTypes.TimestampType, false)
                    .add("seconds", DataTypes.DoubleType)
                    .add("label", DataTypes.StringType)
                    .add("sure", DataTypes.BooleanType)
                    .add(
                            PROBABILITIES,
                            DataTypes.createMapType(DataTypes.StringType, DataTypes.FloatType))
                    .add(WORDS, new ArrayType(WORD, false))
                    .add(REASON, DataTypes.StringType)
                    .add(INPUT, DataTypes.StringType, false);

    private ArchiveColumns() {}
}
