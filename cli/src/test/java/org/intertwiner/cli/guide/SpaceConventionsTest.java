package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.homogeneous.Bundle;
import org.intertwiner.harmonic.homogeneous.SectionKernel;
import org.intertwiner.harmonic.homogeneous.SectionKernels;
import org.intertwiner.harmonic.invariant.Covariant;
import org.intertwiner.harmonic.invariant.Invariant;
import org.intertwiner.harmonic.invariant.InvariantRing;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.lattice.CrystalLattice;
import org.intertwiner.harmonic.lattice.LatticeBlock;
import org.intertwiner.harmonic.lattice.LatticeField;
import org.intertwiner.harmonic.lattice.LatticeKernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.scale.ScaleAxis;
import org.intertwiner.harmonic.scale.ScaleKernel;
import org.intertwiner.harmonic.scale.ScaleKernelSpace;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.pseudo.PseudoGroup;
import org.intertwiner.pdo.pseudo.PseudoOperators;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.Fibre;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;

/** The lines of docs/conventions.md about spaces other than ℝⁿ, each named by its number. */
class SpaceConventionsTest {
  private static final double ROUNDING = 1e-12;
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);

  @Test
  void line35KernelsOnCosetsIntertwineOnBothSides() {
    NamedGroup<Permutation> named = new NamedGroup<>(D4, "D4", Optional.empty());
    Fibre<Permutation> fibre = RepresentationNotation.parseFibre("C4(freq:1)", named, false);
    Subgroup rotations = fibre.subgroup();
    Subgroup mirror = D4.subgroup(D4.generatorIndex(1));
    FiniteRepresentation<Permutation> turning = fibre.representation();
    SectionKernels<Permutation> kernels =
        SectionKernels.between(
            Bundle.induced(D4, rotations, turning), Bundle.functions(D4, mirror));
    assertThat(kernels.basis()).isNotEmpty();
    for (SectionKernel<Permutation> kernel : kernels.basis()) {
      for (int g = 0; g < D4.order(); g++) {
        for (int h1 : rotations.generators()) {
          int place = turning.group().indexOf(D4.element(h1));
          SparseMatrix<Cyclotomic> moved = kernel.at(g).multiply(turning.sparseAt(place));
          assertThat(kernel.at(D4.multiply(g, h1))).isEqualTo(moved);
        }
        assertThat(kernel.at(D4.multiply(mirror.generators()[0], g))).isEqualTo(kernel.at(g));
      }
    }
    SectionKernel<Permutation> one = SectionKernels.convolution(D4).basis().get(3);
    for (int u = 0; u < D4.order(); u++) {
      for (int g = 0; g < D4.order(); g++) {
        assertThat(one.matrix().at(u, g)).isEqualTo(one.at(D4.multiply(D4.inverse(u), g)).at(0, 0));
      }
    }
  }

  @Test
  void line36OffsetsGoFromTargetToSource() {
    CrystalLattice triangular = CrystalLattice.parse("lattice:triangular");
    LatticeKernelSpace<AffineOperation> kernels = scalars(triangular);
    double[][] basis = kernels.stencil().basisVectors();
    assertThat(dot(basis[0], basis[0])).isCloseTo(1, within(ROUNDING));
    assertThat(dot(basis[0], basis[1])).isCloseTo(-0.5, within(ROUNDING));
    assertThat(triangular.sites()).hasSize(1);
    CrystalLattice honeycomb = CrystalLattice.parse("lattice:hexagonal");
    assertThat(honeycomb.sites()).hasSize(2);
    LatticeKernelSpace<AffineOperation> pairs = scalars(honeycomb);
    for (LatticeBlock block : pairs.basis().get(1).blocks()) {
      List<Rational> target = honeycomb.sites().get(block.pair().target());
      List<Rational> source = honeycomb.sites().get(block.pair().source());
      for (int v = 0; v < 2; v++) {
        Rational cell = Rational.of(block.pair().cell().get(v));
        assertThat(block.pair().offset().get(v))
            .isEqualTo(source.get(v).add(cell).subtract(target.get(v)));
      }
    }
  }

  private static LatticeKernelSpace<AffineOperation> scalars(CrystalLattice crystal) {
    FiniteRepresentation<AffineOperation> trivial =
        Representations.trivial(crystal.symmetry().group());
    LatticeField<AffineOperation> field = crystal.symmetry().field(crystal.site(), trivial);
    return LatticeKernelSpace.from(field).to(field).upToShells(2);
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1];
  }

  @Test
  void line37ScalesAreDilationsOfOneFunction() {
    KernelSpace base = kernels("D4", "trivial", "vector", 1);
    ScaleKernelSpace space =
        ScaleKernelSpace.over(base, ScaleAxis.parse("2", 3)).lifting().upToOrder(1);
    ScaleKernel kernel = space.basis().get(0);
    double[][] narrow = kernel.profile(0).evaluate(0.3, -0.2);
    double[][] wide = kernel.profile(1).evaluate(0.6, -0.4);
    assertThat(narrow[0][0]).isNotZero();
    assertThat(wide[0][0]).isCloseTo(narrow[0][0] / 4, within(ROUNDING));
    assertThat(wide[1][0]).isCloseTo(narrow[1][0] / 4, within(ROUNDING));
  }

  private static KernelSpace kernels(String group, String in, String out, int degree) {
    return kernels(GroupNotation.parse(group), in, out, degree);
  }

  private static <G> KernelSpace kernels(NamedGroup<G> group, String in, String out, int degree) {
    return KernelSpace.on(group.action())
        .from(RepresentationNotation.parse(in, group))
        .to(RepresentationNotation.parse(out, group))
        .upToDegree(degree);
  }

  @Test
  void line38RootsStandApart() {
    PolynomialMatrix matrix = kernels("SO3", "spin:2", "spin:1", 1).basis().get(0).matrix();
    PolynomialMatrix.Entry entry =
        matrix.entries().stream().filter(e -> !e.square().isOne()).findFirst().orElseThrow();
    assertThat(entry.square()).isEqualTo(Rational.of(3));
    double plain = entry.base().scale(entry.factor()).evaluate(0.2, 0.5, -0.3);
    assertThat(entry.evaluate(0.2, 0.5, -0.3)).isCloseTo(Math.sqrt(3) * plain, within(ROUNDING));
  }

  @Test
  void line39TimeComesFirstInOneThree() {
    PseudoOperators operators = PseudoOperators.on(PseudoGroup.parse("O(1,3)")).upToOrder(2);
    DifferentialOperator wave = operators.basis(2).get(0);
    double time = wave.symbol().at(0, 0).evaluate(1, 0, 0, 0);
    assertThat(wave.symbol().at(0, 0).evaluate(0, 1, 0, 0)).isEqualTo(-time);
    assertThat(wave.symbol().at(0, 0).evaluate(0, 0, 0, 1)).isEqualTo(-time);
    assertThat(time).isNotZero();
  }

  @Test
  void line40InvariantsAndEquivariantsAreFunctionsOfThePoint() {
    FiniteRepresentation<Permutation> plane = Representations.plane(D4);
    InvariantRing<Permutation> ring = InvariantRing.of(plane);
    Covariant cubic = ring.covariants(plane).generators().get(1);
    for (int g = 0; g < D4.order(); g++) {
      double[][] rho = plane.from(D4.element(g));
      double[] x = {0.7, -0.4};
      double[] gx = {rho[0][0] * x[0] + rho[0][1] * x[1], rho[1][0] * x[0] + rho[1][1] * x[1]};
      for (Invariant f : ring.generators()) {
        assertThat(f.form().evaluate(gx)).isCloseTo(f.form().evaluate(x), within(ROUNDING));
      }
      for (int i = 0; i < 2; i++) {
        double expected = 0;
        for (int j = 0; j < 2; j++) {
          expected += rho[i][j] * cubic.components().get(j).evaluate(x);
        }
        assertThat(cubic.components().get(i).evaluate(gx)).isCloseTo(expected, within(ROUNDING));
      }
    }
  }
}
