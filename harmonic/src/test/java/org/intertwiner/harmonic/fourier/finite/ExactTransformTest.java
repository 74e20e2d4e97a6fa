package org.intertwiner.harmonic.fourier.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.classical.YoungForm;
import org.junit.jupiter.api.Test;

class ExactTransformTest {

  private static List<Cyclotomic> random(int n, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, n)
        .mapToObj(
            i ->
                Cyclotomic.zeta(3, random.nextInt(3))
                    .add(Cyclotomic.of((long) random.nextInt(9) - 4)))
        .toList();
  }

  @Test
  void peterAndWeylAreRightAboutSmallGroups() {
    for (FiniteGroup<Permutation> group :
        List.of(
            Groups.trivial(1),
            Groups.cyclic(6),
            Groups.symmetric(3),
            Groups.quaternion(8),
            Groups.dihedral(5),
            Groups.alternating(4),
            Groups.symmetric(4))) {
      ExactTransform<Permutation> transform = ExactTransform.of(group);
      assertThat(transform.certificate().proved()).isTrue();
      List<Cyclotomic> f = random((int) group.order(), 1);
      assertThat(transform.inverse(transform.forward(f))).isEqualTo(f);
      assertThat(transform.toString()).contains(group.name());
      assertThat(transform.group()).isSameAs(group);
    }
  }

  @Test
  void wrongMatricesAreRefuted() {
    FiniteGroup<Permutation> group = Groups.symmetric(3);
    ExactTransform<Permutation> transform = ExactTransform.of(group);
    List<List<Matrix<Cyclotomic>>> matrices = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      int r = row;
      matrices.add(IntStream.range(0, 6).mapToObj(g -> transform.matrix(r, g)).toList());
    }
    assertThat(PeterWeylCertificate.check(group, matrices).proved()).isTrue();
    // a row is missing
    assertThat(PeterWeylCertificate.check(group, matrices.subList(1, 3)))
        .isEqualTo(new PeterWeylCertificate(true, true, false));
    // a row twice
    assertThat(
            PeterWeylCertificate.check(
                group, List.of(matrices.get(0), matrices.get(0), matrices.get(2))))
        .isEqualTo(new PeterWeylCertificate(true, false, true));
    // transposed matrices are no homomorphism
    List<Matrix<Cyclotomic>> transposed = matrices.get(2).stream().map(Matrix::transpose).toList();
    PeterWeylCertificate certificate =
        PeterWeylCertificate.check(group, List.of(matrices.get(0), matrices.get(1), transposed));
    assertThat(certificate.homomorphism()).isFalse();
    // a reducible one
    List<Matrix<Cyclotomic>> sums =
        IntStream.range(0, 6)
            .mapToObj(g -> matrices.get(0).get(g).directSum(matrices.get(1).get(g)))
            .toList();
    assertThat(PeterWeylCertificate.check(group, List.of(matrices.get(0), matrices.get(1), sums)))
        .isEqualTo(new PeterWeylCertificate(true, false, true));
    assertThatThrownBy(() -> PeterWeylCertificate.check(group, List.of(sums.subList(0, 4))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void theConvolutionTheoremHoldsExactly() {
    FiniteGroup<Permutation> group = Groups.alternating(4);
    ExactTransform<Permutation> transform = ExactTransform.of(group);
    List<Cyclotomic> f = random(12, 2);
    List<Cyclotomic> k = random(12, 3);
    List<Cyclotomic> direct = new ArrayList<>();
    for (int x = 0; x < 12; x++) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int y = 0; y < 12; y++) {
        sum = sum.add(f.get(y).multiply(k.get(group.multiply(group.inverse(y), x))));
      }
      direct.add(sum.multiply(Cyclotomic.of(Rational.of(1, 12))));
    }
    List<Matrix<Cyclotomic>> product = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      product.add(transform.forward(k).get(row).multiply(transform.forward(f).get(row)));
    }
    assertThat(transform.inverse(product)).isEqualTo(direct);
  }

  @Test
  void exactInputIsChecked() {
    ExactTransform<Permutation> transform = ExactTransform.of(Groups.cyclic(3));
    assertThatThrownBy(() -> transform.forward(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> transform.inverse(List.of())).isInstanceOf(InvalidInput.class);
    Matrix<Cyclotomic> wide = Matrix.identity(Cyclotomics.FIELD, 2);
    assertThatThrownBy(() -> transform.inverse(List.of(wide, wide, wide)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> transform.matrix(3, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ExactTransform.of(Groups.cyclic(1001)))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void theSeminormalTransformIsExactAndFast() {
    FiniteGroup<Permutation> group = Groups.symmetric(5);
    SeminormalTransform transform = SeminormalTransform.of(group);
    SplittableRandom random = new SplittableRandom(4);
    List<Rational> f =
        IntStream.range(0, 120)
            .mapToObj(i -> Rational.of(random.nextInt(19) - 9, 1 + random.nextInt(4)))
            .toList();
    List<Matrix<Rational>> spectrum = transform.forward(f);
    assertThat(transform.inverse(spectrum)).isEqualTo(f);
    for (int i = 0; i < spectrum.size(); i++) {
      YoungForm<Rational> form = YoungForm.seminormal(transform.shapes().get(i));
      int d = form.dimension();
      Matrix<Rational> sum = Matrix.zero(Rationals.Q, d, d);
      for (int g = 0; g < 120; g++) {
        sum = sum.add(form.at(group.element(g).inverse()).scale(f.get(g)));
      }
      assertThat(spectrum.get(i)).isEqualTo(sum.scale(Rational.of(1, 120)));
    }
    assertThat(transform.toString()).contains("S5");
    assertThatThrownBy(() -> transform.forward(f.subList(0, 7))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> transform.inverse(spectrum.subList(0, 2)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SeminormalTransform.of(Groups.alternating(5)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SeminormalTransform.of(Groups.cyclic(20)))
        .isInstanceOf(LimitExceeded.class);
  }
}
