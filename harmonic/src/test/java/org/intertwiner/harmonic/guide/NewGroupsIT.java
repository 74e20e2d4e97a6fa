package org.intertwiner.harmonic.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.crystal.SiteSymmetry;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.crystal.WyckoffPosition;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.random.BruteForce;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guide's page on new groups: every dimension printed there is that of the basis, of the
 * character average over all elements, and every basis is proved.
 */
class NewGroupsIT {
  private static final Path GUIDE = Path.of("../docs/guide");
  private static final Pattern COMMAND =
      Pattern.compile("\\$ \\./intertwiner kernels (.*)\n  degree .*\n  dimension +(.*)\n");
  private static final Pattern SKEWED = Pattern.compile("intertwiner group (\\S+) --orthonormal ");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @BeforeEach
  void inACheckout() {
    assumeThat(GUIDE.resolve("new-groups.md")).exists();
  }

  /**
   * A command of the page and what it prints.
   *
   * @param group a file or a name
   * @param options the options
   * @param dimensions the printed dimensions by degree
   */
  record Example(String group, Map<String, String> options, List<Long> dimensions) {}

  static Stream<Example> examples() throws IOException {
    Path page = GUIDE.resolve("new-groups.md");
    List<Example> examples = new ArrayList<>();
    Matcher command = COMMAND.matcher(Files.exists(page) ? Files.readString(page) : "");
    while (command.find()) {
      List<String> words = new ArrayList<>();
      Matcher word = WORD.matcher(command.group(1));
      while (word.find()) {
        words.add(word.group(1) == null ? word.group(2) : word.group(1));
      }
      Map<String, String> options = new HashMap<>();
      for (int i = 1; i + 1 < words.size(); i += 2) {
        options.put(words.get(i), words.get(i + 1));
      }
      List<Long> dimensions =
          Arrays.stream(command.group(2).split(" +", -1)).map(Long::valueOf).toList();
      examples.add(new Example(words.get(0), options, dimensions));
    }
    return examples.stream();
  }

  /** Files in axes that are not orthonormal: the page has them written anew first. */
  private static List<String> skewed() throws IOException {
    return SKEWED
        .matcher(Files.readString(GUIDE.resolve("new-groups.md")))
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  @Test
  void thePageHasAnExampleForEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(GUIDE.resolve("groups"))) {
      assertThat(Stream.concat(examples().map(Example::group), skewed().stream()))
          .containsAll(files.map(f -> "docs/guide/groups/" + f.getFileName()).toList())
          .hasSizeGreaterThan(8);
    }
  }

  @Test
  void axesThatAreNotOrthonormalAreRefusedWithTheWayOut() throws IOException {
    assertThat(skewed()).isNotEmpty();
    for (String file : skewed()) {
      NamedGroup<?> group = group(file);
      assertThatThrownBy(() -> KernelSpace.on(group.action()))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("--orthonormal");
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void dimensionsAreThoseOfTheProvedBasisAndOfTheCharacters(Example example) {
    check(group(example.group()), example);
  }

  private static NamedGroup<?> group(String text) {
    if (!text.endsWith(".json")) {
      return GroupNotation.parse(text);
    }
    try {
      return GroupNotation.parseJson(Files.readString(Path.of("..").resolve(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <G> void check(NamedGroup<G> group, Example example) {
    String how = example.options().get("--action");
    Representation<G> action =
        how == null ? group.action() : RepresentationNotation.parse(how, group);
    Representation<G> in = RepresentationNotation.parse(example.options().get("--in"), group);
    Representation<G> out = RepresentationNotation.parse(example.options().get("--out"), group);
    int degree = Integer.parseInt(example.options().get("--max-degree"));
    KernelSpace space = KernelSpace.on(action).from(in).to(out).upToDegree(degree);
    assertThat(space.certificate().isProved()).isTrue();
    assertThat(space.certificate().counted()).isEqualTo(example.dimensions());
    if (group.group() instanceof FiniteGroup<G>) {
      BruteForce all = BruteForce.of(action, in, out);
      assertThat(all.dimensions(degree, true)).isEqualTo(example.dimensions());
      for (KernelElement element : space.basis().subList(0, Math.min(20, space.basis().size()))) {
        assertThat(all.residual(element.matrix(), 5, false)).isLessThan(1e-10);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "antiprism, 8",
    "binary-icosahedral, 120",
    "s5-simplex, 120",
    "duoprism, 72",
    "seven-three, 21",
    "site-16c, 12"
  })
  void theFilesAreTheGroupsThatThePageSays(String file, int order) {
    NamedGroup<?> named = group("docs/guide/groups/" + file + ".json");
    assertThat(((FiniteGroup<?>) named.group()).order()).isEqualTo(order);
  }

  /** Of the sites on Wyckoff position 16c, one has exactly the group of the file. */
  @Test
  void theSiteGroupIsThatOfTheCrystal() {
    var space = SpaceGroups.named("Fd-3m");
    WyckoffPosition position =
        space.wyckoffPositions().stream()
            .filter(w -> w.multiplicity() == 16 && w.letter().equals("c"))
            .findFirst()
            .orElseThrow();
    FiniteGroup<?> file = (FiniteGroup<?>) group("docs/guide/groups/site-16c.json").group();
    List<SiteSymmetry> sites =
        space.orbit(position.representative()).stream().map(space::siteSymmetry).toList();
    assertThat(sites)
        .allMatch(s -> s.pointGroup().equals(PointGroup.parse("D3d")))
        .anyMatch(s -> isGroup(s, file));
  }

  private static <G> boolean isGroup(SiteSymmetry site, FiniteGroup<G> group) {
    List<Matrix<Cyclotomic>> linear = new ArrayList<>();
    for (AffineOperation operation : site.operations()) {
      linear.add(operation.linear().map(Cyclotomics.FIELD, Cyclotomic::of));
    }
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < group.order(); i++) {
      elements.add(group.element(i));
    }
    return linear.size() == elements.size() && elements.containsAll(linear);
  }
}
