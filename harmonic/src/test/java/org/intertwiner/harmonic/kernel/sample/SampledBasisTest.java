package org.intertwiner.harmonic.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;

class SampledBasisTest {
  private final FiniteGroup<Permutation> d8 = Groups.dihedral(8);
  private final FiniteRepresentation<Permutation> plane = Representations.plane(d8);
  private final FiniteRepresentation<Permutation> regular = Representations.regular(d8);

  private KernelSpace space(
      FiniteRepresentation<Permutation> in, FiniteRepresentation<Permutation> out, int degree) {
    return KernelSpace.on(Representations.plane(in.group())).from(in).to(out).upToDegree(degree);
  }

  @Test
  void valuesAreTheExactKernelsTimesTheRings() {
    KernelSpace space = space(plane.directSum(regular), regular, 3);
    Grid grid = Grid.of(4, 5).withSpacing(0.75);
    GaussianRings rings = GaussianRings.of(0, 1.5, 2.5);
    SampledBasis basis = space.sample(grid, rings);
    SplittableRandom random = new SplittableRandom(5);
    for (int t = 0; t < 200; t++) {
      int e = random.nextInt(basis.size());
      SampledElement element = basis.element(e);
      double[] values = basis.toArray(e);
      int x = random.nextInt(grid.count());
      int row = random.nextInt(basis.outputs());
      int column = random.nextInt(basis.inputs());
      double r = grid.radius(x);
      Form form = element.exact().matrix().at(row, column);
      double angular = form.evaluate(grid.at(x)) / Math.pow(r, element.degree());
      double expected = angular * rings.value(element.ring(), r);
      assertThat(values[(row * basis.inputs() + column) * grid.count() + x])
          .isCloseTo(expected, within(1e-13));
      assertThat(element.degree()).isLessThanOrEqualTo((int) (2 * rings.radius(element.ring())));
    }
  }

  @Test
  void onlyDegreeZeroHasAValueAtTheOrigin() {
    SampledBasis basis =
        space(regular, regular, 3)
            .sample(Grid.square(3), GaussianRings.of(0, 1).withBandLimit(BandLimit.none()));
    for (int e = 0; e < basis.size(); e++) {
      double[] values = basis.toArray(e);
      double centre = 0;
      for (int cell = 0; cell < 16 * 16; cell++) {
        centre = Math.max(centre, Math.abs(values[cell * 9 + 4]));
      }
      if (basis.element(e).degree() > 0) {
        assertThat(centre).isZero();
      } else {
        assertThat(centre).isPositive();
      }
    }
  }

  @Test
  void symmetriesOfTheSquareGridHoldBitForBit() {
    for (FiniteGroup<Permutation> group :
        Arrays.asList(d8, Groups.cyclic(12), Groups.dihedral(4))) {
      FiniteRepresentation<Permutation> reg = Representations.regular(group);
      SampledBasis basis = space(reg, reg, 6).sample(Grid.square(7), GaussianRings.of(0, 1, 2, 3));
      int checked = 0;
      for (int g = 1; g < group.order(); g++) {
        checked += assertInvariant(basis, Representations.plane(group), reg, g, 0) ? 1 : 0;
      }
      assertThat(checked).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void symmetriesOfTheCubeHoldToRounding() {
    NamedGroup<?> group = GroupNotation.parse("point:O");
    checkCube(group);
  }

  private <G> void checkCube(NamedGroup<G> named) {
    FiniteRepresentation<G> vector =
        (FiniteRepresentation<G>) RepresentationNotation.parse("vector", named);
    FiniteRepresentation<G> reg = Representations.regular(vector.group());
    SampledBasis basis =
        KernelSpace.on(vector)
            .from(reg)
            .to(reg)
            .upToDegree(2)
            .sample(Grid.cube(3), GaussianRings.of(0, 1));
    for (int g = 1; g < 24; g++) {
      assertThat(assertInvariant(basis, vector, reg, g, 1e-14)).isTrue();
    }
  }

  /** Whether g keeps the grid; if so, the samples must follow it. */
  private static <G> boolean assertInvariant(
      SampledBasis basis,
      FiniteRepresentation<G> action,
      FiniteRepresentation<G> reg,
      int g,
      double tolerance) {
    Optional<int[]> permuted =
        PointSymmetry.image(basis.points(), action.from(action.group().element(g)));
    if (permuted.isEmpty()) {
      return false;
    }
    int[] moved = permuted.get();
    int[] image = reg.permutationAt(g);
    int n = image.length;
    int points = basis.points().count();
    for (int e = 0; e < basis.size(); e++) {
      double[] values = basis.toArray(e);
      for (int o = 0; o < n; o++) {
        for (int i = 0; i < n; i++) {
          for (int x = 0; x < points; x++) {
            double here = values[(o * n + i) * points + x];
            double there = values[(image[o] * n + image[i]) * points + moved[x]];
            if (Math.abs(here - there) > tolerance) {
              throw new AssertionError("element " + e + ": " + here + " and " + there);
            }
          }
        }
      }
    }
    return true;
  }

  @Test
  void gridsSayWhichElementsTheyKeep() {
    assertThat(PointSymmetry.keptBy(Grid.square(7), plane)).hasSize(8).contains(0);
    assertThat(PointSymmetry.keptBy(Grid.of(3, 5), plane)).hasSize(4);
    assertThat(PointSymmetry.keptBy(Grid.square(6), Representations.plane(Groups.cyclic(12))))
        .hasSize(4);
    assertThat(PointSymmetry.keptBy(PointSet.from(new double[] {0, 0}), plane)).hasSize(16);
    assertThatThrownBy(() -> PointSymmetry.keptBy(Grid.cube(3), plane))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void gridsSayWhichElementsTheyBreak() {
    FiniteGroup<Permutation> c12 = Groups.cyclic(12);
    KernelSpace space =
        KernelSpace.on(Representations.plane(c12))
            .from(Representations.trivial(c12))
            .to(Representations.trivial(c12))
            .upToDegree(0);
    PointSymmetry broken = space.sample(Grid.square(5), GaussianRings.of(1)).symmetry();
    assertThat(broken.isWhole()).isFalse();
    assertThat(broken.kept()).hasSize(4);
    assertThat(broken.broken()).hasSize(8);
    assertThat(broken.warning().orElseThrow())
        .contains("keeps 4 of the 12 elements of C12")
        .contains("r, ")
        .contains("and 2 more");
    assertThatThrownBy(broken::requireWhole)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("r^2");
    FiniteGroup<Permutation> c4 = Groups.cyclic(4);
    PointSymmetry whole = PointSymmetry.of(Grid.square(6), Representations.plane(c4));
    assertThat(whole.isWhole()).isTrue();
    assertThat(whole.warning()).isEmpty();
    whole.requireWhole();
    assertThat(whole.toString()).contains("keeps all of C4");
    assertThat(PointSymmetry.of(Grid.square(4).withOffset(0.5), Representations.plane(c4)).kept())
        .containsExactly(0);
    Representation<?> o2 = GroupNotation.parse("O2").action(2);
    PointSymmetry round = PointSymmetry.of(Grid.of(3, 5), o2);
    assertThat(round.isWhole()).isFalse();
    assertThat(round.warning().orElseThrow()).contains("8 signed permutations of the axes 4 do");
    assertThat(PointSymmetry.of(PointSet.from(new double[] {0, 0}), o2).isWhole()).isTrue();
    assertThatThrownBy(() -> PointSymmetry.of(Grid.cube(3), o2)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void memoryIsPredictedBeforeItIsSpent() {
    KernelSpace space = space(regular, regular, 4);
    SampleLimits small = new SampleLimits(100_000, 1_000);
    GaussianRings rings = GaussianRings.of(0, 1, 2);
    assertThatThrownBy(() -> SampledBasis.of(space, Grid.square(500), rings, small))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("predicted for kernels on grid 500x500");
    SampledBasis basis =
        SampledBasis.of(space, Grid.square(3), rings, new SampleLimits(10_000_000, 1_000));
    assertThatThrownBy(basis::toArray).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> new SampleLimits(0, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void denseArraysTemplatesAndCombinationsAgree() {
    FiniteRepresentation<Permutation> d4 = Representations.regular(Groups.dihedral(4));
    KernelSpace space =
        KernelSpace.on(Representations.plane(d4.group()))
            .from(d4.times(2))
            .to(Representations.plane(d4.group()))
            .upToDegree(2);
    SampledBasis basis = space.sample(Grid.square(3), GaussianRings.of(0, 1)).normalized();
    double[] all = basis.toArray();
    float[] rounded = basis.toFloatArray();
    int stride = basis.outputs() * basis.inputs() * 9;
    assertThat(all).hasSize(basis.size() * stride);
    assertThat(basis.predictedBytes(4)).isEqualTo(4L * all.length);
    double[] weights = new SplittableRandom(1).doubles(basis.size(), -1, 1).toArray();
    double[] expected = new double[stride];
    for (int e = 0; e < basis.size(); e++) {
      double norm = 0;
      for (int i = 0; i < stride; i++) {
        expected[i] += weights[e] * all[e * stride + i];
        norm += all[e * stride + i] * all[e * stride + i];
        assertThat(rounded[e * stride + i]).isEqualTo((float) all[e * stride + i]);
      }
      assertThat(norm).isCloseTo(1, within(1e-12));
      assertThat(basis.element(e).scale()).isNotEqualTo(1);
    }
    assertThat(basis.combine(weights)).containsExactly(expected, within(1e-13));
    SampledTemplate template = basis.templates().get(0);
    assertThat(basis.blocks()).hasSize(2);
    assertThat(basis.blocks().get(1).firstElement()).isEqualTo(template.size());
    double[] dense = template.toArray();
    float[] denseRounded = template.toFloatArray();
    assertThat(dense).hasSize((int) template.values());
    for (int i = 0; i < dense.length; i++) {
      assertThat(denseRounded[i]).isCloseTo((float) dense[i], within(1e-7f));
    }
    assertThat(template.toString()).contains("sampled kernels of 2×8");
    assertThatThrownBy(() -> basis.combine(1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> basis.element(basis.size()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void decisionsCoverEveryPair() {
    SampledBasis basis = space(regular, plane, 4).sample(Grid.square(5), GaussianRings.of(0, 1, 2));
    assertThat(basis.decisions()).hasSize(15);
    assertThat(basis.decisions().stream().filter(BandLimit.Decision::kept).count())
        .isEqualTo(1 + 3 + 5);
    assertThat(basis.profile().rings()).isEqualTo(3);
    assertThat(basis.space().maxDegree()).isEqualTo(4);
  }

  @Test
  void largeBasesStayFactored() {
    KernelSpace space =
        KernelSpace.on(plane).from(regular.times(16)).to(regular.times(16)).upToDegree(4);
    SampledBasis basis = space.sample(Grid.square(7), GaussianRings.of(0, 1, 2, 3));
    assertThat(basis.templates()).hasSize(1);
    assertThat(basis.blocks()).hasSize(256);
    assertThat(basis.predictedBytes(4)).isGreaterThan(100L << 30);
    assertThatThrownBy(basis::toArray)
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("MiB");
    assertThat(basis.toString()).contains("256×256");
  }

  @Test
  void pointsOfAnotherDimensionAndComplexKernelsAreRefused() {
    KernelSpace space = space(plane, plane, 1);
    assertThatThrownBy(() -> space.sample(Grid.cube(3), GaussianRings.of(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("points of ℝ^2");
    FiniteGroup<Permutation> c5 = Groups.cyclic(5);
    FiniteRepresentation<Permutation> character = Representations.irreducible(c5, 1);
    KernelSpace complex =
        KernelSpace.on(Representations.plane(c5))
            .from(character)
            .to(Representations.trivial(c5))
            .overComplex()
            .upToDegree(2);
    assertThatThrownBy(() -> complex.sample(Grid.square(3), GaussianRings.of(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("real");
  }
}
