package org.intertwiner.harmonic.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steerable kernels of ℝⁿ, read at lattice points, span the lattice kernels of each shell. */
class HarmonicSamplingTest {

  @ParameterizedTest
  @CsvSource({
    "D6, triangular, regular, vector, 7, 7",
    "C6, triangular, vector, vector, 7, 7",
    "D4, square, vector, regular, 5, 4",
    "C3, triangular, regular, trivial, 3, 4",
    "point:Oh, cubic, vector, vector, 3, 4",
    "point:T, bcc, trivial, vector, 2, 6"
  })
  void harmonicsSpanEveryShell(
      String group, String lattice, String in, String out, long square, int degree) {
    check(GroupNotation.parse(group), lattice, in, out, square, degree);
  }

  private static <G> void check(
      NamedGroup<G> group, String name, String in, String out, long square, int degree) {
    CrystalLattice crystal = CrystalLattice.named(name);
    FiniteRepresentation<G> source =
        (FiniteRepresentation<G>) RepresentationNotation.parse(in, group);
    FiniteRepresentation<G> target =
        (FiniteRepresentation<G>) RepresentationNotation.parse(out, group);
    LatticeSymmetry<G> symmetry = crystal.under((FiniteRepresentation<G>) group.action());
    LatticeKernelSpace<G> onLattice =
        LatticeKernelSpace.from(symmetry.field(crystal.site(), source))
            .to(symmetry.field(crystal.site(), target))
            .upToSquaredLength(Rational.of(square));
    KernelSpace steerable =
        KernelSpace.on(group.action()).from(source).to(target).upToDegree(degree);
    double[][] basis = onLattice.stencil().basisVectors();
    for (Rational shell : onLattice.shells()) {
      List<double[]> lattice = new ArrayList<>();
      for (LatticeKernel kernel : onLattice.basis()) {
        if (kernel.squaredLength().equals(shell)) {
          lattice.add(values(kernel, onLattice.pairs(), target, source));
        }
      }
      List<double[]> harmonic = new ArrayList<>();
      for (KernelElement element : steerable.basis()) {
        harmonic.add(values(element, onLattice.pairs(), shell, basis));
      }
      List<double[]> both = new ArrayList<>(lattice);
      both.addAll(harmonic);
      assertThat(rank(lattice)).isEqualTo(lattice.size());
      assertThat(rank(both)).isEqualTo(lattice.size());
      assertThat(rank(harmonic)).isEqualTo(lattice.size());
    }
  }

  private static double[] values(
      LatticeKernel kernel,
      List<SitePair> pairs,
      FiniteRepresentation<?> out,
      FiniteRepresentation<?> in) {
    int size = out.dimension() * in.dimension();
    double[] values = new double[pairs.size() * size];
    for (LatticeBlock block : kernel.blocks()) {
      int start = pairs.indexOf(block.pair()) * size;
      block
          .matrix()
          .entries()
          .forEach(e -> values[start + e.row() * in.dimension() + e.column()] = e.value().re());
    }
    return values;
  }

  private static double[] values(
      KernelElement element, List<SitePair> pairs, Rational shell, double[][] basis) {
    PolynomialMatrix matrix = element.matrix();
    int size = matrix.rows() * matrix.columns();
    double[] values = new double[pairs.size() * size];
    for (int p = 0; p < pairs.size(); p++) {
      if (pairs.get(p).squaredLength().equals(shell)) {
        double[] x = new double[basis.length];
        for (int i = 0; i < x.length; i++) {
          for (int j = 0; j < x.length; j++) {
            x[i] += pairs.get(p).offset().get(j).doubleValue() * basis[j][i];
          }
        }
        for (PolynomialMatrix.Entry e : matrix.entries()) {
          values[p * size + e.row() * matrix.columns() + e.column()] = e.evaluate(x);
        }
      }
    }
    return values;
  }

  /** By elimination with full pivots; the numbers are of order one, or zero up to rounding. */
  private static int rank(List<double[]> rows) {
    List<double[]> left = new ArrayList<>(rows.stream().map(double[]::clone).toList());
    int rank = 0;
    while (!left.isEmpty()) {
      int best = 0;
      int place = 0;
      for (int i = 0; i < left.size(); i++) {
        for (int j = 0; j < left.get(i).length; j++) {
          if (Math.abs(left.get(i)[j]) > Math.abs(left.get(best)[place])) {
            best = i;
            place = j;
          }
        }
      }
      double[] pivot = left.remove(best);
      if (Math.abs(pivot[place]) < 1e-8) {
        return rank;
      }
      rank++;
      for (double[] row : left) {
        double factor = row[place] / pivot[place];
        for (int j = 0; j < row.length; j++) {
          row[j] -= factor * pivot[j];
        }
      }
    }
    return rank;
  }
}
