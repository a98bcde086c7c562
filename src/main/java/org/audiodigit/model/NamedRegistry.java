package org.audiodigit.model;

import java.util.List;
import java.util.Optional;

/**
 * Finds the variants of a component by name. Names of earlier releases are still accepted, since
 * manifests, checkpoints and scripts contain them.
 *
 * @param <T> type of the component
 */
final class NamedRegistry<T extends NamedRegistry.Entry> {

    /** A component that manifests and options refer to by name. */
    interface Entry {

        /** Name in manifests, options and the window. */
        String name();

        /** Names that earlier releases used. */
        default List<String> formerNames() {
            return List.of();
        }
    }

    private final String kind;
    private final List<T> entries;

    /**
     * @param kind noun for messages, e.g. {@code architecture}
     * @param entries in the order in which names are listed
     */
    NamedRegistry(String kind, List<T> entries) {
        this.kind = kind;
        this.entries = List.copyOf(entries);
    }

    /** The current names, in order. */
    List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    /**
     * @param name a current or former name
     * @throws IllegalArgumentException if the name is unknown; the message lists the valid names
     */
    T byName(String name) {
        return find(name)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "unknown %s '%s'; use one of: %s"
                                                .formatted(
                                                        kind, name, String.join(", ", names()))));
    }

    /** The current name for a former one; any other text unchanged. */
    String currentName(String name) {
        return find(name).map(Entry::name).orElse(name);
    }

    private Optional<T> find(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name) || entry.formerNames().contains(name))
                .findFirst();
    }
}
