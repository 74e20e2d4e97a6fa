package org.intertwiner.cli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archives as others get them: names of modules, what comes along, and under which licence. */
class PackagingIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path CLASS_PATH = ROOT.resolve("cli/target/runtime.classpath");
  private static final Pattern LIBRARY =
      Pattern.compile("(?m)^\\| `([^`:]+:[^`:]+)` \\| ([^|]+) \\|");
  private static final Pattern EXPLAINED =
      Pattern.compile("(?m)^\\| ([A-Z][^| ]+) \\| [a-z][^|]+ \\|$");
  private static final Pattern OURS =
      Pattern.compile("<artifactId>intertwiner-([a-z]+)</artifactId>");

  @BeforeEach
  void archivesAreBuilt() {
    assumeThat(CLASS_PATH).as("the class path that 'package' writes").exists();
  }

  private static List<Path> classPath() throws IOException {
    return Stream.of(Files.readString(CLASS_PATH).strip().split(File.pathSeparator, -1))
        .map(Path::of)
        .toList();
  }

  private static Path archive(String module) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(module).resolve("target"))) {
      return files
          .filter(
              f ->
                  f.getFileName()
                      .toString()
                      .matches("intertwiner-" + module + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Whether an archive in a Maven repository is that library, of any version. */
  private static boolean isLibrary(Path archive, String coordinates) {
    int colon = coordinates.indexOf(':');
    String artifact = coordinates.substring(colon + 1);
    Path folder = Path.of(coordinates.substring(0, colon).replace('.', '/'), artifact);
    Path at = archive.getParent().getParent();
    return at != null && at.endsWith(folder);
  }

  private static boolean isOurs(Path archive) {
    return archive.getFileName().toString().startsWith("intertwiner-");
  }

  /** The libraries among the archives that have no line on the page. */
  private static List<String> unlisted(String page, List<Path> archives) {
    Set<String> listed =
        LIBRARY.matcher(page).results().map(m -> m.group(1)).collect(Collectors.toSet());
    return archives.stream()
        .filter(jar -> !isOurs(jar))
        .filter(jar -> listed.stream().noneMatch(library -> isLibrary(jar, library)))
        .map(jar -> jar.getFileName().toString())
        .toList();
  }

  private static String licences() throws IOException {
    return Files.readString(ROOT.resolve("docs/licences.md"));
  }

  @Test
  void everyLibraryHasALicenceOnThePage() throws IOException {
    List<Path> libraries = classPath();

    assertThat(libraries).hasSizeGreaterThan(30);
    assertThat(unlisted(licences(), libraries)).isEmpty();
  }

  @Test
  void aLibraryWithoutALineIsFound() throws IOException {
    String shorter = licences().replaceAll("(?m)^\\| `info\\.picocli:picocli`.*\\R", "");

    assertThat(unlisted(shorter, classPath())).singleElement().asString().startsWith("picocli-");
  }

  @Test
  void thePageListsNothingThatDoesNotCome() throws IOException {
    String first = licences();
    first = first.substring(0, first.indexOf("## Optional"));
    List<Path> libraries = classPath();

    assertThat(LIBRARY.matcher(first).results().map(m -> m.group(1)))
        .isNotEmpty()
        .allMatch(line -> libraries.stream().anyMatch(jar -> isLibrary(jar, line)));
  }

  @Test
  void everyLicenceIsOneThatFits() throws IOException {
    String page = licences();
    String why = page.substring(page.indexOf("## Why they fit"));
    Set<String> explained =
        EXPLAINED.matcher(why).results().map(m -> m.group(1)).collect(Collectors.toSet());

    assertThat(explained).contains("Apache-2.0", "MIT").doesNotContain("GPL-3.0");
    assertThat(LIBRARY.matcher(page).results().map(m -> m.group(2).strip()))
        .hasSizeGreaterThan(40)
        .isSubsetOf(explained);
  }

  @Test
  void noTestLibraryRunsWithTheProgram() throws IOException {
    assertThat(classPath())
        .extracting(jar -> jar.getFileName().toString())
        .noneMatch(name -> name.startsWith("junit") || name.startsWith("hamcrest"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"algebra", "reptheory", "harmonic", "pdo", "verify", "nn", "cli"})
  void everyArchiveNamesItsModule(String module) throws IOException {
    try (JarFile jar = new JarFile(archive(module).toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("org.intertwiner." + module);
    }
    assertThat(ModuleFinder.of(archive(module)).findAll())
        .extracting(found -> found.descriptor().name())
        .containsExactly("org.intertwiner." + module);
  }

  /** What {@code reptheory} needs, as modules, without a tensor engine or harmonics. */
  private static Path[] belowReptheory(String... withoutStart) throws IOException {
    List<Path> archives = new ArrayList<>(List.of(archive("algebra"), archive("reptheory")));
    for (Path jar : classPath()) {
      String name = jar.getFileName().toString();
      boolean wanted =
          Stream.of("commons-numbers-", "ejml-", "jackson-", "jspecify-")
              .anyMatch(name::startsWith);
      // ND4J brings an archive of its own called jackson
      if (wanted
          && !isLibrary(jar, "org.nd4j:jackson")
          && Stream.of(withoutStart).noneMatch(name::startsWith)) {
        archives.add(jar);
      }
    }
    return archives.toArray(Path[]::new);
  }

  /** All of them, as {@code --add-modules ALL-MODULE-PATH} does: named archives require nothing. */
  private static Configuration resolve(Path... archives) {
    ModuleFinder finder = ModuleFinder.of(archives);
    Set<String> all =
        finder.findAll().stream()
            .map(found -> found.descriptor().name())
            .collect(Collectors.toSet());
    return ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), all);
  }

  @Test
  void representationTheoryRunsAsModules() throws Exception {
    Configuration resolved = resolve(belowReptheory());

    assertThat(resolved.modules().stream().map(ResolvedModule::name))
        .contains(
            "org.intertwiner.algebra",
            "org.intertwiner.reptheory",
            "com.fasterxml.jackson.databind",
            "org.apache.commons.numbers.core")
        .noneMatch(name -> name.contains("nd4j") || name.contains("bytedeco"));
    ClassLoader loader =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader())
            .findLoader("org.intertwiner.reptheory");
    Object group =
        loader
            .loadClass("org.intertwiner.algebra.group.Groups")
            .getMethod("symmetric", int.class)
            .invoke(null, 4);
    Class<?> table = loader.loadClass("org.intertwiner.reptheory.CharacterTable");
    Method of =
        Stream.of(table.getMethods())
            .filter(m -> m.getName().equals("of") && m.getParameterCount() == 1)
            .findFirst()
            .orElseThrow();
    Object answer = of.invoke(null, group);
    assertThat(answer.getClass().getModule().getName()).isEqualTo("org.intertwiner.reptheory");
    assertThat(table.getMethod("degree", int.class).invoke(answer, 4)).hasToString("3");
  }

  @Test
  void aMissingModuleIsNoticed() throws IOException {
    Path[] without = belowReptheory("jackson-core");

    assertThatThrownBy(() -> resolve(without)).isInstanceOf(FindException.class);
  }

  @Test
  void modulesShareNoPackage() throws IOException {
    List<String> packages = new ArrayList<>();
    for (House.Room room : House.ROOMS) {
      ModuleReference module = ModuleFinder.of(archive(room.name())).findAll().iterator().next();
      packages.addAll(module.descriptor().packages());
    }

    assertThat(packages).hasSizeGreaterThan(50).doesNotHaveDuplicates();
  }

  @Test
  void theBillOfMaterialsNamesThePublishedModules() throws IOException {
    String bom = Files.readString(ROOT.resolve("bom/pom.xml"));
    String parent = Files.readString(ROOT.resolve("pom.xml"));
    Pattern version = Pattern.compile("<version>([^<$]+)</version>");
    Matcher ours = version.matcher(bom);
    Matcher theirs = version.matcher(parent);

    assertThat(OURS.matcher(bom).results().map(m -> m.group(1)).filter(m -> !m.equals("bom")))
        .containsExactlyInAnyOrderElementsOf(House.ROOMS.stream().map(House.Room::name).toList());
    assertThat(ours.find() && theirs.find()).isTrue();
    assertThat(ours.group(1)).isEqualTo(theirs.group(1));
  }

  /**
   * The entries of an archive that carry another time than the build says, and so change with it.
   */
  private static List<String> timedOtherwise(Path archive, LocalDateTime time) throws IOException {
    try (JarFile jar = new JarFile(archive.toFile())) {
      return jar.stream()
          .filter(entry -> !entry.getTimeLocal().equals(time))
          .map(JarEntry::getName)
          .toList();
    }
  }

  private static LocalDateTime timeOfTheBuild() throws IOException {
    Matcher time =
        Pattern.compile("<project\\.build\\.outputTimestamp>([^<]+)<")
            .matcher(Files.readString(ROOT.resolve("pom.xml")));
    assertThat(time.find()).isTrue();
    return LocalDateTime.ofInstant(Instant.parse(time.group(1)), ZoneOffset.UTC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"algebra", "reptheory", "harmonic", "pdo", "verify", "nn", "cli"})
  void archivesTellNeitherWhenNorWhereTheyWereMade(String module) throws IOException {
    assertThat(timedOtherwise(archive(module), timeOfTheBuild())).isEmpty();
    try (JarFile jar = new JarFile(archive(module).toFile())) {
      assertThat(jar.getManifest().getMainAttributes().keySet())
          .extracting(Object::toString)
          .contains("Implementation-Version")
          .doesNotContain("Built-By", "Build-Jdk", "Build-Time", "Bnd-LastModified");
    }
  }

  @Test
  void anEntryWithATimeOfItsOwnIsNoticed(@TempDir Path folder) throws IOException {
    Path odd = folder.resolve("odd.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(odd))) {
      for (String name : List.of("right", "late")) {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(timeOfTheBuild().plusSeconds(name.equals("late") ? 2 : 0));
        jar.putNextEntry(entry);
        jar.closeEntry();
      }
    }

    assertThat(timedOtherwise(odd, timeOfTheBuild())).containsExactly("late");
  }
}
