package org.audiodigit.training.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Names for runs that are compared. */
public final class ComparedNames {

    private ComparedNames() {}

    /**
     * Makes names different: equal ones get the name of the enclosing folder in front, or a number.
     *
     * @param folders of the runs
     */
    public static List<String> distinct(List<String> names, List<Path> folders) {
        List<String> longer = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Path parent = folders.get(i).toAbsolutePath().normalize().getParent();
            boolean unique = Collections.frequency(names, names.get(i)) == 1;
            longer.add(
                    unique || parent == null || parent.getFileName() == null
                            ? names.get(i)
                            : parent.getFileName() + "/" + names.get(i));
        }
        List<String> distinct = new ArrayList<>();
        for (String name : longer) {
            int number = 1;
            String free = name;
            while (distinct.contains(free)) {
                number++;
                free = name + " (" + number + ")";
            }
            distinct.add(free);
        }
        return distinct;
    }
}
