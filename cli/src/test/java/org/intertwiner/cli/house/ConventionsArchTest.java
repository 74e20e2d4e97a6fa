package org.intertwiner.cli.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.intertwiner.fixture.Breaks;
import org.intertwiner.fixture.BreaksUtils;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Names, kinds of types and sizes. */
class ConventionsArchTest {
  private static final int TYPES_PER_PACKAGE = 15;

  /** Packages that may hold more public types, each with its reason. */
  private static final Map<String, String> LARGER_PACKAGES = Map.of();

  static ArchRule noGetters() {
    return methods()
        .that()
        .haveNameMatching("get[A-Z].*")
        .should(
            satisfy(
                "stand in a foreign interface",
                m ->
                    m.getOwner().getAllRawInterfaces().stream().anyMatch(i -> foreign(i, m))
                        || m.getOwner().getAllRawSuperclasses().stream()
                            .anyMatch(i -> foreign(i, m))));
  }

  static ArchRule plainNames() {
    return noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveNameMatching(".*Utils?(\\$.*)?")
        .orShould()
        .haveNameMatching(".*\\.I[A-Z][a-z]\\w*");
  }

  static ArchRule interfaceRecordEnumOrFinal() {
    return classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should(
            new ArchCondition<>("be an interface, a record, an enum, a final or a sealed class") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean fine =
                    type.isInterface()
                        || type.isEnum()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed();
                if (!fine) {
                  events.add(SimpleConditionEvent.violated(type, type.getName() + " is open"));
                }
              }
            });
  }

  static ArchRule concreteMethodsStay() {
    return methods()
        .that()
        .areNotStatic()
        .and()
        .areNotPrivate()
        .should(satisfy("override no concrete method of ours", m -> !overridesConcrete(m)));
  }

  static ArchRule publicFieldsAreFinal() {
    return fields().that().arePublic().should().beFinal();
  }

  static ArchRule randomnessIsAParameter() {
    return noClasses()
        .should()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(ThreadLocalRandom.class, "current");
  }

  static ArchRule onlyTheCommandLineEndsTheProcess() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.intertwiner.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err");
  }

  /** What deserialises lets bytes choose classes: files are read by readers of their own. */
  static ArchRule noJavaSerialisation() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class);
  }

  static List<ArchRule> rules() {
    return List.of(
        noGetters(),
        plainNames(),
        interfaceRecordEnumOrFinal(),
        concreteMethodsStay(),
        publicFieldsAreFinal(),
        randomnessIsAParameter(),
        onlyTheCommandLineEndsTheProcess(),
        noJavaSerialisation());
  }

  @Test
  void theHouseKeepsEveryRule() {
    for (ArchRule rule : rules()) {
      rule.check(House.classes());
    }
  }

  @Test
  void everyRuleRefusesWhatBreaksIt() {
    for (ArchRule rule : rules()) {
      assertThat(House.refuses(rule, Breaks.class, Breaks.Under.class, BreaksUtils.class))
          .as(rule.getDescription())
          .isTrue();
    }
  }

  @Test
  void everyPackageIsNullMarked() {
    for (String name : packages()) {
      assertThat(nullMarked(name)).as(name).isTrue();
    }
    assertThat(nullMarked(Breaks.class.getPackageName())).isFalse();
  }

  @Test
  void noPackageIsCrowded() {
    Map<String, Long> crowded = new TreeMap<>(publicTypes());
    crowded.values().removeIf(count -> count <= TYPES_PER_PACKAGE);
    assertThat(crowded.keySet()).isSubsetOf(LARGER_PACKAGES.keySet());
  }

  private static Map<String, Long> publicTypes() {
    return House.classes().stream()
        .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
        .collect(
            java.util.stream.Collectors.groupingBy(
                JavaClass::getPackageName, java.util.stream.Collectors.counting()));
  }

  private static Set<String> packages() {
    return House.classes().stream()
        .map(JavaClass::getPackageName)
        .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
  }

  private static boolean nullMarked(String packageName) {
    try {
      return Class.forName(packageName + ".package-info").isAnnotationPresent(NullMarked.class);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean foreign(JavaClass type, JavaMethod method) {
    return !type.getPackageName().startsWith("org.intertwiner")
        && type.getMethods().stream().anyMatch(m -> m.getName().equals(method.getName()));
  }

  private static boolean overridesConcrete(JavaMethod method) {
    // the compiler's bridges to methods of a superclass that is not public override nothing
    return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
        && method.getOwner().getAllRawSuperclasses().stream()
            .filter(c -> c.getPackageName().startsWith("org.intertwiner"))
            .flatMap(c -> Stream.ofNullable(sameMethod(c, method)))
            .anyMatch(m -> !m.getModifiers().contains(JavaModifier.ABSTRACT));
  }

  private static JavaMethod sameMethod(JavaClass owner, JavaMethod method) {
    return owner.getMethods().stream()
        .filter(m -> m.getName().equals(method.getName()))
        .filter(m -> m.getRawParameterTypes().equals(method.getRawParameterTypes()))
        .filter(m -> !m.getModifiers().contains(JavaModifier.PRIVATE))
        .findFirst()
        .orElse(null);
  }

  private static ArchCondition<JavaMethod> satisfy(
      String what, java.util.function.Predicate<JavaMethod> condition) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!condition.test(method)) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName()));
        }
      }
    };
  }
}
