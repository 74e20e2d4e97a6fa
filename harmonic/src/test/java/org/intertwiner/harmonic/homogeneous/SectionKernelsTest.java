package org.intertwiner.harmonic.homogeneous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.action.GSet;
import org.intertwiner.algebra.action.GSets;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.intertwiner.IntertwinerLimits;
import org.junit.jupiter.api.Test;

class SectionKernelsTest {
  private final FiniteGroup<Permutation> s4 = Groups.symmetric(4);

  @Test
  void convolutionHasOneWeightForEachElement() {
    SectionKernels<Permutation> kernels = SectionKernels.convolution(s4);
    assertThat(kernels.dimension()).isEqualTo(24);
    int[][] index = kernels.table().sharing();
    for (int u = 0; u < 24; u++) {
      for (int g = 0; g < 24; g++) {
        int element = s4.multiply(s4.inverse(u), g);
        assertThat(index[u][g]).isEqualTo(element);
      }
    }
    assertThat(kernels.certificate().isProved()).isTrue();
    assertThat(kernels.agreesWithIntertwiners(IntertwinerLimits.DEFAULT)).isTrue();
  }

  @Test
  void liftingAndProjectionHaveOneWeightForEachCoset() {
    Subgroup h = s4.subgroup(1);
    assertThat(SectionKernels.lifting(s4, h).dimension()).isEqualTo((int) h.index());
    assertThat(SectionKernels.projection(s4, h).dimension()).isEqualTo((int) h.index());
    SectionKernels<Permutation> both =
        SectionKernels.between(Bundle.functions(s4, h), Bundle.functions(s4, h));
    assertThat(both.dimension()).isEqualTo(both.blocks().size());
    assertThat(both.blocks().stream().mapToLong(MackeyBlock::size).sum()).isEqualTo(24);
  }

  @Test
  void kernelsOfOneArgumentObeyTheConstraintAtEveryElement() {
    FiniteRepresentation<Permutation> in = Representations.irreducible(s4, 3);
    FiniteRepresentation<Permutation> out = Representations.irreducible(s4, 2);
    GSet<Permutation, Integer> points = GSets.natural(s4);
    SectionKernels<Permutation> kernels = SectionKernels.onSet(points, in, out);
    assertThat(kernels.dimension()).isPositive();
    for (SectionKernel<Permutation> k : kernels.basis()) {
      for (int g = 0; g < 24; g++) {
        for (int x = 0; x < 4; x++) {
          SparseMatrix<Cyclotomic> left = k.block(points.image(g, x), 0).multiply(in.sparseAt(g));
          assertThat(left).isEqualTo(out.sparseAt(g).multiply(k.block(x, 0)));
        }
      }
    }
    assertThat(kernels.agreesWithIntertwiners(IntertwinerLimits.DEFAULT)).isTrue();
  }

  @Test
  void kernelOnTheGroupIsCovariantOnBothSides() {
    Subgroup h1 = s4.subgroup(1);
    Subgroup h2 = s4.derivedSubgroup();
    FiniteGroup<Permutation> g1 = s4.toGroup(h1);
    FiniteRepresentation<Permutation> first =
        Representations.regular(g1).directSum(Representations.trivial(g1));
    FiniteRepresentation<Permutation> second = Representations.irreducible(s4.toGroup(h2), 3);
    Bundle<Permutation> in = Bundle.induced(s4, h1, first);
    Bundle<Permutation> out = Bundle.induced(s4, h2, second);
    SectionKernels<Permutation> kernels = SectionKernels.between(in, out);
    assertThat(kernels.dimension()).isPositive();
    FiniteGroup<Permutation> g2 = second.group();
    for (SectionKernel<Permutation> k : kernels.basis()) {
      for (int g = 0; g < 24; g++) {
        for (int a : h2.elements()) {
          for (int b : h1.elements()) {
            SparseMatrix<Cyclotomic> expected =
                second
                    .sparseAt(g2.indexOf(s4.element(a)))
                    .multiply(k.at(g))
                    .multiply(first.sparseAt(g1.indexOf(s4.element(b))));
            assertThat(k.at(s4.multiply(s4.multiply(a, g), b))).isEqualTo(expected);
          }
        }
      }
      int t2 = out.orbits().get(0).cosets().representative(1);
      int t1 = in.orbits().get(0).cosets().representative(5);
      assertThat(k.block(1, 5)).isEqualTo(k.at(s4.multiply(s4.inverse(t2), t1)));
    }
    assertThat(kernels.agreesWithIntertwiners(IntertwinerLimits.DEFAULT)).isTrue();
  }

  @Test
  void severalOrbitsAndFibresFitTogether() {
    GSet<Permutation, ?> pairs = GSets.product(GSets.natural(s4), GSets.natural(s4), limits());
    assertThat(pairs.orbits()).hasSize(2);
    List<FiniteRepresentation<Permutation>> fibres = new ArrayList<>();
    for (var orbit : pairs.orbits()) {
      FiniteGroup<Permutation> small = s4.toGroup(orbit.stabilizer());
      fibres.add(Representations.regular(small).directSum(Representations.trivial(small)));
    }
    Bundle<Permutation> in = Bundle.over(pairs, fibres);
    Bundle<Permutation> out = Bundle.product(pairs, Representations.irreducible(s4, 3));
    SectionKernels<Permutation> kernels = SectionKernels.between(in, out);
    assertThat(kernels.agreesWithIntertwiners(IntertwinerLimits.DEFAULT)).isTrue();
    for (SectionKernel<Permutation> k : kernels.basis().subList(0, 5)) {
      SparseMatrix<Cyclotomic> matrix = k.matrix();
      assertThat(kernels.coordinates(matrix)).isPresent();
      for (int s = 1; s < 5; s++) {
        for (int x2 = 0; x2 < out.points(); x2 += 3) {
          for (int x1 = 0; x1 < in.points(); x1 += 5) {
            SparseMatrix<Cyclotomic> moved =
                k.block(out.image(s, x2), in.image(s, x1)).multiply(in.transport(s, x1));
            assertThat(moved).isEqualTo(out.transport(s, x2).multiply(k.block(x2, x1)));
          }
        }
      }
    }
  }

  private static org.intertwiner.algebra.action.ActionLimits limits() {
    return org.intertwiner.algebra.action.ActionLimits.DEFAULT;
  }

  @Test
  void sectionsActAsTheTransportsSay() {
    GSet<Permutation, Integer> points = GSets.natural(s4);
    Bundle<Permutation> bundle = Bundle.product(points, Representations.irreducible(s4, 4));
    FiniteRepresentation<Permutation> sections = bundle.sections();
    FibreOrbit<Permutation> orbit = bundle.orbits().get(0);
    for (int g = 0; g < 24; g++) {
      SparseMatrix<Cyclotomic> action = sections.sparseAt(g);
      for (int c = 0; c < 4; c++) {
        int moved = orbit.points().indexOf(bundle.image(g, orbit.points().get(c)));
        SparseMatrix<Cyclotomic> transport = bundle.transport(g, orbit.points().get(c));
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            assertThat(action.at(moved * 3 + i, c * 3 + j)).isEqualTo(transport.at(i, j));
          }
        }
      }
    }
  }

  @Test
  void homOverAPointIsThatOfTheRepresentations() {
    FiniteRepresentation<Permutation> v = Representations.permutation(s4);
    SectionKernels<Permutation> kernels = SectionKernels.between(Bundle.point(v), Bundle.point(v));
    assertThat(kernels.dimension()).isEqualTo(2);
  }

  @Test
  void brokenBasesAreRefuted() {
    Subgroup h = s4.subgroup(2);
    Bundle<Permutation> in = Bundle.functions(s4, h);
    Bundle<Permutation> out = Bundle.point(Representations.irreducible(s4, 4));
    SectionKernels<Permutation> kernels = SectionKernels.between(in, out);
    List<SparseMatrix<Cyclotomic>> good = kernels.matrices();
    assertThat(SectionCertifier.check(in, out, good).isProved()).isTrue();

    List<SparseMatrix<Cyclotomic>> dropped = good.subList(1, good.size());
    assertThat(SectionCertifier.check(in, out, dropped).complete()).isFalse();

    List<SparseMatrix<Cyclotomic>> twice = new ArrayList<>(good);
    twice.set(0, good.get(good.size() - 1));
    Certificate certificate = SectionCertifier.check(in, out, twice);
    assertThat(good.size() == 1 || !certificate.independent()).isTrue();

    List<SparseMatrix<Cyclotomic>> changed = new ArrayList<>(good);
    SparseMatrix.Entry<Cyclotomic> first = good.get(0).first();
    changed.set(0, good.get(0).with(first.row(), first.column(), first.value().negate()));
    Certificate wrong = SectionCertifier.check(in, out, changed);
    assertThat(wrong.constraintResidual().isZero()).isFalse();
    assertThat(wrong.violation()).isPresent();
    assertThat(kernels.coordinates(changed.get(0))).isEmpty();
  }

  @Test
  void refusalsNameWhatIsWrong() {
    FiniteGroup<Permutation> other = Groups.symmetric(4);
    assertThatThrownBy(() -> Bundle.functions(s4, other.subgroup(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("this very group");
    assertThatThrownBy(() -> Bundle.induced(s4, s4.subgroup(1), Representations.irreducible(s4, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("stabiliser H of order 2");
    assertThatThrownBy(() -> SectionKernels.between(Bundle.regular(s4), Bundle.regular(other)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one group object");
    assertThatThrownBy(
            () ->
                SectionKernels.between(
                    Bundle.regular(s4), Bundle.regular(s4), new HomogeneousLimits(10, 1 << 20)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("24 basis elements");
    assertThatThrownBy(
            () ->
                SectionKernels.between(
                    Bundle.regular(s4), Bundle.regular(s4), new HomogeneousLimits(100, 100)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("576");
    assertThatThrownBy(() -> new HomogeneousLimits(0, 1)).isInstanceOf(InvalidInput.class);
    FiniteGroup<Permutation> many = Groups.cyclic(20_000);
    assertThatThrownBy(() -> SectionKernels.convolution(many))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("20000 classes");
    SectionKernels<Permutation> twoOrbits =
        SectionKernels.onSet(
            GSets.conjugation(s4), Representations.trivial(s4), Representations.trivial(s4));
    assertThatThrownBy(() -> twoOrbits.basis().get(0).at(0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("orbits");
    assertThatThrownBy(() -> twoOrbits.basis().get(0).block(24, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Bundle.over(GSets.natural(s4), List.of()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Bundle.product(GSets.natural(s4), Representations.trivial(other)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> twoOrbits.combination(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> SectionCertifier.check(twoOrbits.out(), twoOrbits.in(), twoOrbits.matrices()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void kernelsOnAProductAreProductsOfKernels() {
    FiniteGroup<Permutation> s3 = Groups.symmetric(3);
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    FiniteGroup<Permutation> both = Groups.product(s3, d4);
    Bundle<Permutation> a1 = Bundle.product(GSets.natural(s3), Representations.irreducible(s3, 2));
    Bundle<Permutation> a2 = Bundle.point(Representations.permutation(s3));
    Bundle<Permutation> b1 = Bundle.functions(d4, d4.subgroup(2));
    Bundle<Permutation> b2 = Bundle.point(Representations.plane(d4));
    Bundle<Permutation> in = Bundle.external(both, a1, b1);
    Bundle<Permutation> out = Bundle.external(both, a2, b2);
    SectionKernels<Permutation> kernels = SectionKernels.between(in, out);
    int expected =
        SectionKernels.between(a1, a2).dimension() * SectionKernels.between(b1, b2).dimension();
    assertThat(expected).isPositive();
    assertThat(kernels.dimension()).isEqualTo(expected);
    assertThat(kernels.agreesWithIntertwiners(IntertwinerLimits.DEFAULT)).isTrue();
    assertThat(out.orbits().get(0).whole()).isPresent();
    assertThat(in.points()).isEqualTo(a1.points() * b1.points());
    assertThatThrownBy(() -> Bundle.external(Groups.symmetric(4), a1, b1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("direct product");
    FiniteGroup<Permutation> swapped = Groups.product(d4, s3);
    assertThatThrownBy(() -> Bundle.external(swapped, a1, b1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theStencilIsTheFirstRowsOfTheMatrix() {
    SectionKernels<Permutation> kernels = SectionKernels.lifting(s4, s4.subgroup(1));
    KernelTable stencil = kernels.window();
    assertThat(stencil.rows()).isEqualTo(1);
    assertThat(stencil.columns()).isEqualTo(12);
    assertThat(stencil.weights()).isEqualTo(12);
    assertThat(stencil.isSharing()).isTrue();
    assertThat(stencil.sharing()[0]).isEqualTo(kernels.table().sharing()[0]);
    SectionKernels<Permutation> twoOrbits =
        SectionKernels.onSet(
            GSets.conjugation(s4), Representations.trivial(s4), Representations.trivial(s4));
    assertThatThrownBy(twoOrbits::window).isInstanceOf(InvalidInput.class);
  }

  @Test
  void tablesRefuseWhatTheyDoNotHold() {
    FiniteGroup<Permutation> c3 = Groups.cyclic(3);
    FiniteRepresentation<Permutation> wave = Representations.irreducible(c3, 1);
    SectionKernels<Permutation> kernels =
        SectionKernels.onSet(GSets.regular(c3), Representations.trivial(c3), wave);
    KernelTable table = kernels.table();
    assertThat(table.isReal()).isFalse();
    assertThat(table.imaginary()).hasSize(table.size());
    assertThatThrownBy(table::sharing).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> table.fill(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SectionKernels.convolution(c3).table().fill(1, 2))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> KernelTable.of(2, 2, kernels.matrices()))
        .isInstanceOf(InvalidInput.class);
    KernelTable plain = SectionKernels.convolution(c3).table();
    double[] dense = new double[9];
    for (int e = 0; e < plain.size(); e++) {
      dense[plain.row()[e] * 3 + plain.column()[e]] += plain.value()[e] * (1 + plain.weight()[e]);
    }
    double[][] filled = plain.fill(1, 2, 3);
    for (int e = 0; e < 9; e++) {
      assertThat(filled[e / 3][e % 3]).isEqualTo(dense[e]);
    }
  }

  @Test
  void namesSayWhatThingsAre() {
    Bundle<Permutation> functions = Bundle.functions(s4, s4.subgroup(1));
    SectionKernels<Permutation> kernels = SectionKernels.between(functions, functions);
    assertThat(functions.toString()).contains("12 points");
    assertThat(functions.orbits().get(0).toString()).contains("12 points");
    assertThat(kernels.toString()).contains("double cosets");
    assertThat(kernels.blocks().get(0).toString()).contains("stabiliser");
    assertThat(kernels.basis().get(0).toString()).contains("1×1");
    assertThat(kernels.table().toString()).contains("12×12");
    assertThat(kernels.in()).isSameAs(functions);
    assertThat(kernels.basis().get(0).support()).isSameAs(kernels.blocks().get(0));
    assertThat(kernels.basis().get(0).value().isIdentity()).isTrue();
    assertThat(SectionKernels.predictedDimension(functions, functions))
        .isEqualTo(kernels.dimension());
    assertThat(kernels.basis().get(0).at(23).isZero()).isTrue();
  }

  @Test
  void interruptionStopsTheWork() {
    Bundle<Permutation> functions = Bundle.regular(s4);
    SectionKernels.predictedDimension(functions, functions);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> SectionKernels.between(functions, functions))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void denseArraysHaveALimit() {
    KernelTable wide = KernelTable.of(1 << 15, 1 << 14, List.of());
    assertThat(wide.size()).isZero();
    assertThatThrownBy(wide::sharing)
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("32768×16384");
  }
}
