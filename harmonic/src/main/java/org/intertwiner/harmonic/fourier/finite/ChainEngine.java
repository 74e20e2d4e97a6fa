package org.intertwiner.harmonic.fourier.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.LeftCosets;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.Irreps;

/**
 * A group above a subgroup H whose transform is known: E(ρ) = Σ_t ρ(t) (⊕ E_t(σ)), t the first
 * elements of the left cosets, in bases in which ρ restricted to H is ⊕ σ with the very matrices of
 * the smaller transform.
 */
final class ChainEngine implements Engine {
  /** Entries of unitary matrices below this are rounding errors of zero. */
  private static final double ZERO = 4e-14;

  private static final double TOLERANCE = 1e-9;

  private final FiniteGroup<?> group;
  private final Engine sub;
  private final int subOrder;
  private final int[] embedded;
  private final int[] transversal;
  private final int[] elements;
  private final List<ReferenceMatrices> reference = new ArrayList<>();
  private final LeftCosets cosets;
  private final List<ComplexMatrix> bases = new ArrayList<>();
  private final List<List<Copy>> copies = new ArrayList<>();
  private final int[] degrees;
  private final CosetStep[] steps;
  private final boolean real;
  private final int[] positions;

  /**
   * Plans the transform.
   *
   * @param embedded the elements of this group at the positions of the smaller one
   */
  ChainEngine(
      FiniteGroup<?> group, Subgroup subgroup, Engine sub, int[] embedded, Irreps<?> irreps) {
    this.group = group;
    this.sub = sub;
    this.subOrder = sub.order();
    this.embedded = embedded;
    this.positions = new int[subOrder];
    for (int p = 0; p < subOrder; p++) {
      positions[sub.elements()[p]] = p;
    }
    this.cosets = subgroup.leftCosets();
    this.transversal = cosets.transversal();
    this.elements = new int[Math.toIntExact(group.order())];
    for (int k = 0; k < transversal.length; k++) {
      for (int p = 0; p < subOrder; p++) {
        elements[k * subOrder + p] = group.multiply(transversal[k], embedded[p]);
      }
    }
    CharacterTable<?> table = irreps.table();
    this.degrees = IntStream.range(0, table.size()).map(table::degree).toArray();
    Map<Integer, Integer> places = new HashMap<>();
    for (int p = 0; p < subOrder; p++) {
      places.put(embedded[p], p);
    }
    CosetStep.Builder[] builders =
        Arrays.stream(sub.degrees())
            .mapToObj(CosetStep.Builder::new)
            .toArray(CosetStep.Builder[]::new);
    for (int row = 0; row < degrees.length; row++) {
      Interruption.check();
      int[] multiplicities = multiplicities(table.irrep(row));
      reference.add(representation(irreps, row, places, multiplicities));
      adapt(row, multiplicities, builders);
    }
    this.steps = Arrays.stream(builders).map(CosetStep.Builder::build).toArray(CosetStep[]::new);
    this.real = sub.isReal() && Arrays.stream(steps).allMatch(CosetStep::isReal);
  }

  /** How often each σ is in a restricted character: traces of the smaller transform. */
  private int[] multiplicities(FiniteCharacter<?> character) {
    ConjugacyClasses classes = group.classes();
    List<Cyclotomic> values = character.values();
    double[] re = values.stream().mapToDouble(Cyclotomic::re).toArray();
    double[] im = values.stream().mapToDouble(Cyclotomic::im).toArray();
    Parts a = Parts.of(subOrder, false);
    Parts b = Parts.of(subOrder, false);
    for (int p = 0; p < subOrder; p++) {
      int c = classes.classOf(embedded[p]);
      a.re()[p] = re[c];
      a.im()[p] = -im[c];
    }
    sub.transform(a, b, 0, new Workers(1));
    double[] sums = (sub.passes() % 2 == 0 ? a : b).re();
    int[] found = new int[sub.degrees().length];
    int[] offsets = Engine.offsets(sub.degrees());
    for (int sigma = 0; sigma < found.length; sigma++) {
      int d = sub.degrees()[sigma];
      double trace = 0;
      for (int i = 0; i < d; i++) {
        trace += sums[offsets[sigma] + i * (d + 1)];
      }
      found[sigma] = (int) Math.round(trace / subOrder);
    }
    return found;
  }

  /**
   * Matrices of a row: its values for degree one; induced ones where the induced representation is
   * irreducible, by Frobenius reciprocity; else the derived ones.
   */
  private ReferenceMatrices representation(
      Irreps<?> irreps, int row, Map<Integer, Integer> places, int... multiplicities) {
    if (degrees[row] == 1) {
      return ReferenceMatrices.linear(irreps.table(), row);
    }
    for (int sigma = 0; sigma < multiplicities.length; sigma++) {
      if (multiplicities[sigma] > 0
          && (long) sub.degrees()[sigma] * transversal.length == degrees[row]) {
        return ReferenceMatrices.induced(group, cosets, sub, sigma, places);
      }
    }
    return ReferenceMatrices.derived(irreps, row);
  }

  private void adapt(int row, int[] multiplicities, CosetStep.Builder... builders) {
    ReferenceMatrices rho = reference.get(row);
    int d = degrees[row];
    List<Copy> found;
    ComplexMatrix basis;
    if (subOrder == 1) {
      found = new ArrayList<>();
      basis = ComplexMatrix.identity(d);
      for (int c = 0; c < d; c++) {
        found.add(new Copy(0, basis.block(0, d, c, c + 1)));
      }
    } else {
      found = sub.restrict(h -> rho.at(outer(h)), d, multiplicities);
      basis = joined(found, d);
      prove(rho, basis, found);
    }
    bases.add(basis);
    copies.add(found);
    entries(row, rho, basis, found, builders);
  }

  /** The number in this group of an element of the smaller one. */
  private int outer(int element) {
    return embedded[positionOf(element)];
  }

  private int positionOf(int element) {
    return positions[element];
  }

  private static ComplexMatrix joined(List<Copy> found, int d) {
    double[] re = new double[d * d];
    double[] im = new double[d * d];
    int column = 0;
    for (Copy copy : found) {
      ComplexMatrix t = copy.columns();
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < t.columns(); j++) {
          re[i * d + column + j] = t.re(i, j);
          im[i * d + column + j] = t.im(i, j);
        }
      }
      column += t.columns();
    }
    return ComplexMatrix.from(d, d, re, im);
  }

  /** The basis is unitary and carries some elements of H to the sum of the smaller matrices. */
  private void prove(ReferenceMatrices rho, ComplexMatrix basis, List<Copy> found) {
    int d = basis.rows();
    double off =
        basis.adjoint().multiply(basis).subtract(ComplexMatrix.identity(d)).frobeniusNorm();
    int[] samples = {1, subOrder / 2, subOrder - 1};
    for (int p : samples) {
      ComplexMatrix left = rho.at(embedded[p]).multiply(basis);
      ComplexMatrix right = basis.multiply(smaller(found, p));
      off = Math.max(off, left.subtract(right).frobeniusNorm());
    }
    if (!(off < TOLERANCE)) {
      throw new ArithmeticException("an adapted basis is off by " + off);
    }
  }

  private ComplexMatrix smaller(List<Copy> found, int position) {
    ComplexMatrix sum = ComplexMatrix.zero(0, 0);
    for (Copy copy : found) {
      sum = sum.directSum(sub.matrix(copy.irrep(), position));
    }
    return sum;
  }

  private void entries(
      int row,
      ReferenceMatrices rho,
      ComplexMatrix basis,
      List<Copy> found,
      CosetStep.Builder... builders) {
    int d = degrees[row];
    int block = Engine.offsets(Arrays.copyOf(degrees, row))[row];
    int[] smaller = Engine.offsets(sub.degrees());
    boolean plain = subOrder == 1;
    List<ComplexMatrix> adapted =
        rho.at(transversal).stream()
            .map(m -> plain ? m : basis.adjoint().multiply(m).multiply(basis))
            .toList();
    int column = 0;
    for (Copy copy : found) {
      int width = sub.degrees()[copy.irrep()];
      CosetStep.Builder builder = builders[copy.irrep()];
      for (int b = 0; b < d; b++) {
        builder.row(block + b * d + column);
        for (int k = 0; k < transversal.length; k++) {
          ComplexMatrix m = adapted.get(k);
          for (int a = 0; a < width; a++) {
            double re = rounded(m.re(b, column + a));
            double im = rounded(m.im(b, column + a));
            if (re != 0 || im != 0) {
              builder.entry(k * subOrder + smaller[copy.irrep()] + a * width, re, im);
            }
          }
        }
      }
      column += width;
    }
  }

  private static double rounded(double x) {
    return Math.abs(x) < ZERO ? 0 : x;
  }

  @Override
  public int order() {
    return elements.length;
  }

  @Override
  public int[] elements() {
    return elements;
  }

  @Override
  public int[] degrees() {
    return degrees;
  }

  @Override
  public boolean isReal() {
    return real;
  }

  @Override
  public int passes() {
    return sub.passes() + 1;
  }

  @Override
  public void transform(Parts a, Parts b, int offset, Workers workers) {
    if (sub.passes() > 0) {
      cosets(a, b, offset, workers, true);
    }
    Parts from = sub.passes() % 2 == 0 ? a : b;
    Parts to = sub.passes() % 2 == 0 ? b : a;
    workers.split(
        steps.length,
        1,
        (first, end) -> {
          for (int s = first; s < end; s++) {
            steps[s].transform(from, to, offset);
          }
        });
  }

  @Override
  public void adjoint(Parts a, Parts b, int offset, Workers workers) {
    Arrays.fill(b.re(), offset, offset + elements.length, 0);
    if (!b.isReal()) {
      Arrays.fill(b.im(), offset, offset + elements.length, 0);
    }
    workers.split(
        steps.length,
        1,
        (first, end) -> {
          for (int s = first; s < end; s++) {
            steps[s].adjoint(a, b, offset);
          }
        });
    if (sub.passes() > 0) {
      cosets(b, a, offset, workers, false);
    }
  }

  private void cosets(Parts a, Parts b, int offset, Workers workers, boolean forward) {
    Interruption.check();
    Workers.Range body =
        (first, end) -> {
          for (int k = first; k < end; k++) {
            if (forward) {
              sub.transform(a, b, offset + k * subOrder, workers);
            } else {
              sub.adjoint(a, b, offset + k * subOrder, workers);
            }
          }
        };
    workers.split(transversal.length, 1, body);
  }

  @Override
  public ComplexMatrix matrix(int irrep, int position) {
    ComplexMatrix basis = bases.get(irrep);
    ComplexMatrix m = reference.get(irrep).at(elements[position]);
    return subOrder == 1 ? m : basis.adjoint().multiply(m).multiply(basis);
  }

  /** The columns of a representation on which the subgroup acts trivially, σ₀ being trivial. */
  int[] fixedColumns(int irrep, int trivial) {
    int[] found = new int[0];
    int column = 0;
    for (Copy copy : copies.get(irrep)) {
      if (copy.irrep() == trivial) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = column;
      }
      column += sub.degrees()[copy.irrep()];
    }
    return found;
  }

  /** The trivial representation of the subgroup. */
  int trivialBelow() {
    for (int sigma = 0; sigma < sub.degrees().length; sigma++) {
      if (sub.degrees()[sigma] == 1 && isTrivial(sigma)) {
        return sigma;
      }
    }
    throw new ArithmeticException("a transform without the trivial representation");
  }

  private boolean isTrivial(int sigma) {
    for (int p = 0; p < subOrder; p++) {
      ComplexMatrix value = sub.matrix(sigma, p);
      if (Math.abs(value.re(0, 0) - 1) > TOLERANCE || Math.abs(value.im(0, 0)) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  @Override
  public ComplexMatrix average(ComplexMatrix x, Outer rho, int irrep) {
    int column = 0;
    List<ComplexMatrix> parts = new ArrayList<>();
    for (Copy copy : copies.get(irrep)) {
      int width = sub.degrees()[copy.irrep()];
      ComplexMatrix part = x.block(0, x.rows(), column, column + width);
      parts.add(subOrder == 1 ? part : sub.average(part, h -> rho.at(outer(h)), copy.irrep()));
      column += width;
    }
    ComplexMatrix mean = beside(parts);
    ComplexMatrix sum = ComplexMatrix.zero(x.rows(), x.columns());
    for (int k = 0; k < transversal.length; k++) {
      ComplexMatrix right = matrix(irrep, positionOfCoset(k)).adjoint();
      sum = sum.add(rho.at(transversal[k]).multiply(mean).multiply(right));
    }
    return sum.scale(1.0 / transversal.length);
  }

  /** The position of the first element of a coset. */
  private int positionOfCoset(int k) {
    return k * subOrder + positionOf(0);
  }

  private static ComplexMatrix beside(List<ComplexMatrix> parts) {
    int rows = parts.get(0).rows();
    int columns = parts.stream().mapToInt(ComplexMatrix::columns).sum();
    double[] re = new double[rows * columns];
    double[] im = new double[rows * columns];
    int at = 0;
    for (ComplexMatrix part : parts) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < part.columns(); j++) {
          re[i * columns + at + j] = part.re(i, j);
          im[i * columns + at + j] = part.im(i, j);
        }
      }
      at += part.columns();
    }
    return ComplexMatrix.from(rows, columns, re, im);
  }

  @Override
  public List<Copy> restrict(Outer rho, int dimension, int... multiplicities) {
    return Restrictions.byAverages(this, rho, dimension, multiplicities);
  }

  @Override
  public long multiplications() {
    long own = Arrays.stream(steps).mapToLong(CosetStep::multiplications).sum();
    return own + transversal.length * sub.multiplications();
  }

  boolean isDense() {
    return subOrder == 1;
  }

  /** |G| Σ [H_i : H_{i+1}] d_i, and what the last subgroup takes. */
  double bound() {
    int largest = Arrays.stream(sub.degrees()).max().orElse(1);
    double own = (double) elements.length * transversal.length * largest;
    double below = sub instanceof ChainEngine chain ? chain.bound() : sub.multiplications();
    return (real ? 1 : 4) * own + transversal.length * below;
  }

  @Override
  public String description() {
    return subOrder == 1
        ? "the matrices of all elements"
        : "cosets of a subgroup of order " + subOrder + " and there: " + sub.description();
  }
}
