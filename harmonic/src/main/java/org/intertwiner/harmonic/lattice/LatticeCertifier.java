package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * Checks that lattice kernels are a basis of the equivariant ones. It moves points of space by the
 * affine operations and multiplies in the group; of the solver's orbits, stabilisers and tables it
 * uses nothing.
 *
 * <ul>
 *   <li>K(gu, gs) ρ_in(g) = ρ_out(g) K(u, s) at every pair where K is not zero and for every
 *       generator g, so for the whole group: g maps the finite support into itself, hence onto.
 *   <li>The elements are independent, by exact elimination.
 *   <li>On every shell their number is (1/|G|) Σ_g Σ χ_out(g) χ_in(g⁻¹) over the pairs that g fixes
 *       up to translations, with χ the characters of the copies of V at the fixed sites.
 * </ul>
 *
 * <p><i>Accuracy:</i> exact. <i>Complexity:</i> two sparse products for each value and generator;
 * pairs · conjugacy classes for the count. <i>Source:</i> the trace of a monomial representation;
 * Serre (1977), section 7.2.
 *
 * @param <G> the group elements
 */
public final class LatticeCertifier<G> {
  private final LatticeField<G> source;
  private final LatticeField<G> target;
  private final List<SitePair> pairs;

  private LatticeCertifier(LatticeField<G> source, LatticeField<G> target, List<SitePair> pairs) {
    this.source = source;
    this.target = target;
    this.pairs = pairs;
  }

  /**
   * A certifier for kernels between two fields.
   *
   * @param <G> the group elements
   * @param source the input fields
   * @param target the output fields, of the same symmetry
   * @return a certifier without a range; go on with {@link #upToSquaredLength}
   */
  public static <G> LatticeCertifier<G> of(LatticeField<G> source, LatticeField<G> target) {
    return new LatticeCertifier<>(source, target, List.of());
  }

  /**
   * Sets the range in which the basis has to be complete.
   *
   * @param square the square of the longest distance
   * @return the certifier for all pairs up to it
   * @throws org.intertwiner.algebra.LimitExceeded if there are too many pairs
   */
  public LatticeCertifier<G> upToSquaredLength(Rational square) {
    return on(SitePairs.upTo(target, source, square, LatticeKernelLimits.DEFAULT));
  }

  LatticeCertifier<G> on(List<SitePair> range) {
    return new LatticeCertifier<>(source, target, range);
  }

  /**
   * Checks a basis.
   *
   * @param elements the kernels
   * @return what holds
   * @throws InvalidInput if a value has another shape
   * @throws CancellationException if the thread is interrupted
   */
  public LatticeCertificate check(List<LatticeKernel> elements) {
    List<Rational> shells = SitePairs.lengths(pairs);
    Tally tally = new Tally(source, target);
    for (LatticeKernel element : elements) {
      List<LatticeBlock> blocks = element.blocks();
      requireShapes(blocks);
      tally.add(blocks, 1);
    }
    return tally.toCertificate(shells, expected(shells));
  }

  /**
   * Checks a basis by the types of summands it is made of: the kernels of a pair of summands, for
   * the fields of these summands. {@link FieldParts} has compared the sums with the fields on
   * generators, and different places share no entry. The number is that of the whole fields.
   */
  LatticeCertificate checkParts(List<LatticeParts<G>> parts) {
    List<Rational> shells = SitePairs.lengths(pairs);
    Tally all = new Tally(source, target);
    for (LatticeParts<G> part : parts) {
      Tally tally =
          new Tally(source.withFibre(part.in().fibre()), target.withFibre(part.out().fibre()));
      part.kernels().forEach(kernel -> tally.add(kernel.blocks(), part.places()));
      all.join(tally);
    }
    return all.toCertificate(shells, expected(shells));
  }

  /** What has been found out about kernels between two fields. */
  private final class Tally {
    private final Map<SitePair, Integer> numbers = new HashMap<>();
    private final Map<Rational, Long> counts = new HashMap<>();
    private final Residual residual;
    private final LatticeRank rank;
    private boolean inRange = true;
    private boolean independent = true;
    private Cyclotomic first = Cyclotomic.ZERO;
    private Optional<String> violation = Optional.empty();

    Tally(LatticeField<G> in, LatticeField<G> out) {
      for (SitePair pair : pairs) {
        numbers.put(pair, numbers.size());
      }
      this.residual = new Residual(in, out);
      this.rank = new LatticeRank(numbers, in.fibre().dimension());
    }

    void add(List<LatticeBlock> blocks, long places) {
      inRange &= blocks.stream().allMatch(b -> numbers.containsKey(b.pair()));
      counts.merge(blocks.get(0).pair().squaredLength(), places, Long::sum);
      if (inRange) {
        residual.check(blocks);
        rank.add(blocks);
      }
    }

    void join(Tally part) {
      part.finish();
      inRange &= part.inRange;
      independent &= part.independent;
      part.counts.forEach((shell, count) -> counts.merge(shell, count, Long::sum));
      if (violation.isEmpty()) {
        first = part.first;
        violation = part.violation;
      }
    }

    private void finish() {
      independent &= inRange && rank.isFull();
      if (violation.isEmpty()) {
        first = residual.first();
        violation =
            inRange
                ? residual.violation()
                : Optional.of("a value stands at a pair beyond the range");
      }
    }

    LatticeCertificate toCertificate(List<Rational> shells, List<Long> expected) {
      finish();
      List<Long> counted = shells.stream().map(s -> counts.getOrDefault(s, 0L)).toList();
      return new LatticeCertificate(
          first,
          inRange,
          independent,
          counted.equals(expected),
          shells,
          counted,
          expected,
          violation);
    }
  }

  private void requireShapes(List<LatticeBlock> blocks) {
    for (LatticeBlock block : blocks) {
      SparseMatrix<Cyclotomic> m = block.matrix();
      if (m.rows() != target.fibre().dimension() || m.columns() != source.fibre().dimension()) {
        throw new InvalidInput(
            "value of a lattice kernel at " + block.pair(),
            m.rows() + "×" + m.columns(),
            target.fibre().dimension() + "×" + source.fibre().dimension(),
            "rows belong to the output");
      }
    }
  }

  /** The dimensions by shell from characters, a class of elements at a time. */
  private List<Long> expected(List<Rational> shells) {
    FiniteGroup<G> group = target.symmetry().group();
    ConjugacyClasses classes = group.classes();
    Cyclotomic[] sums = new Cyclotomic[shells.size()];
    Arrays.fill(sums, Cyclotomic.ZERO);
    for (int c = 0; c < classes.count(); c++) {
      SiteMotion<G> motion = new SiteMotion<>(source, target, classes.representative(c));
      Rational weight = Rational.of(classes.size(c), group.order());
      int shell = 0;
      for (SitePair pair : pairs) {
        if (!pair.squaredLength().equals(shells.get(shell))) {
          shell++;
        }
        sums[shell] = sums[shell].add(motion.traceAt(pair).scale(weight));
      }
    }
    return Arrays.stream(sums).map(s -> s.toRational().toLong()).toList();
  }

  /** The constraint on all generators. */
  private static final class Residual {
    private final List<SiteMotion<?>> motions = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private Cyclotomic first = Cyclotomic.ZERO;
    private Optional<String> violation = Optional.empty();

    <G> Residual(LatticeField<G> source, LatticeField<G> target) {
      FiniteGroup<G> group = target.symmetry().group();
      Set<Integer> seen = new HashSet<>();
      for (int k = 0; k < group.generators().size(); k++) {
        int g = group.generatorIndex(k);
        if (g != 0 && seen.add(g)) {
          motions.add(new SiteMotion<>(source, target, g));
          names.add(target.symmetry().operation(g).toString());
        }
      }
    }

    void check(List<LatticeBlock> blocks) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while checking lattice kernels");
      }
      Map<SitePair, SparseMatrix<Cyclotomic>> values = new HashMap<>();
      blocks.forEach(b -> values.put(b.pair(), b.matrix()));
      for (int k = 0; k < motions.size() && violation.isEmpty(); k++) {
        for (LatticeBlock block : blocks) {
          difference(motions.get(k), names.get(k), block, values);
        }
      }
    }

    private void difference(
        SiteMotion<?> motion,
        String name,
        LatticeBlock block,
        Map<SitePair, SparseMatrix<Cyclotomic>> values) {
      SparseMatrix<Cyclotomic> right = motion.out(block.pair()).multiply(block.matrix());
      SparseMatrix<Cyclotomic> value = values.get(motion.image(block.pair()));
      SparseMatrix<Cyclotomic> left =
          value == null
              ? SparseMatrix.zero(Cyclotomics.FIELD, right.rows(), right.columns())
              : value.multiply(motion.in(block.pair()));
      if (!left.equals(right) && violation.isEmpty()) {
        first = left.subtract(right).first().value();
        violation = Optional.of("the constraint fails for " + name + " at " + block.pair());
      }
    }

    Cyclotomic first() {
      return first;
    }

    Optional<String> violation() {
      return violation;
    }
  }
}
