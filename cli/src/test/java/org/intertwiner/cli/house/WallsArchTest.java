package org.intertwiner.cli.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.fixture.LeaksLibraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where each third-party library may be used. */
class WallsArchTest {
  private static final List<Wall> WALLS =
      List.of(
          new Wall("Commons Numbers", "org.apache.commons.numbers..", "algebra.."),
          new Wall("EJML", "org.ejml..", "algebra.linear..", "reptheory..", "harmonic.."),
          new Wall("Hipparchus", "org.hipparchus..", "harmonic..", "pdo..", "verify.statistics.."),
          new Wall("JTransforms", "org.jtransforms..", "harmonic.fourier"),
          new Wall("ND4J", "org.nd4j..", "nn.engine.nd4j.."),
          new Wall("JavaCPP", "org.bytedeco..", "nn.engine.nd4j..", "nn.engine.torch.."),
          new Wall(
              "Jackson",
              "com.fasterxml.jackson..",
              "reptheory.notation..",
              "harmonic..",
              "pdo..",
              "verify..",
              "nn..",
              "cli.."),
          new Wall("ONNX Runtime", "ai.onnxruntime..", "verify.onnx.."),
          new Wall("jqwik", "net.jqwik..", "verify.jqwik.."),
          new Wall("JUnit", "org.junit..", "verify.junit.."),
          new Wall("HTTP server of the JDK", "com.sun.net.httpserver..", "cli.explore.."),
          new Wall("picocli", "picocli..", "cli.."),
          new Wall("progressbar", "me.tongfei..", "cli.."),
          new Wall("XChart", "org.knowm..", "cli.."),
          new Wall("SLF4J", "org.slf4j..", "nn..", "cli.."));

  /** A library and the packages that may use it. */
  record Wall(String library, String packages, List<String> rooms) {
    Wall(String library, String packages, String... rooms) {
      this(library, packages, Stream.of(rooms).map(r -> "org.intertwiner." + r).toList());
    }

    ArchRule rule() {
      return noClasses()
          .that()
          .resideOutsideOfPackages(rooms.toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(packages)
          .as(library + " is used only in " + rooms);
    }
  }

  static List<Wall> walls() {
    return WALLS;
  }

  static ArchRule knownLibrariesOnly() {
    String[] allowed =
        Stream.concat(
                Stream.of("java..", "javax..", "jdk.net..", "org.intertwiner..", "org.jspecify.."),
                WALLS.stream().map(Wall::packages))
            .toArray(String[]::new);
    return classes()
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are the JDK's, ours or of a library with a wall",
                c -> c.isPrimitive() || c.getBaseComponentType().isPrimitive() || in(c, allowed)));
  }

  /** Libraries that are an implementation detail even where they are used. */
  static ArchRule noLibraryInSignatures() {
    return classes()
        .that()
        .arePublic()
        .should(
            keepOutOfSignatures(
                "org.apache.commons.numbers",
                "org.ejml",
                "org.hipparchus",
                "org.jtransforms",
                "org.nd4j",
                "org.bytedeco",
                "ai.onnxruntime"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("walls")
  void everyLibraryStaysBehindItsWall(Wall wall) {
    wall.rule().check(House.classes());
  }

  @Test
  void noLibraryIsUsedThatHasNoWall() {
    knownLibrariesOnly().check(House.classes());
  }

  @Test
  void noLibraryStandsInAPublicSignature() {
    noLibraryInSignatures().check(House.classes());
  }

  @Test
  void aLeakIsRefused() {
    Wall nd4j = WALLS.get(4);
    assertThat(House.refuses(nd4j.rule(), LeaksLibraries.class)).isTrue();
    assertThat(House.refuses(knownLibrariesOnly(), LeaksLibraries.class)).isTrue();
    assertThat(House.refuses(noLibraryInSignatures(), LeaksLibraries.class)).isTrue();
  }

  private static boolean in(JavaClass c, String... packages) {
    return Stream.of(packages)
        .map(p -> p.replace("..", ""))
        .anyMatch(p -> (c.getBaseComponentType().getPackageName() + ".").startsWith(p + "."));
  }

  private static ArchCondition<JavaClass> keepOutOfSignatures(String... libraries) {
    return new ArchCondition<>("keep libraries out of public signatures") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          if (unit.getModifiers().contains(JavaModifier.PUBLIC)) {
            Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                .filter(t -> in(t, libraries))
                .forEach(
                    t ->
                        events.add(
                            SimpleConditionEvent.violated(unit, say(unit.getFullName(), t))));
          }
        }
        for (JavaField field : type.getFields()) {
          if (field.getModifiers().contains(JavaModifier.PUBLIC)
              && in(field.getRawType(), libraries)) {
            events.add(
                SimpleConditionEvent.violated(field, say(field.getFullName(), field.getRawType())));
          }
        }
      }
    };
  }

  private static String say(String member, JavaClass type) {
    return member + " shows " + type.getName();
  }
}
