package org.intertwiner.harmonic.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java example of the guide's page on new groups, run, and held to the same text. */
class NewGroupsExampleTest {
  private static final Path PAGE = Path.of("../docs/guide/new-groups.md");
  private static final Path HERE =
      Path.of("src/test/java/org/intertwiner/harmonic/guide/NewGroupsExampleTest.java");

  @Test
  void theExampleSaysWhatItDoes(@TempDir Path folder) throws IOException {
    var quarterTurn =
        Matrix.of(
            Cyclotomics.FIELD,
            List.of(
                List.of(Cyclotomic.cos2pi(4, 1), Cyclotomic.sin2pi(4, 1).negate(), Cyclotomic.ZERO),
                List.of(Cyclotomic.sin2pi(4, 1), Cyclotomic.cos2pi(4, 1), Cyclotomic.ZERO),
                List.of(Cyclotomic.ZERO, Cyclotomic.ZERO, Cyclotomic.ONE)));
    var halfTurn =
        Matrix.diagonal(
            Cyclotomics.FIELD,
            List.of(Cyclotomic.ONE, Cyclotomic.ONE.negate(), Cyclotomic.ONE.negate()));

    var group = Groups.generatedByMatrices(List.of(quarterTurn, halfTurn));
    var table = CharacterTable.of(group);
    var space = Representations.defining(group);
    var regular = Representations.regular(group);
    var plane = Representations.realIrreducible(group, 4);
    assertThat(table.degree(4)).isEqualTo(2);

    var kernels = KernelSpace.on(space).from(regular).to(plane).upToDegree(4);
    assertThat(kernels.dimensionsByDegree()).containsExactly(2, 6, 10, 14, 18);
    assertThat(kernels.certificate().isProved()).isTrue();
    assertThat(kernels.basis().get(3).toLatex()).contains("pmatrix");

    Path file = folder.resolve("basis.npz");
    kernels.sample(Grid.cube(5), GaussianRings.of(0, 1, 2)).write(file, true);
    assertThat(Files.size(file)).isPositive();
  }

  @Test
  void everyCallOfThePageIsAbove() throws IOException {
    assumeThat(PAGE).exists();
    String test = squeeze(Files.readString(HERE));
    Matcher block =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    assertThat(block.find()).isTrue();
    String code = block.group(1).replaceAll("//[^\n]*", "");
    for (String statement : code.split(";", -1)) {
      String call = statement.strip().replaceAll("Path\\.of\\(\"basis.npz\"\\)", "file");
      assertThat(test).contains(squeeze(call));
    }
    assertThat(block.find()).isFalse();
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", "");
  }
}
