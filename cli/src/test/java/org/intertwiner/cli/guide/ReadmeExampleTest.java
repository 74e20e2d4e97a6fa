package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java example of the README, run; {@link GuideTest} holds that it is the same text. */
class ReadmeExampleTest {
  @Test
  void theExampleSaysWhatItDoes(@TempDir Path folder) throws IOException {
    var square = Groups.dihedral(4);
    var vector = Representations.plane(square);
    var regular = Representations.regular(square);

    var kernels = KernelSpace.on(vector).from(regular).to(vector).upToDegree(4);
    assertThat(kernels.dimensionsByDegree()).containsExactly(2, 4, 4, 4, 4);
    assertThat(kernels.certificate().isProved()).isTrue();
    assertThat(kernels.basis().get(2).toLatex()).contains("pmatrix");

    Path file = folder.resolve("basis.npz");
    kernels.sample(Grid.square(7), GaussianRings.of(0, 1, 2, 3)).write(file, true);
    assertThat(Files.size(file)).isPositive();

    assertThat(CharacterTable.of(Groups.mathieu(11)).degree(9)).isEqualTo(55);
  }
}
