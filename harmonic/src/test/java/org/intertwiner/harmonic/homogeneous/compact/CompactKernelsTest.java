package org.intertwiner.harmonic.homogeneous.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.LiePair;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.junit.jupiter.api.Test;

class CompactKernelsTest {
  private final CompactLieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
  private final CompactLieGroup<DenseMatrix> o3 = LieGroups.orthogonal(3);
  private final ClosedSubgroup<DenseMatrix, PlaneRotation> axis = ClosedSubgroup.axis(so3);

  private static Representation<PlaneRotation> spin(int s) {
    return Representations.frequency(SO2.group(), s);
  }

  private static HomogeneousField<DenseMatrix, PlaneRotation> field(
      ClosedSubgroup<DenseMatrix, PlaneRotation> axis, int s) {
    return new HomogeneousField<>(axis, spin(s));
  }

  @Test
  void betweenFunctionsOnTheSphereKernelsAreZonal() {
    CompactKernels<DenseMatrix> kernels =
        CompactKernels.between(field(axis, 0), field(axis, 0), Bands.upToDegree(so3, 6));
    assertThat(kernels.dimensions()).containsOnly(1L).hasSize(7);
    SplittableRandom random = new SplittableRandom(5);
    for (CompactKernel<DenseMatrix> kernel : kernels.basis()) {
      int l = (kernel.irrep().dimension() - 1) / 2;
      double unit = kernel.from(so3.identity())[0][0];
      for (int t = 0; t < 5; t++) {
        DenseMatrix g = so3.random(random);
        double expected = ZonalPolynomial.of(3, l).from(g.at(2, 2));
        assertThat(kernel.from(g)[0][0] / unit).isCloseTo(expected, within(1e-12));
      }
    }
  }

  @Test
  void spinFieldsCountAsTheirFrequenciesSay() {
    Band<DenseMatrix> band = Bands.upToDegree(so3, 4);
    // from functions to tangent vectors: gradients and their quarter turns, from degree 1 on
    assertThat(CompactKernels.between(field(axis, 0), field(axis, 1), band).dimensions())
        .containsExactly(0L, 2L, 2L, 2L, 2L);
    assertThat(CompactKernels.between(field(axis, 1), field(axis, 2), band).dimensions())
        .containsExactly(0L, 0L, 4L, 4L, 4L);
    // with reflections gradients alone: the fibre is the plane of O(2)
    ClosedSubgroup<DenseMatrix, PlaneIsometry> pole = ClosedSubgroup.pole(o3);
    HomogeneousField<DenseMatrix, PlaneIsometry> functions = HomogeneousField.functions(pole);
    HomogeneousField<DenseMatrix, PlaneIsometry> vectors =
        new HomogeneousField<>(pole, Representations.plane(O2.group()));
    assertThat(CompactKernels.between(functions, vectors, Bands.upToDegree(o3, 3)).dimension())
        .isEqualTo(3);
  }

  @Test
  void valuesObeyTheConstraintOnBothSides() {
    CompactKernels<DenseMatrix> kernels =
        CompactKernels.between(field(axis, 1), field(axis, 2), Bands.upToDegree(so3, 3));
    SplittableRandom random = new SplittableRandom(11);
    for (CompactKernel<DenseMatrix> kernel : kernels.basis()) {
      DenseMatrix g = so3.random(random);
      double first = random.nextDouble(6);
      double second = random.nextDouble(6);
      DenseMatrix h1 = so3.exp(new double[] {0, 0, first});
      DenseMatrix h2 = so3.exp(new double[] {0, 0, second});
      double[][] moved = kernel.from(so3.multiply(so3.multiply(h2, g), h1));
      DenseMatrix expected =
          DenseMatrix.from(spin(2).from(new PlaneRotation(second)))
              .multiply(DenseMatrix.from(kernel.from(g)))
              .multiply(DenseMatrix.from(spin(1).from(new PlaneRotation(first))));
      assertThat(DenseMatrix.from(moved).subtract(expected).maxAbs()).isLessThan(1e-12);
    }
  }

  @Test
  void liftingToTheGroupHasAllMatrixElements() {
    HomogeneousField<DenseMatrix, Permutation> group =
        HomogeneousField.functions(ClosedSubgroup.trivial(so3));
    Band<DenseMatrix> band = Bands.upToDegree(so3, 3);
    assertThat(CompactKernels.between(field(axis, 0), group, band).dimensions())
        .containsExactly(1L, 3L, 5L, 7L);
    assertThat(CompactKernels.between(group, group, band).dimensions())
        .containsExactly(1L, 9L, 25L, 49L);
    assertThat(CompactKernels.between(group, field(axis, 1), band).dimensions())
        .containsExactly(0L, 6L, 10L, 14L);
  }

  @Test
  void theProjectivePlaneSeesEvenDegreesOnly() {
    HomogeneousField<DenseMatrix, PlaneIsometry> lines =
        HomogeneousField.functions(ClosedSubgroup.line(so3));
    assertThat(CompactKernels.between(lines, lines, Bands.upToDegree(so3, 4)).dimensions())
        .containsExactly(1L, 0L, 1L, 0L, 1L);
  }

  @Test
  void circlesHaveKernelsOfComplexType() {
    CompactLieGroup<PlaneRotation> so2 = SO2.group();
    HomogeneousField<PlaneRotation, Permutation> circle =
        HomogeneousField.functions(ClosedSubgroup.trivial(so2));
    CompactKernels<PlaneRotation> kernels =
        CompactKernels.between(circle, circle, Bands.upToDegree(so2, 3));
    assertThat(kernels.dimensions()).containsExactly(1L, 2L, 2L, 2L);
    assertThat(kernels.parts().get(1).endomorphisms()).hasSize(2);
    HomogeneousField<PlaneIsometry, Permutation> mirrored =
        HomogeneousField.functions(ClosedSubgroup.mirror());
    assertThat(
            CompactKernels.between(mirrored, mirrored, Bands.upToDegree(O2.group(), 3)).dimension())
        .isEqualTo(4);
  }

  @Test
  void spinorsOverTheSphereAreQuaternionic() {
    CompactLieGroup<ComplexMatrix> su2 = LieGroups.specialUnitary(2);
    ClosedSubgroup<ComplexMatrix, PlaneRotation> circle = ClosedSubgroup.axis(su2);
    HomogeneousField<ComplexMatrix, PlaneRotation> half = new HomogeneousField<>(circle, spin(1));
    CompactKernels<ComplexMatrix> real =
        CompactKernels.between(half, half, Bands.upToDegree(su2, 2));
    // j = 0, 1/2, 1, 3/2, 2: only halves contain the weight 1/2; over ℝ it is e^{±iθ/2} together
    assertThat(real.dimensions()).containsExactly(0L, 4L, 0L, 4L, 0L);
    assertThat(real.parts().get(1).endomorphisms()).hasSize(4);
    CompactKernels<ComplexMatrix> complex =
        CompactKernels.between(half, half, Bands.complex(su2, 2));
    assertThat(complex.dimensions()).containsExactly(0L, 4L, 0L, 4L, 0L);
  }

  @Test
  void higherSpheresHaveHarmonicsAndVectors() {
    for (int n = 4; n <= 6; n++) {
      CompactLieGroup<DenseMatrix> group = LieGroups.specialOrthogonal(n);
      ClosedSubgroup<DenseMatrix, DenseMatrix> last = ClosedSubgroup.lastAxis(group);
      HomogeneousField<DenseMatrix, DenseMatrix> functions = HomogeneousField.functions(last);
      CompactKernels<DenseMatrix> zonal =
          CompactKernels.between(functions, functions, Bands.upToDegree(group, 2, 0));
      assertThat(zonal.dimensions()).containsExactly(1L, 1L, 1L);
      DenseMatrix g = group.random(new SplittableRandom(n));
      CompactKernel<DenseMatrix> two = zonal.basis().get(2);
      double ratio = two.from(g)[0][0] / two.from(group.identity())[0][0];
      double expected = ZonalPolynomial.of(n, 2).from(g.at(n - 1, n - 1));
      assertThat(ratio).isCloseTo(expected, within(1e-10));
      HomogeneousField<DenseMatrix, DenseMatrix> tangent =
          new HomogeneousField<>(
              last, LieRepresentation.defining((CompactLieGroup<DenseMatrix>) last.subgroup()));
      Band<DenseMatrix> band = Bands.upToDegree(group, 1, 1);
      // the vectors: gradients of coordinates; rotations: Killing fields, in two parts for n = 4
      CompactKernels<DenseMatrix> kernels = CompactKernels.between(tangent, tangent, band);
      assertThat(kernels.dimension()).isEqualTo(n == 4 ? 3 : 2);
    }
  }

  @Test
  void orthogonalGroupsHaveBothParities() {
    CompactLieGroup<DenseMatrix> o4 = LieGroups.orthogonal(4);
    ClosedSubgroup<DenseMatrix, DenseMatrix> last = ClosedSubgroup.lastAxis(o4);
    HomogeneousField<DenseMatrix, DenseMatrix> functions = HomogeneousField.functions(last);
    Band<DenseMatrix> band = Bands.upToDegree(o4, 2, 0);
    assertThat(band.irreps()).hasSize(6);
    CompactKernels<DenseMatrix> kernels = CompactKernels.between(functions, functions, band);
    assertThat(kernels.dimension()).isEqualTo(3);
    Band<DenseMatrix> all = Bands.upToDegree(o4, 1);
    // trivial, det, vector, vector·det, and one irrep on the two halves of the bivectors
    assertThat(all.irreps().stream().map(LieRepresentation::dimension).toList())
        .containsExactly(1, 1, 4, 4, 6);
    CompactLieGroup<DenseMatrix> o6 = LieGroups.orthogonal(6);
    List<Integer> sizes =
        Bands.upToDegree(o6, 1).irreps().stream().map(LieRepresentation::dimension).toList();
    // Λ³ of ℝ⁶, over ℂ two irreps of SO(6), is one of O(6); Λ² has dimension 15, with both signs
    assertThat(sizes).containsExactly(1, 1, 6, 6, 15, 15, 20);
  }

  @Test
  void finiteStabilisersHaveInvariantsOfTheirGroup() {
    var cube = org.intertwiner.reptheory.notation.GroupNotation.parse("point:O");
    CompactKernels<DenseMatrix> kernels = cubic(cube);
    // invariants of the rotations of the cube: degrees 0, 4 and 6, each in 2l + 1 ways to the group
    assertThat(kernels.dimensions()).containsExactly(1L, 0L, 0L, 0L, 9L);
  }

  private <H> CompactKernels<DenseMatrix> cubic(
      org.intertwiner.reptheory.notation.NamedGroup<H> named) {
    var embedding = (org.intertwiner.reptheory.FiniteRepresentation<H>) named.action();
    ClosedSubgroup<DenseMatrix, H> closed = ClosedSubgroup.finite(so3, embedding);
    return CompactKernels.between(
        HomogeneousField.functions(closed),
        HomogeneousField.functions(ClosedSubgroup.trivial(so3)),
        Bands.upToDegree(so3, 4));
  }

  @Test
  void compositionsAreKernelsAndZonalOnesComposeAsProjections() {
    CompactKernels<DenseMatrix> zonal =
        CompactKernels.between(field(axis, 0), field(axis, 0), Bands.upToDegree(so3, 3));
    for (CompactKernel<DenseMatrix> kernel : zonal.basis()) {
      double unit = kernel.from(so3.identity())[0][0];
      CompactKernel<DenseMatrix> twice = kernel.after(kernel).orElseThrow();
      double expected = unit * unit / kernel.irrep().dimension();
      assertThat(twice.from(so3.identity())[0][0]).isCloseTo(expected, within(1e-12));
    }
    assertThat(zonal.basis().get(1).after(zonal.basis().get(2))).isEmpty();
    CompactKernels<DenseMatrix> up =
        CompactKernels.between(field(axis, 0), field(axis, 1), Bands.upToDegree(so3, 3));
    assertThatThrownBy(() -> up.basis().get(0).after(up.basis().get(0)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void brokenBasesAreRefuted() {
    HomogeneousField<DenseMatrix, PlaneRotation> in = field(axis, 1);
    HomogeneousField<DenseMatrix, PlaneRotation> out = field(axis, 2);
    Band<DenseMatrix> band = Bands.upToDegree(so3, 3);
    List<IrrepKernels<DenseMatrix>> good = CompactKernels.between(in, out, band).parts();
    assertThat(CompactCertifier.check(in, out, band, good).isProved()).isTrue();
    IrrepKernels<DenseMatrix> part = good.get(2);
    SparseMatrix<Cyclotomic> b = part.synthesis().get(0);
    SparseMatrix<Cyclotomic> wrong =
        b.with(b.first().row(), b.first().column(), b.first().value().negate());
    Certificate changed = check(in, out, band, good, part(part, List.of(wrong, b)));
    assertThat(changed.constraintResidual().isZero()).isFalse();
    assertThat(changed.violation()).isPresent();
    Certificate twice = check(in, out, band, good, part(part, List.of(b, b)));
    assertThat(twice.independent()).isFalse();
    Certificate dropped = check(in, out, band, good, part(part, List.of(b)));
    assertThat(dropped.complete()).isFalse();
    assertThat(dropped.independent()).isTrue();
    assertThat(CompactCertifier.check(in, out, band, good.subList(0, 3)).complete()).isFalse();
  }

  private static IrrepKernels<DenseMatrix> part(
      IrrepKernels<DenseMatrix> part, List<SparseMatrix<Cyclotomic>> synthesis) {
    return new IrrepKernels<>(part.irrep(), part.endomorphisms(), synthesis, part.analysis());
  }

  private static Certificate check(
      HomogeneousField<DenseMatrix, PlaneRotation> in,
      HomogeneousField<DenseMatrix, PlaneRotation> out,
      Band<DenseMatrix> band,
      List<IrrepKernels<DenseMatrix>> good,
      IrrepKernels<DenseMatrix> changed) {
    List<IrrepKernels<DenseMatrix>> parts = new ArrayList<>(good);
    parts.set(2, changed);
    return CompactCertifier.check(in, out, band, parts);
  }

  @Test
  void refusalsNameWhatIsWrong() {
    Band<DenseMatrix> band = Bands.upToDegree(so3, 2);
    assertThatThrownBy(() -> new HomogeneousField<>(axis, castPlane()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("SO2");
    LieRepresentation<DenseMatrix> one = RotationIrreps.spin(so3, HalfInteger.of(1));
    assertThatThrownBy(() -> new Band<>("two", false, List.of(one, one)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("equivalent");
    assertThatThrownBy(() -> new Band<>("sum", false, List.of(one.times(2))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("4");
    assertThatThrownBy(() -> CompactKernels.between(field(axis, 1), field(axis, 1), band, 3))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("unknowns");
    assertThatThrownBy(() -> ClosedSubgroup.axis(LieGroups.specialOrthogonal(4)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ClosedSubgroup.pole(so3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ClosedSubgroup.line(o3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ClosedSubgroup.lastAxis(so3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ClosedSubgroup.of(so3, SO2.group(), "S2", List.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one image");
    assertThatThrownBy(() -> Bands.upToDegree(so3, -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Bands.upToDegree(so3, 1000)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Bands.upToDegree(LieGroups.unitary(2), 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("ofWeights");
    assertThatThrownBy(() -> Bands.complex(o3, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ZonalPolynomial.of(1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> axis.restrict(RotationIrreps.spin(o3, 1, 1)))
        .isInstanceOf(InvalidInput.class);
    HomogeneousField<DenseMatrix, PlaneIsometry> other =
        HomogeneousField.functions(ClosedSubgroup.pole(o3));
    assertThatThrownBy(() -> CompactKernels.between(field(axis, 0), other, band))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("O3");
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the wrong type is what the test is about
  private static Representation<PlaneRotation> castPlane() {
    return (Representation) Representations.plane(O2.group());
  }

  @Test
  void weightsGiveTheirIrreps() {
    CompactLieGroup<ComplexMatrix> su3 = LieGroups.specialUnitary(3);
    Band<ComplexMatrix> real =
        Bands.ofWeights(su3, false, List.of(Weight.of(1, 0), Weight.of(1, 1)));
    assertThat(real.irreps().stream().map(LieRepresentation::dimension)).containsExactly(6, 8);
    assertThatThrownBy(() -> Bands.ofWeights(su3, false, List.of(Weight.of(1, 0), Weight.of(0, 1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("equivalent");
  }

  @Test
  void spacesHaveNames() {
    assertThat(HomogeneousSpaces.named(so3, "S2").space()).isEqualTo("S2");
    assertThat(HomogeneousSpaces.named(so3, "RP2").subgroup().name()).isEqualTo("O2");
    assertThat(HomogeneousSpaces.named(o3, "S2").subgroup().name()).isEqualTo("O2");
    assertThat(HomogeneousSpaces.named(o3, "S2xC2").subgroup().name()).isEqualTo("SO2");
    assertThat(HomogeneousSpaces.named(so3, "point").subgroup()).isSameAs(so3);
    assertThat(HomogeneousSpaces.named(so3, "group").toString()).contains("SO3");
    assertThat(HomogeneousSpaces.named(SO2.group(), "S1").space()).isEqualTo("SO2");
    assertThat(HomogeneousSpaces.named(O2.group(), "S1").space()).isEqualTo("S1");
    assertThat(HomogeneousSpaces.named(LieGroups.specialUnitary(2), "S2").space()).isEqualTo("S2");
    assertThat(HomogeneousSpaces.named(LieGroups.orthogonal(5), "S4").space()).isEqualTo("S4");
    assertThatThrownBy(() -> HomogeneousSpaces.named(LieGroups.specialUnitary(3), "S2"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("point");
  }

  @Test
  void namesSayWhatThingsAre() {
    CompactKernels<DenseMatrix> kernels =
        CompactKernels.between(field(axis, 0), field(axis, 1), Bands.upToDegree(so3, 1));
    assertThat(kernels.toString()).contains("S2").contains("[0, 2]");
    assertThat(kernels.parts().get(1).toString()).contains("2·1·1 kernels");
    assertThat(kernels.basis().get(0).toString()).contains("spin:1");
    assertThat(kernels.in().toString()).contains("over S2");
    assertThat(kernels.out().fibre().dimension()).isEqualTo(2);
    assertThat(kernels.band().toString()).contains("spin:0");
    assertThat(kernels.certificate().isProved()).isTrue();
    assertThat(ZonalPolynomial.of(3, 1).toString()).contains("P_1");
    assertThat(kernels.basis().get(0).synthesis().rows()).isEqualTo(2);
    assertThat(kernels.basis().get(0).analysis().columns()).isEqualTo(1);
  }

  @Test
  void complexKernelsHaveComplexValues() {
    CompactLieGroup<ComplexMatrix> su2 = LieGroups.specialUnitary(2);
    HomogeneousField<ComplexMatrix, Permutation> group =
        HomogeneousField.functions(ClosedSubgroup.trivial(su2));
    CompactKernels<ComplexMatrix> kernels =
        CompactKernels.between(group, group, Bands.complex(su2, 1));
    assertThat(kernels.dimensions()).containsExactly(1L, 4L, 9L);
    ComplexMatrix g = su2.random(new SplittableRandom(2));
    double[][][] first = kernels.basis().get(1).at(g);
    assertThat(Math.hypot(first[0][0][0], first[1][0][0])).isLessThanOrEqualTo(1 + 1e-12);
    assertThatThrownBy(() -> kernels.basis().get(1).from(g)).isInstanceOf(InvalidInput.class);
    HomogeneousField<ComplexMatrix, ComplexMatrix> spinors =
        HomogeneousField.restricted(
            ClosedSubgroup.whole(su2), RotationIrreps.spin(su2, new HalfInteger(1)));
    assertThat(CompactKernels.between(spinors, group, Bands.complex(su2, 1)).dimensions())
        .containsExactly(0L, 2L, 0L);
    assertThatThrownBy(() -> CompactKernels.between(spinors, group, Bands.upToDegree(su2, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("complex");
  }

  @Test
  void partsOfTurnsNeedCircles() {
    List<Rational> third = List.of(Rational.ZERO, Rational.ZERO, Rational.of(1, 3));
    assertThatThrownBy(
            () ->
                ClosedSubgroup.of(
                    so3, Groups.cyclic(2), "?", List.of(new SubgroupImage.Turn(third, 2, 1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("exp(2πX) = 1");
    assertThatThrownBy(() -> new SubgroupImage.Turn(third, 0, 1)).isInstanceOf(InvalidInput.class);
    List<Rational> one = List.of(Rational.ZERO, Rational.ZERO, Rational.ONE);
    var c5 = Groups.cyclic(5);
    ClosedSubgroup<DenseMatrix, Permutation> fifth =
        ClosedSubgroup.of(so3, c5, "SO3/C5", List.of(new SubgroupImage.Turn(one, 5, 1)));
    HomogeneousField<DenseMatrix, Permutation> functions = HomogeneousField.functions(fifth);
    // the weights 0 and ±5 of the rotations about z are fixed by a fifth of a turn
    assertThat(CompactKernels.between(functions, functions, Bands.upToDegree(so3, 5)).dimensions())
        .containsExactly(1L, 1L, 1L, 1L, 1L, 9L);
    assertThatThrownBy(
            () -> ClosedSubgroup.of(so3, c5, "?", List.of(new SubgroupImage.Turn(one, 7, 1))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void productsOfSpheresHaveProductsOfKernels() {
    CompactProductLieGroup<DenseMatrix, DenseMatrix> both = CompactProductLieGroup.of(so3, o3);
    ClosedSubgroup<DenseMatrix, PlaneIsometry> pole = ClosedSubgroup.pole(o3);
    var stabilizer = ProductSpaces.stabilizer(both, axis, pole);
    assertThat(stabilizer.space()).isEqualTo("S2 x S2");
    var band = ProductSpaces.band(both, Bands.upToDegree(so3, 1), Bands.upToDegree(o3, 1));
    assertThat(band.irreps()).hasSize(8);
    var functions = HomogeneousField.functions(stabilizer);
    // degrees (l, l′): one kernel for each pair, of the parity of l′
    assertThat(CompactKernels.between(functions, functions, band).dimensions())
        .containsExactly(1L, 0L, 0L, 1L, 1L, 0L, 0L, 1L);
    CompactProductLieGroup<LiePair<DenseMatrix, DenseMatrix>, PlaneRotation> more =
        CompactProductLieGroup.of(both, SO2.group());
    var third = ProductSpaces.stabilizer(more, stabilizer, ClosedSubgroup.whole(SO2.group()));
    assertThat(third.images()).hasSize(4);
    assertThatThrownBy(() -> ProductSpaces.stabilizer(both, ClosedSubgroup.trivial(so3), pole))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("finite");
    assertThatThrownBy(
            () -> ProductSpaces.band(both, Bands.complex(so3, 1), Bands.upToDegree(o3, 1)))
        .isInstanceOf(InvalidInput.class);
    CompactProductLieGroup<PlaneRotation, PlaneRotation> torus =
        CompactProductLieGroup.of(SO2.group(), SO2.group());
    assertThatThrownBy(
            () ->
                ProductSpaces.band(
                    torus, Bands.upToDegree(SO2.group(), 1), Bands.upToDegree(SO2.group(), 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("irreducible");
  }

  @Test
  void interruptionStopsTheWork() {
    Band<DenseMatrix> band = Bands.upToDegree(so3, 1);
    HomogeneousField<DenseMatrix, PlaneRotation> functions = field(axis, 0);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> CompactKernels.between(functions, functions, band))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void subgroupsMustBeEmbedded() {
    assertThatThrownBy(
            () -> ClosedSubgroup.finite(so3, Representations.trivial(Groups.cyclic(2)).times(3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("faithful");
  }
}
