package org.audiodigit.files;

/**
 * A file of a bundled folder, as far as it is known without reading it.
 *
 * @param name path below the folder, with slashes
 * @param bytes its size
 * @param stamp differs when the content does: a checksum in a jar, the time of change in a folder
 */
record BundledFile(String name, long bytes, long stamp) implements Comparable<BundledFile> {

    /** By name. */
    @Override
    public int compareTo(BundledFile other) {
        return name.compareTo(other.name);
    }
}
