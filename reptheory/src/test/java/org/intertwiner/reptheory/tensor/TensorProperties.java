package org.intertwiner.reptheory.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/** Random index symmetries under the crystallographic point groups and under rotations. */
class TensorProperties {
  private static final List<FiniteGroup<Matrix<Cyclotomic>>> GROUPS =
      PointGroup.crystallographic().stream().map(PointGroup::group).toList();
  private static final CompactLieGroup<DenseMatrix> O3 = LieGroups.orthogonal(3);

  /** Random symmetries that some tensor has, polar or axial. */
  private static final List<SphericalTensors> SPACES = spaces(40);

  private static List<SphericalTensors> spaces(int count) {
    List<SphericalTensors> spaces = new ArrayList<>();
    for (long seed = 0; spaces.size() < count; seed++) {
      Random random = new Random(seed);
      symmetry(random)
          .map(s -> SphericalTensors.of(s, random.nextBoolean()))
          .ifPresent(spaces::add);
    }
    return spaces;
  }

  private static final Map<String, LieRepresentation<DenseMatrix>> IRREPS =
      new ConcurrentHashMap<>();

  private static LieRepresentation<DenseMatrix> spin(int l, int parity) {
    return IRREPS.computeIfAbsent(l + " " + parity, key -> RotationIrreps.spin(O3, l, parity));
  }

  private static String shuffled(String letters, Random random) {
    List<String> list = new ArrayList<>(List.of(letters.split("")));
    Collections.shuffle(list, random);
    return String.join("", list);
  }

  private static Optional<IndexSymmetry> symmetry(Random random) {
    String letters = "ijkl".substring(0, 1 + random.nextInt(4));
    StringBuilder text = new StringBuilder(letters);
    for (int k = random.nextInt(3); k > 0; k--) {
      text.append(random.nextInt(3) == 0 ? "=-" : "=").append(shuffled(letters, random));
    }
    try {
      IndexSymmetry symmetry = IndexSymmetry.parse(text.toString());
      SphericalTensors.of(symmetry);
      return Optional.of(symmetry);
    } catch (InvalidInput zero) {
      return Optional.empty();
    }
  }

  @Property
  void sphericalPartsAddUpToTheCharacterOfEveryPointGroup(@ForAll long seed) {
    Random random = new Random(seed);
    SphericalTensors tensors = SPACES.get(random.nextInt(SPACES.size()));
    FiniteRepresentation<Matrix<Cyclotomic>> vector =
        Representations.defining(GROUPS.get(random.nextInt(GROUPS.size())));
    Character<Matrix<Cyclotomic>> chi = vector.character();
    Character<Matrix<Cyclotomic>> sign = vector.exteriorPower(3).character();
    Character<Matrix<Cyclotomic>> sum = chi.times(0);
    for (SphericalTensors.Part part : tensors.parts()) {
      Character<Matrix<Cyclotomic>> harmonic = chi.harmonicPowers(part.l()).get(part.l());
      boolean natural = part.parity() == (part.l() % 2 == 0 ? 1 : -1);
      sum = sum.plus((natural ? harmonic : harmonic.times(sign)).times(part.multiplicity()));
    }
    TensorSpace<Matrix<Cyclotomic>> space =
        TensorSpace.of(vector, tensors.symmetry(), tensors.isAxial());
    assertThat(sum).isEqualTo(space.character());
    if (space.dimension() <= 30) {
      assertThat(space.invariants().constants())
          .isEqualTo((int) space.character().intertwiners(chi.trivial()));
    }
  }

  @Property
  void rotationsActOnTheSphericalBasisAsOnHarmonics(@ForAll long seed) {
    Random random = new Random(seed);
    SphericalTensors tensors = SPACES.get(random.nextInt(SPACES.size()));
    DenseMatrix g = O3.random(random);
    double[][] basis = tensors.basisFrom();
    double[][] turned =
        turned(basis, RotationIrreps.space(O3).from(g), tensors.symmetry().indices());
    double sign = tensors.isAxial() && determinant(g.toRows()) < 0 ? -1 : 1;
    int start = 0;
    double worst = 0;
    for (int l : tensors.degrees()) {
      double[][] rho = spin(l, tensors.parity()).from(g);
      for (int j = 0; j < rho.length; j++) {
        for (int p = 0; p < basis.length; p++) {
          double expected = 0;
          for (int i = 0; i < rho.length; i++) {
            expected += basis[p][start + i] * rho[i][j];
          }
          worst = Math.max(worst, Math.abs(sign * turned[p][start + j] - expected));
        }
      }
      start += rho.length;
    }
    assertThat(start).isEqualTo(tensors.dimension());
    assertThat(worst).isLessThanOrEqualTo(1e-13);
  }

  /** The rotation applied to every index. */
  private static double[][] turned(double[][] tensors, double[][] g, int indices) {
    double[][] result = tensors;
    for (int stride = 1, k = 0; k < indices; k++, stride *= 3) {
      double[][] next = new double[tensors.length][tensors[0].length];
      for (int p = 0; p < next.length; p++) {
        int digit = p / stride % 3;
        for (int a = 0; a < 3; a++) {
          for (int c = 0; c < next[p].length; c++) {
            next[p][c] += g[digit][a] * result[p + (a - digit) * stride][c];
          }
        }
      }
      result = next;
    }
    return result;
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }
}
