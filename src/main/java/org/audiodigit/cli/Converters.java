package org.audiodigit.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Stack;
import java.util.function.Function;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.DatasetAddition;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.training.AugmentationMode;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** Converters for the values of options. */
final class Converters {

    private Converters() {}

    /** The name of a part of a split in options and JSON, e.g. {@code validation}. */
    static String nameOf(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static Part partByName(String name) {
        return Part.valueOf(oneOf("part", partNames(), name).toUpperCase(Locale.ROOT));
    }

    private static List<String> partNames() {
        return Arrays.stream(Part.values()).map(Converters::nameOf).toList();
    }

    private static List<String> labelFormatNames() {
        return Arrays.stream(LabelFormat.values()).map(LabelFormat::optionName).toList();
    }

    private static LabelFormat labelFormatByName(String name) {
        return LabelFormat.valueOf(
                oneOf("format", labelFormatNames(), name).toUpperCase(Locale.ROOT));
    }

    /** Returns the listed name that equals a name, ignoring case. */
    private static String oneOf(String kind, List<String> names, String name) {
        return names.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "unknown %s '%s'; use one of: %s"
                                                .formatted(kind, name, String.join(", ", names))));
    }

    /** Finds an object by its name. Iterates over the names for the help text. */
    private abstract static class ByName<T> implements ITypeConverter<T>, Iterable<String> {

        private final List<String> names;
        private final Function<String, T> find;

        /**
         * @param find throws an {@link IllegalArgumentException} that lists the valid names
         */
        ByName(List<String> names, Function<String, T> find) {
            this.names = names;
            this.find = find;
        }

        @Override
        public T convert(String name) {
            try {
                return find.apply(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }

        @Override
        public Iterator<String> iterator() {
            return names.iterator();
        }
    }

    static final class ToArchitecture extends ByName<Architecture> {
        ToArchitecture() {
            super(Architectures.names(), Architectures::byName);
        }
    }

    static final class ToFrontEnd extends ByName<FrontEnd> {
        ToFrontEnd() {
            super(FrontEnds.names(), FrontEnds::byName);
        }
    }

    static final class ToLabelFormat extends ByName<LabelFormat> {
        ToLabelFormat() {
            super(labelFormatNames(), Converters::labelFormatByName);
        }
    }

    static final class ToLayout extends ByName<String> {
        ToLayout() {
            super(
                    DatasetAddition.layouts(),
                    name -> oneOf("layout", DatasetAddition.layouts(), name));
        }
    }

    static final class ToPart extends ByName<Part> {
        ToPart() {
            super(partNames(), Converters::partByName);
        }
    }

    /** A path of this system. */
    static final class ToPath implements ITypeConverter<Path> {

        @Override
        public Path convert(String path) {
            try {
                return Path.of(path);
            } catch (InvalidPathException e) {
                throw new TypeConversionException(Failures.sentence(e));
            }
        }
    }

    /** Checks the specification of a split and returns it unchanged. */
    static final class ToSplit implements ITypeConverter<String> {

        @Override
        public String convert(String specification) {
            try {
                SplitStrategies.parse(specification);
                return specification;
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /**
     * Takes the name of an augmentation mode. Any other text after the option is left for the
     * command: in {@code --augment DIR}, DIR is the folder of a data set.
     */
    static final class AugmentationName implements IParameterConsumer {

        /** Selects the mode that the architecture's recipe recommends. */
        static final String RECOMMENDED = "standard";

        @Override
        public void consumeParameters(Stack<String> rest, ArgSpec option, CommandSpec command) {
            boolean named = !rest.isEmpty() && AugmentationMode.parse(rest.peek()).isPresent();
            option.setValue(named ? rest.pop() : RECOMMENDED);
        }
    }
}
