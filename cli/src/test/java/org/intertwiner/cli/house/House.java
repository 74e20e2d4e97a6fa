package org.intertwiner.cli.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

/** The classes of all modules, imported once, and the names that the rules speak of. */
final class House {
  /** Every module below the command line, with the modules it may know. */
  static final List<Room> ROOMS =
      List.of(
          new Room("algebra"),
          new Room("reptheory", "algebra"),
          new Room("harmonic", "reptheory", "algebra"),
          new Room("pdo", "harmonic", "reptheory", "algebra"),
          new Room("verify", "harmonic", "reptheory", "algebra"),
          new Room("nn", "verify", "pdo", "harmonic", "reptheory", "algebra"),
          new Room("cli", "nn", "verify", "pdo", "harmonic", "reptheory", "algebra"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.intertwiner");

  private House() {}

  /** A module and what it may know. */
  record Room(String name, List<String> knows) {
    Room(String name, String... knows) {
      this(name, List.of(knows));
    }

    String packages() {
      return packagesOf(name);
    }

    /** The packages of all modules that this one must not know. */
    String[] strangers() {
      return ROOMS.stream()
          .map(Room::name)
          .filter(other -> !other.equals(name) && !knows.contains(other))
          .map(House::packagesOf)
          .toArray(String[]::new);
    }
  }

  static JavaClasses classes() {
    return CLASSES;
  }

  static String packagesOf(String module) {
    return "org.intertwiner." + module + "..";
  }

  /** Whether the rule refuses the given classes: the proof that it can fail. */
  static boolean refuses(ArchRule rule, Class<?>... fixtures) {
    JavaClasses bad = new ClassFileImporter().importClasses(Arrays.asList(fixtures));
    return rule.evaluate(bad).hasViolation();
  }
}
