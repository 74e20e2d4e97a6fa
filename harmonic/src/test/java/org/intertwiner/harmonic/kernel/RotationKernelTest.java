package org.intertwiner.harmonic.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.certificate.Certifier;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationKernelTest {
  private static final CompactLieGroup<DenseMatrix> O3 = LieGroups.orthogonal(3);

  private static double[] turned(double[][] g, double... x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += g[i][j] * x[j];
      }
    }
    return y;
  }

  private static double[][] value(PolynomialMatrix k, double... x) {
    double[][] rows = new double[k.rows()][k.columns()];
    for (PolynomialMatrix.Entry e : k.entries()) {
      rows[e.row()][e.column()] += e.evaluate(x);
    }
    return rows;
  }

  /** The largest entry of K(gx) ρ_in(g) − ρ_out(g) K(x). */
  private static double defect(
      PolynomialMatrix k, double[][] g, double[][] out, double[][] in, double... x) {
    double[][] moved = value(k, turned(g, x));
    double[][] still = value(k, x);
    double worst = 0;
    for (int i = 0; i < k.rows(); i++) {
      for (int j = 0; j < k.columns(); j++) {
        double sum = 0;
        for (int m = 0; m < k.columns(); m++) {
          sum += moved[i][m] * in[m][j];
        }
        for (int m = 0; m < k.rows(); m++) {
          sum -= out[i][m] * still[m][j];
        }
        worst = Math.max(worst, Math.abs(sum));
      }
    }
    return worst;
  }

  @ParameterizedTest
  @CsvSource({"0,1,2,1", "1,-1,2,1", "2,1,3,-1", "3,-1,3,-1", "4,1,2,-1", "4,1,3,-1"})
  void kernelsBetweenSpinsAreEquivariantUnderHaarRandomElements(
      int from, int fromParity, int to, int toParity) {
    Representation<DenseMatrix> in = RotationIrreps.spin(O3, from, fromParity);
    Representation<DenseMatrix> out = RotationIrreps.spin(O3, to, toParity);
    KernelSpace space =
        KernelSpace.on(RotationIrreps.space(O3)).from(in).to(out).upToDegree(from + to);
    for (int l = 0; l <= from + to; l++) {
      boolean triangle = Math.abs(from - to) <= l;
      boolean parity = fromParity * toParity == (l % 2 == 0 ? 1 : -1);
      assertThat(space.dimensionsByDegree().get(l)).isEqualTo(triangle && parity ? 1 : 0);
    }
    Random random = new Random(5);
    for (KernelElement element : space.basis()) {
      PolynomialMatrix k = element.matrix();
      double[] x = {0.48, -0.6, 0.64};
      double size =
          k.entries().stream().mapToDouble(e -> Math.abs(e.evaluate(x))).max().orElseThrow();
      for (int t = 0; t < 4; t++) {
        DenseMatrix g = O3.random(random);
        double worst = defect(k, g.toRows(), out.from(g), in.from(g), x);
        assertThat(worst).isLessThan(1e-12 * (1 + size));
      }
    }
  }

  @Test
  void fieldsOfManySpinsShareTheirSolutions() {
    CompactLieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
    LieRepresentation<DenseMatrix> fields = RotationIrreps.spin(so3, HalfInteger.ZERO).times(8);
    for (int l = 1; l <= 3; l++) {
      fields = fields.directSum(RotationIrreps.spin(so3, HalfInteger.of(l)).times(8));
    }
    KernelSpace space =
        KernelSpace.on(RotationIrreps.space(so3)).from(fields).to(fields).upToDegree(6);
    assertThat(space.dimensionsByDegree()).containsExactly(256, 576, 704, 640, 384, 192, 64);
    assertThat(space.blocks()).hasSize(16);
    assertThat(space.certificate().isProved()).isTrue();
  }

  @Test
  void aKernelChangedByHandFailsItsCertificate() {
    Representation<DenseMatrix> in = RotationIrreps.spin(O3, 2, 1);
    Representation<DenseMatrix> out = RotationIrreps.spin(O3, 1, -1);
    Representation<DenseMatrix> space = RotationIrreps.space(O3);
    KernelSpace kernels = KernelSpace.on(space).from(in).to(out).upToDegree(3);
    Certifier certifier = Certifier.of(space, in, out).ofHarmonicForms().upToDegree(3);
    assertThat(certifier.check(kernels.blocks()).isProved()).isTrue();
    PolynomialMatrix first = kernels.blocks().get(0).elements().get(0);
    List<PolynomialMatrix.Entry> entries = new java.util.ArrayList<>(first.entries());
    PolynomialMatrix.Entry e = entries.get(0);
    // without its square root the entry would fit the seminormal form, and no longer this one
    Cyclotomic wrong = e.factor().multiply(Cyclotomic.sqrt(3));
    entries.set(0, new PolynomialMatrix.Entry(e.row(), e.column(), wrong, e.base()));
    PolynomialMatrix changed = PolynomialMatrix.of(3, 5, 3, first.degree(), entries);
    List<PolynomialMatrix> elements =
        kernels.blocks().get(0).elements().stream()
            .map(k -> k.equals(first) ? changed : k)
            .toList();
    Certificate certificate = certifier.check(List.of(BasisBlock.whole(3, 5, elements)));
    assertThat(certificate.constraintResidual().isZero()).isFalse();
    Certificate fewer =
        certifier.check(List.of(BasisBlock.whole(3, 5, elements.subList(1, elements.size()))));
    assertThat(fewer.complete()).isFalse();
  }

  @Test
  void spinorsHaveKernelsOverTheComplexAndTheRealNumbers() {
    CompactLieGroup<UnitQuaternion> spin = LieGroups.spin3();
    HalfInteger half = HalfInteger.parse("1/2");
    Representation<UnitQuaternion> space = RotationIrreps.space(spin);
    Representation<UnitQuaternion> complex = RotationIrreps.spin(spin, half);
    KernelSpace dirac = KernelSpace.on(space).from(complex).to(complex).overComplex().upToDegree(2);
    assertThat(dirac.dimensionsByDegree()).containsExactly(1, 1, 0);
    Representation<UnitQuaternion> real = RotationIrreps.realSpin(spin, half);
    assertThat(KernelSpace.on(space).from(real).to(real).upToDegree(2).dimensionsByDegree())
        .containsExactly(4, 4, 0);
  }
}
