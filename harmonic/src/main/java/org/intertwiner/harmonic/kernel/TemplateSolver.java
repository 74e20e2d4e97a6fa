package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.solid.SolidHarmonics;

/** Solves the kernels between one type of block orbit of V_in and one of V_out. */
final class TemplateSolver {
  private final SolidHarmonics harmonics;
  private final Motions motions;
  private final RootSolver roots;

  TemplateSolver(
      SolidHarmonics harmonics, Motions motions, KernelLimits limits, Lift.Acceptance acceptance) {
    this.harmonics = harmonics;
    this.motions = motions;
    this.roots = new RootSolver(harmonics, limits, acceptance);
  }

  /** All kernels, by ascending degree, then by orbit of pairs, then by solution at the root. */
  List<PolynomialMatrix> solve(BlockOrbit out, BlockOrbit in) {
    List<PairOrbit> orbits = PairOrbit.of(out, in, motions);
    List<List<List<Cyclotomic[]>>> atRoots = new ArrayList<>();
    for (PairOrbit orbit : orbits) {
      atRoots.add(roots.solve(orbit.constraints(), out.blockSize(), in.blockSize()));
    }
    List<PolynomialMatrix> elements = new ArrayList<>();
    for (int l = 0; l <= harmonics.maxDegree(); l++) {
      for (int o = 0; o < orbits.size(); o++) {
        Interruption.check();
        for (Cyclotomic[] solution : atRoots.get(o).get(l)) {
          elements.add(transport(out, in, orbits.get(o), solution, l));
        }
      }
    }
    return elements;
  }

  private PolynomialMatrix transport(
      BlockOrbit out, BlockOrbit in, PairOrbit orbit, Cyclotomic[] solution, int l) {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (PairOrbit.Node node : orbit.nodes()) {
      Cyclotomic[][] block = block(node, solution, out.blockSize(), in.blockSize(), l);
      for (int e = 0; e < block.length; e++) {
        int row = node.outBlock() * out.blockSize() + e / in.blockSize();
        int column = node.inBlock() * in.blockSize() + e % in.blockSize();
        addEntry(entries, row, column, motions.forms(node.motion(), l), block[e]);
      }
    }
    return PolynomialMatrix.of(out.dimension(), in.dimension(), harmonics.dimension(), l, entries);
  }

  /** Coordinates in the h_i ∘ t⁻¹ of ρ_out(t) K_root(t⁻¹x) ρ_in(t)⁻¹ on one block, row by row. */
  private Cyclotomic[][] block(
      PairOrbit.Node node, Cyclotomic[] solution, int rows, int columns, int l) {
    int size = rows * columns;
    Cyclotomic[][] coordinates = new Cyclotomic[size][harmonics.count(l)];
    for (int i = 0; i < harmonics.count(l); i++) {
      Cyclotomic[] moved = sandwich(node, solution, i * size, rows, columns);
      for (int e = 0; e < size; e++) {
        coordinates[e][i] = moved[e];
      }
    }
    return coordinates;
  }

  private static Cyclotomic[] sandwich(
      PairOrbit.Node node, Cyclotomic[] k, int offset, int rows, int columns) {
    Matrix<Cyclotomic> left = node.outMatrix();
    Matrix<Cyclotomic> right = node.inInverse();
    Cyclotomic[] product = new Cyclotomic[rows * columns];
    java.util.Arrays.fill(product, Cyclotomic.ZERO);
    for (int e = 0; e < product.length; e++) {
      Cyclotomic value = k[offset + e];
      if (value.isZero()) {
        continue;
      }
      for (int r = 0; r < rows; r++) {
        Cyclotomic a = left.at(r, e / columns);
        if (!a.isZero()) {
          Cyclotomic scaled = a.isOne() ? value : a.multiply(value);
          for (int c = 0; c < columns; c++) {
            Cyclotomic b = right.at(e % columns, c);
            if (!b.isZero()) {
              int at = r * columns + c;
              product[at] = product[at].add(b.isOne() ? scaled : scaled.multiply(b));
            }
          }
        }
      }
    }
    return product;
  }

  private static void addEntry(
      List<PolynomialMatrix.Entry> entries,
      int row,
      int column,
      List<Form> forms,
      Cyclotomic[] coordinates) {
    int only = -1;
    int count = 0;
    for (int i = 0; i < coordinates.length; i++) {
      if (!coordinates[i].isZero()) {
        only = i;
        count++;
      }
    }
    if (count == 1) {
      entries.add(new PolynomialMatrix.Entry(row, column, coordinates[only], forms.get(only)));
    } else if (count > 1) {
      entries.add(new PolynomialMatrix.Entry(row, column, Form.combine(forms, coordinates)));
    }
  }
}
