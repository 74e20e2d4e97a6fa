package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * Fields on a crystal that repeat after N cells along each basis vector: the finite torus on which
 * every operation of the symmetry still acts, since integral matrices keep Nℤⁿ.
 *
 * <p>A field is the list of its values by cell (lexicographic), site and coordinate of V.
 * <i>Accuracy:</i> exact. <i>Complexity:</i> a convolution costs cells times the entries of the
 * kernel. Operations act on points of space, not by the tables of the solver.
 *
 * <p>Example: {@code PeriodicPatch.of(field, 4).act(g, values)} is ρ(g)·f∘g⁻¹.
 *
 * @param <G> the group elements
 */
public final class PeriodicPatch<G> {
  private static final int MAX_VALUES = 1 << 24;

  private final LatticeField<G> field;
  private final int period;
  private final int n;
  private final int cells;

  private PeriodicPatch(LatticeField<G> field, int period, int cells) {
    this.field = field;
    this.period = period;
    this.n = field.symmetry().dimension();
    this.cells = cells;
  }

  /**
   * The torus of Nⁿ cells.
   *
   * @param <G> the group elements
   * @param field the fields
   * @param period N ≥ 1
   * @return the patch
   * @throws InvalidInput if N is not positive
   * @throws LimitExceeded if there are more than 2²⁴ values
   */
  public static <G> PeriodicPatch<G> of(LatticeField<G> field, int period) {
    if (period < 1) {
      throw new InvalidInput("period of a patch", "" + period, "at least 1 cell", "");
    }
    double cells = Math.pow(period, field.symmetry().dimension());
    if (cells * field.channels() > MAX_VALUES) {
      throw new LimitExceeded(
          "periodic patch of " + field,
          String.format(java.util.Locale.ROOT, "%.3g values", cells * field.channels()),
          "at most 2²⁴ values",
          "take a smaller period");
    }
    return new PeriodicPatch<>(field, period, (int) cells);
  }

  /** {@return the number of values of a field} */
  public int size() {
    return cells * field.channels();
  }

  /**
   * A field of small whole numbers.
   *
   * @param random the source of randomness
   * @return values from −3 to 3
   */
  public List<Cyclotomic> random(RandomGenerator random) {
    List<Cyclotomic> values = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      values.add(Cyclotomic.of(random.nextInt(7) - 3));
    }
    return values;
  }

  /**
   * The field moved by an element, (g·f)(gx) = ρ(g) f(x).
   *
   * @param element the number of g in the group of the symmetry
   * @param values f
   * @return g·f
   * @throws InvalidInput if there are too few or too many values
   */
  public List<Cyclotomic> act(int element, List<Cyclotomic> values) {
    requireSize(values);
    SiteMotion<G> motion = new SiteMotion<>(field, field, element);
    int d = field.fibre().dimension();
    Cyclotomic[] moved = new Cyclotomic[size()];
    for (int cell = 0; cell < cells; cell++) {
      for (int site = 0; site < field.sites().size(); site++) {
        SitePair home = at(site, coordinates(cell));
        List<Rational> image = field.symmetry().operation(element).apply(home.offset());
        List<Cyclotomic> value = values.subList(index(cell, site), index(cell, site) + d);
        List<Cyclotomic> carried = motion.in(home).apply(value);
        int to = field.numberOf(image);
        int start = index(wrapped(SitePairs.difference(image, field.sites().get(to))), to);
        for (int i = 0; i < d; i++) {
          moved[start + i] = carried.get(i);
        }
      }
    }
    return List.of(moved);
  }

  /** A site as the pair of itself with the origin, so that the offset is the point. */
  private SitePair at(int site, int[] cell) {
    List<Rational> point = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      point.add(field.sites().get(site).get(i).add(Rational.of(cell[i])));
    }
    return new SitePair(site, site, Arrays.stream(cell).boxed().toList(), point, Rational.ZERO);
  }

  /**
   * The field moved by a lattice vector.
   *
   * @param vector whole coordinates
   * @param values f
   * @return x ↦ f(x − vector)
   * @throws InvalidInput if there are too few or too many values or coordinates
   */
  public List<Cyclotomic> translate(List<Integer> vector, List<Cyclotomic> values) {
    requireSize(values);
    if (vector.size() != n) {
      throw new InvalidInput("translation", vector.size() + " coordinates", n + " coordinates", "");
    }
    int stride = field.channels();
    List<Cyclotomic> moved = new ArrayList<>(values);
    for (int cell = 0; cell < cells; cell++) {
      int[] c = coordinates(cell);
      List<Rational> image = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        image.add(Rational.of((long) c[i] + vector.get(i)));
      }
      int to = wrapped(image);
      for (int i = 0; i < stride; i++) {
        moved.set(to * stride + i, values.get(cell * stride + i));
      }
    }
    return List.copyOf(moved);
  }

  /**
   * The layer of a kernel, (K f)(u) = Σ_s K(u, s) f(s), around the torus.
   *
   * @param kernel a kernel from these fields
   * @param output the patch of the output fields, of the same period
   * @param values f
   * @return K f
   * @throws InvalidInput if the patches or the values do not fit
   */
  public List<Cyclotomic> convolve(
      LatticeKernel kernel, PeriodicPatch<G> output, List<Cyclotomic> values) {
    requireSize(values);
    if (output.period != period || output.field.symmetry() != field.symmetry()) {
      throw new InvalidInput(
          "output patch",
          "another period or symmetry",
          "period " + period + " of the same one",
          "");
    }
    int d = field.fibre().dimension();
    Cyclotomic[] sums = new Cyclotomic[output.size()];
    Arrays.fill(sums, Cyclotomic.ZERO);
    List<LatticeBlock> blocks = kernel.blocks();
    for (int cell = 0; cell < cells; cell++) {
      int[] c = coordinates(cell);
      for (LatticeBlock block : blocks) {
        SitePair pair = block.pair();
        List<Rational> other = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          other.add(Rational.of((long) c[i] + pair.cell().get(i)));
        }
        int from = index(wrapped(other), pair.source());
        int to = output.index(cell, pair.target());
        addTo(sums, to, block.matrix(), values.subList(from, from + d));
      }
    }
    return List.of(sums);
  }

  private static void addTo(
      Cyclotomic[] sums, int start, SparseMatrix<Cyclotomic> matrix, List<Cyclotomic> value) {
    List<Cyclotomic> image = matrix.apply(value);
    for (int i = 0; i < image.size(); i++) {
      sums[start + i] = sums[start + i].add(image.get(i));
    }
  }

  private int index(int cell, int site) {
    return cell * field.channels() + site * field.fibre().dimension();
  }

  private int[] coordinates(int cell) {
    int[] c = new int[n];
    int rest = cell;
    for (int i = n - 1; i >= 0; i--) {
      c[i] = rest % period;
      rest /= period;
    }
    return c;
  }

  private int wrapped(List<Rational> vector) {
    int cell = 0;
    for (Rational t : vector) {
      cell = cell * period + (int) Math.floorMod(t.toLong(), (long) period);
    }
    return cell;
  }

  private void requireSize(List<Cyclotomic> values) {
    if (values.size() != size()) {
      throw new InvalidInput(
          "field on a patch of " + field,
          values.size() + " values",
          size() + " values",
          period + " cells along each of " + n + " axes");
    }
  }

  @Override
  public String toString() {
    return field + ", period " + period;
  }
}
