package org.intertwiner.harmonic.homogeneous.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.solid.SolidHarmonics;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.junit.jupiter.api.Test;

class OrbitKernelsTest {
  private final CompactLieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
  private final ClosedSubgroup<DenseMatrix, PlaneRotation> axis = ClosedSubgroup.axis(so3);

  private LieRepresentation<DenseMatrix> spin(int l) {
    return RotationIrreps.spin(so3, HalfInteger.of(l));
  }

  @Test
  void onTheSphereCountsAreThoseOfWignerAndEckart() {
    for (int l = 0; l <= 3; l++) {
      for (int j = 0; j <= 3; j++) {
        OrbitKernels<DenseMatrix, PlaneRotation> kernels = OrbitKernels.on(axis, spin(l), spin(j));
        assertThat(kernels.dimension()).isEqualTo(2 * Math.min(l, j) + 1);
        List<Long> content = kernels.dimensions(Bands.upToDegree(so3, 6));
        for (int degree = 0; degree <= 6; degree++) {
          boolean present = degree >= Math.abs(l - j) && degree <= l + j;
          assertThat(content.get(degree)).isEqualTo(present ? 1L : 0L);
        }
      }
    }
  }

  @Test
  void theyAreTheHarmonicKernelsOnceTheDegreeIsLargeEnough() {
    LieRepresentation<DenseMatrix> space = LieRepresentation.defining(so3);
    KernelSpace harmonic = KernelSpace.on(space).from(spin(1)).to(spin(2)).upToDegree(4);
    SphereKernels sphere = SphereKernels.of(harmonic);
    OrbitKernels<DenseMatrix, PlaneRotation> orbit = OrbitKernels.on(axis, spin(1), spin(2));
    assertThat(sphere.dimension()).isEqualTo(orbit.dimension());
    assertThat(sphere.certificate().isProved()).isTrue();
    assertThat(sphere.sphereDimension()).isEqualTo(2);
    assertThat(harmonic.dimensionsByDegree())
        .isEqualTo(
            orbit.dimensions(Bands.upToDegree(so3, 4)).stream().map(Long::intValue).toList());
    // values at the pole intertwine the rotations about the axis, so they lie in the span of T
    List<double[][]> base = new ArrayList<>();
    for (int b = 0; b < orbit.dimension(); b++) {
      base.add(orbit.at(b, so3.identity())[0]);
    }
    DenseMatrix columns = flat(base);
    for (int b = 0; b < sphere.dimension(); b++) {
      DenseMatrix value = flat(List.<double[][]>of(sphere.at(b, 0, 0, 1)));
      DenseMatrix fitted = columns.multiply(columns.solve(value));
      assertThat(fitted.subtract(value).maxAbs()).isLessThan(1e-10);
    }
  }

  private static DenseMatrix flat(List<double[][]> matrices) {
    int rows = matrices.get(0).length;
    int columns = matrices.get(0)[0].length;
    double[][] all = new double[rows * columns][matrices.size()];
    for (int b = 0; b < matrices.size(); b++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          all[i * columns + j][b] = matrices.get(b)[i][j];
        }
      }
    }
    return DenseMatrix.from(all);
  }

  @Test
  void valuesAreConstantAlongTheStabiliser() {
    OrbitKernels<DenseMatrix, PlaneRotation> kernels = OrbitKernels.on(axis, spin(2), spin(2));
    SplittableRandom random = new SplittableRandom(3);
    for (int b = 0; b < kernels.dimension(); b++) {
      DenseMatrix g = so3.random(random);
      DenseMatrix h = so3.exp(new double[] {0, 0, random.nextDouble(6)});
      DenseMatrix here = DenseMatrix.from(kernels.at(b, g)[0]);
      DenseMatrix there = DenseMatrix.from(kernels.at(b, so3.multiply(g, h))[0]);
      assertThat(here.subtract(there).maxAbs()).isLessThan(1e-12);
      DenseMatrix u = so3.random(random);
      DenseMatrix moved =
          DenseMatrix.from(spin(2).from(u))
              .multiply(here)
              .multiply(DenseMatrix.from(spin(2).from(so3.inverse(u))));
      DenseMatrix value = DenseMatrix.from(kernels.at(b, so3.multiply(u, g))[0]);
      assertThat(value.subtract(moved).maxAbs()).isLessThan(1e-12);
    }
  }

  @Test
  void onAPointTheyAreTheEquivariantMaps() {
    var su3 = LieGroups.specialUnitary(3);
    LieRepresentation<org.intertwiner.algebra.lie.numeric.ComplexMatrix> adjoint =
        Bands.ofWeights(su3, false, List.of(org.intertwiner.reptheory.compact.Weight.of(1, 1)))
            .irreps()
            .get(0);
    assertThat(OrbitKernels.onPoint(adjoint, adjoint).dimension()).isEqualTo(1);
    // 8 ⊗ 8 contains 8 twice, by d and f
    assertThat(OrbitKernels.onPoint(adjoint.tensor(adjoint), adjoint).dimension()).isEqualTo(2);
  }

  @Test
  void brokenBasesAreRefuted() {
    OrbitKernels<DenseMatrix, PlaneRotation> kernels = OrbitKernels.on(axis, spin(1), spin(1));
    List<SparseMatrix<Cyclotomic>> good = kernels.values();
    assertThat(OrbitKernels.check(axis, spin(1), spin(1), good).isProved()).isTrue();
    assertThat(OrbitKernels.check(axis, spin(1), spin(1), good.subList(1, 3)).complete()).isFalse();
    List<SparseMatrix<Cyclotomic>> twice = List.of(good.get(0), good.get(0), good.get(1));
    assertThat(OrbitKernels.check(axis, spin(1), spin(1), twice).independent()).isFalse();
    SparseMatrix<Cyclotomic> wrong = good.get(0).with(0, 1, Cyclotomic.of(7));
    assertThat(
            OrbitKernels.check(axis, spin(1), spin(1), List.of(wrong, good.get(1), good.get(2)))
                .constraintResidual()
                .isZero())
        .isFalse();
  }

  @Test
  void theCircleWithReflections() {
    LieRepresentation<PlaneIsometry> plane =
        (LieRepresentation<PlaneIsometry>) Representations.plane(O2.group());
    assertThat(OrbitKernels.on(ClosedSubgroup.mirror(), plane, plane).dimension()).isEqualTo(2);
  }

  @Test
  void pointsOffTheSphereAreRefused() {
    LieRepresentation<DenseMatrix> space = LieRepresentation.defining(so3);
    SphereKernels sphere =
        SphereKernels.of(KernelSpace.on(space).from(spin(0)).to(spin(0)).upToDegree(1));
    assertThatThrownBy(() -> sphere.at(0, 1, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> sphere.at(0, Double.NaN, 0, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void zonalPolynomialsReproduceHarmonics() {
    assertThat(ZonalPolynomial.of(3, 2).coefficients())
        .containsExactly(Rational.of(-1, 2), Rational.ZERO, Rational.of(3, 2));
    for (int n = 2; n <= 5; n++) {
      SolidHarmonics harmonics = SolidHarmonics.upTo(n, 4);
      SplittableRandom random = new SplittableRandom(n);
      double[] x = unit(n, random);
      double[] y = unit(n, random);
      double t = 0;
      for (int i = 0; i < n; i++) {
        t += x[i] * y[i];
      }
      double sum = 0;
      double[] weights = {1, 0.5, -2, 3, 0.25};
      for (int l = 0; l <= 4; l++) {
        ZonalPolynomial zonal = ZonalPolynomial.of(n, l);
        assertThat(zonal.at(Rational.ONE)).isEqualTo(Rational.ONE);
        double exact = zonal.at(Rational.of(Math.round(t * 1e6), 1_000_000)).doubleValue();
        assertThat(zonal.from(Math.round(t * 1e6) / 1e6)).isCloseTo(exact, within(1e-13));
        double dot = 0;
        double square = 0;
        for (Form form : harmonics.forms(l)) {
          double norm = form.fischer(form).re();
          dot += form.evaluate(x) * form.evaluate(y) / norm;
          square += form.evaluate(x) * form.evaluate(x) / norm;
        }
        assertThat(dot / square).isCloseTo(zonal.from(t), within(1e-11));
        sum += weights[l] * zonal.multiplicity() * zonal.from(t);
      }
      assertThat(ZonalPolynomial.combination(n, weights, t)).isCloseTo(sum, within(1e-12));
    }
  }

  private static double[] unit(int n, SplittableRandom random) {
    double[] x = new double[n];
    double square = 0;
    for (int i = 0; i < n; i++) {
      x[i] = random.nextGaussian();
      square += x[i] * x[i];
    }
    for (int i = 0; i < n; i++) {
      x[i] /= Math.sqrt(square);
    }
    return x;
  }
}
