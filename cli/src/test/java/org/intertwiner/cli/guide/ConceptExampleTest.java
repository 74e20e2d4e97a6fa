package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.pdo.Metric;
import org.intertwiner.pdo.NamedOperators;
import org.intertwiner.pdo.stencil.FiniteDifferences;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java examples of the pages about concepts, run; {@link GuideTest} holds that they are the
 * same text.
 */
class ConceptExampleTest {
  @TempDir private Path folder;

  @Test
  void groupsAndKernels() throws IOException {
    Path file = folder.resolve("basis.npz");
    var square = Groups.dihedral(4);
    var table = CharacterTable.of(square);
    var regular = Representations.regular(square);
    var plane = Representations.plane(square);
    assertThat(table.degree(4)).isEqualTo(2);
    var vector = plane;
    var kernels = KernelSpace.on(plane).from(regular).to(vector).upToDegree(4);
    kernels.dimensionsByDegree();
    kernels.certificate().isProved();
    kernels.sample(Grid.square(7), GaussianRings.of(0, 1, 2, 3)).write(file, true);
    assertThat(kernels.dimensionsByDegree()).containsExactly(2, 4, 4, 4, 4);
    assertThat(kernels.certificate().isProved()).isTrue();
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void fields() {
    var group = Groups.dihedral(8);
    var plane = Representations.plane(group);
    var grey = FieldType.trivial(plane, 1);
    var hidden = FieldType.of(plane, Representations.regular(group), 4);
    assertThat(grey.channels()).isEqualTo(1);
    assertThat(hidden.channels()).isEqualTo(64);
  }

  @Test
  void operators() {
    var metric = Metric.euclidean(2);
    var laplacian = NamedOperators.find(metric, "Laplacian").orElseThrow();
    var stencil = FiniteDifferences.on(Grid.square(5)).of(laplacian);
    // its symbol at ξ = (3, 4), up to second order
    assertThat(stencil.moment(0).at(0, 0).evaluate(3, 4)).isZero();
    assertThat(stencil.moment(2).at(0, 0).evaluate(3, 4)).isCloseTo(25, within(1e-12));
  }
}
