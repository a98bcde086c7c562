package org.audiodigit.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.audiodigit.training.Variation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A kind of augmentation by its name. */
final class AugmentKind implements ITypeConverter<String> {

    private static final String STANDARD = "standard";

    @Override
    public String convert(String name) {
        List<String> names =
                Stream.concat(
                                Stream.of(Variation.values()).map(AugmentKind::name),
                                Stream.of(STANDARD))
                        .toList();
        String lower = name.toLowerCase(Locale.ROOT);
        if (!names.contains(lower)) {
            throw new TypeConversionException(
                    "there is no augmentation '%s'; there are sound, picture and none"
                            .formatted(name));
        }
        return lower;
    }

    /** Empty for the architecture's own. */
    static Optional<Variation> of(String name) {
        return Stream.of(Variation.values()).filter(kind -> name(kind).equals(name)).findFirst();
    }

    private static String name(Variation variation) {
        return variation.name().toLowerCase(Locale.ROOT);
    }
}
