package org.intertwiner.nn.data.particle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.nn.data.Batches;
import org.intertwiner.nn.graph.Structure;
import org.junit.jupiter.api.Test;

class FormulaMoleculesTest {
  @Test
  void propertiesAreThoseOfTheFormulas() {
    double[] right = {0, 0, 0, 3, 0, 0, 0, 4, 0};
    Structure triangle = Structure.of(3, right, 1, 1, 1);
    assertThat(MoleculeProperty.AREA.of(triangle)).isCloseTo(6, within(1e-14));
    assertThat(MoleculeProperty.TRIPLE_ENERGY.of(triangle))
        .isCloseTo(1.0 / (60 * 60 * 60), within(1e-20));
    // Σ|x − x̄|² = Σ_{pairs} |x_i − x_j|²/n
    assertThat(MoleculeProperty.EXTENT.of(triangle)).isCloseTo(50.0 / 3, within(1e-13));
    assertThat(MoleculeProperty.DIPOLE.of(triangle)).isCloseTo(0, within(1e-14));
    Structure pair = Structure.of(3, new double[] {0, 0, 0, 0, 1.42, 0}, 6, 8);
    assertThat(MoleculeProperty.PAIR_ENERGY.of(pair)).isCloseTo(-Math.sqrt(3.2), within(1e-12));
    assertThat(MoleculeProperty.ENERGY.of(pair)).isEqualTo(MoleculeProperty.PAIR_ENERGY.of(pair));
    assertThat(MoleculeProperty.DIPOLE.of(pair)).isCloseTo((3.44 - 2.55) * 0.71, within(1e-12));
  }

  @Test
  void propertiesAreInvariant() {
    SplittableRandom random = new SplittableRandom(1);
    for (Structure molecule : FormulaMolecules.small().draw(20, 2)) {
      double[] x = EquivarianceFloor.rotated(Spin3.group().random(random), molecule.positions());
      for (int i = 0; i < x.length; i++) {
        x[i] = 3 - x[i];
      }
      int[] order = Batches.shuffled(molecule.nodes(), random);
      Structure moved = molecule.withPositions(x).reordered(order);
      for (MoleculeProperty property : MoleculeProperty.values()) {
        double value = property.of(molecule);
        assertThat(property.of(moved)).isCloseTo(value, within(1e-10 * (1 + Math.abs(value))));
      }
    }
  }

  @Test
  void moleculesAreAsTheyAreSaidToBe() {
    List<Structure> all = FormulaMolecules.small().draw(100, 5);
    assertThat(all).allMatch(m -> m.nodes() >= 5 && m.nodes() <= 9);
    for (Structure m : all) {
      for (int i = 0; i < m.nodes(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(MoleculeProperty.distance(m, i, j)).isGreaterThanOrEqualTo(0.8 * 0.62);
        }
      }
    }
    assertThat(FormulaMolecules.small().draw(3, 5).get(2).positions())
        .isEqualTo(all.get(2).positions());
    assertThat(FormulaMolecules.elements()).hasSize(5);
  }

  @Test
  void wrongInputIsRefused() {
    assertThatThrownBy(() -> new FormulaMolecules(0, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FormulaMolecules.small().draw(-1, 1)).isInstanceOf(InvalidInput.class);
    MoleculeProperty area = MoleculeProperty.AREA;
    assertThatThrownBy(() -> area.of(Structure.of(3, new double[6], 1, 1)))
        .hasMessageContaining("one place");
    assertThatThrownBy(() -> area.of(Structure.of(2, new double[2], 1)))
        .isInstanceOf(InvalidInput.class);
    Structure gold = Structure.of(3, new double[] {0, 0, 0, 1, 1, 1}, 79, 79);
    assertThatThrownBy(() -> MoleculeProperty.ENERGY.of(gold)).hasMessageContaining("79");
  }
}
