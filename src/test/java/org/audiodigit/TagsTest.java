package org.audiodigit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.audiodigit.engine.InferenceEngine;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.testing.ChildJvm;
import org.audiodigit.testing.ChildProgram;
import org.audiodigit.testing.ChildTraining;
import org.audiodigit.testing.Chromium;
import org.audiodigit.testing.NeedsToolkit;
import org.audiodigit.testing.RealRecordings;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.testing.VirtualSoundCard;
import org.audiodigit.testing.WindowTest;
import org.audiodigit.training.TrainingRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Every test that uses an expensive resource has the tag of that resource, so that {@code mvn test
 * -DexcludedGroups=engine,window,process,sound-card,data} runs the quick ones.
 */
class TagsTest {

    /** Classes whose use, directly or through helpers, means that a test needs the resource. */
    private static final Map<String, List<Class<?>>> USED_BY_TAG =
            new TreeMap<>(
                    Map.of(
                            "engine",
                            List.of(
                                    InferenceEngine.class,
                                    MxnetRuntime.class,
                                    TrainingRun.class,
                                    ToneModels.class,
                                    UntrainedModels.class),
                            "process",
                            List.of(
                                    ChildJvm.class,
                                    ChildProgram.class,
                                    ChildTraining.class,
                                    Chromium.class),
                            "sound-card",
                            List.of(VirtualSoundCard.class),
                            "data",
                            List.of(RealRecordings.class)));

    private static final JavaClasses TESTS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                    .importPackages("org.audiodigit");

    @Test
    void testsHaveTheTagsOfTheirResources() {
        Set<String> missing = new TreeSet<>();
        int tests = 0;
        for (JavaClass test : TESTS) {
            if (!hasTests(test) || test.isEquivalentTo(TagsTest.class)) {
                continue;
            }
            tests++;
            Set<String> used = usedThroughHelpers(test);
            Set<String> tags = tags(test.reflect());
            USED_BY_TAG.forEach(
                    (tag, classes) -> {
                        boolean uses = classes.stream().anyMatch(c -> used.contains(c.getName()));
                        if (uses && !tags.contains(tag)) {
                            missing.add(test.getName() + ": " + tag);
                        }
                    });
        }
        assertThat(tests).isGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    void annotationsOfTheToolkitHaveItsTag() {
        for (Class<?> annotation : List.of(WindowTest.class, NeedsToolkit.class)) {
            assertThat(annotation.getAnnotation(Tag.class).value()).isEqualTo("window");
        }
        assertThat(TESTS.stream().filter(TagsTest::hasTests))
                .noneMatch(
                        test ->
                                usedThroughHelpers(test).contains("org.testfx.api.FxRobot")
                                        && !tags(test.reflect()).contains("window"));
    }

    private static boolean hasTests(JavaClass javaClass) {
        return javaClass.getMethods().stream()
                .anyMatch(m -> isTest(m, Test.class) || isTest(m, ParameterizedTest.class));
    }

    private static boolean isTest(
            JavaMember method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return method.isAnnotatedWith(annotation);
    }

    /** The tags of the class and of its methods, with those of composed annotations. */
    private static Set<String> tags(Class<?> test) {
        Set<String> tags = new HashSet<>();
        Stream.concat(Stream.of(test), Stream.of(test.getDeclaredMethods()))
                .flatMap(
                        element ->
                                AnnotationSupport.findRepeatableAnnotations(element, Tag.class)
                                        .stream())
                .forEach(tag -> tags.add(tag.value()));
        return tags;
    }

    /** All classes that a class uses itself or through other classes of the tests. */
    private static Set<String> usedThroughHelpers(JavaClass test) {
        Set<String> used = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(List.of(test));
        Set<String> seen = new HashSet<>(Set.of(test.getName()));
        while (!open.isEmpty()) {
            for (Dependency dependency : open.pop().getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                used.add(target.getName());
                if (TESTS.contain(target.getName())
                        && !hasTests(target)
                        && seen.add(target.getName())) {
                    open.add(TESTS.get(target.getName()));
                }
            }
        }
        return used;
    }
}
