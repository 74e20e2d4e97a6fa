package org.intertwiner.verify.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;

/**
 * The elements of a group from simple to involved: identity, generators, short words, turns about
 * one axis, rational angles, and all the rest. A counter-example is shrunk along it.
 *
 * <p>The first rungs are listed by {@link #rungs()}. Between them and a generic element g =
 * c·exp(ω) of a Lie group (c the representative of its component, ω in the basis of the Lie
 * algebra) stand, in this order, the elements with one non-zero ωₖ that is a multiple of π/12,
 * those with one non-zero ωₖ, and those whose ωₖ are all multiples of π/12. In a finite group an
 * element stands above all elements with shorter words.
 *
 * <p><b>Accuracy</b>: rungs whose matrices have whole entries are made exact. <b>Complexity</b>: at
 * most {@value #LENGTH} rungs, made once; one logarithm for a generic element.
 *
 * <p>Example: {@code ElementLadder.of(Symmetry.haar(SO2.group())).rungs().get(1)} is the quarter
 * turn.
 *
 * @param <G> the group elements
 */
public final class ElementLadder<G> {
  private static final int LENGTH = 96;
  private static final int LETTERS = 12;
  private static final double ZERO = 1e-9;
  private static final double WHOLE = 1e-12;

  /** The denominators d of the angles kπ/d, simple first. */
  private static final int[] DENOMINATORS = {1, 2, 4, 3, 6, 12};

  private final Symmetry<G> symmetry;
  private final Group<G> group;
  private final List<G> rungs;

  private ElementLadder(Symmetry<G> symmetry) {
    this.symmetry = symmetry;
    this.group = symmetry.group();
    this.rungs = List.copyOf(group instanceof FiniteGroup<G> finite ? listed(finite) : words());
  }

  /**
   * The ladder of a group.
   *
   * @param <G> the group elements
   * @param symmetry the group with its generators and special elements
   * @return the ladder
   */
  public static <G> ElementLadder<G> of(Symmetry<G> symmetry) {
    return new ElementLadder<>(symmetry);
  }

  /**
   * Identity, generators (quarter turns about the axes where the group is a compact Lie group),
   * what the group calls special, and products of two of these.
   *
   * @return distinct elements, the simplest first
   */
  public List<G> rungs() {
    return rungs;
  }

  /**
   * Simpler elements.
   *
   * @param g a group element
   * @return elements below it, the simplest first; empty for the identity. Following them comes to
   *     an end where {@link Symmetry#simpler} does.
   */
  public List<G> simpler(G g) {
    if (group instanceof FiniteGroup<G> finite) {
      return shorterWords(finite, g);
    }
    int rung = rung(g);
    if (rung >= 0) {
      return rungs.subList(0, rung);
    }
    List<G> out = new ArrayList<>(rungs);
    List<G> own = symmetry.simpler(g);
    out.addAll(own);
    if (own.isEmpty() && group instanceof LieGroup<G> lie && lie.isCompact()) {
      out.addAll(lieSteps(lie, g));
    }
    return out;
  }

  private int rung(G g) {
    for (int i = 0; i < rungs.size(); i++) {
      if (group.areEqual(rungs.get(i), g)) {
        return i;
      }
    }
    return -1;
  }

  private List<G> listed(FiniteGroup<G> finite) {
    List<G> out = new ArrayList<>();
    for (int i = 0; i < Math.min(LENGTH, finite.order()); i++) {
      out.add(finite.element(i)); // breadth first in the generators
    }
    return out;
  }

  private List<G> shorterWords(FiniteGroup<G> finite, G g) {
    int index = finite.indexOf(g);
    List<G> out = new ArrayList<>(rungs.subList(0, Math.min(index, rungs.size())));
    if (index > LENGTH) {
      int[] word = finite.word(index);
      for (int skipped = 0; skipped < word.length; skipped++) {
        int product = 0;
        for (int at = 0; at < word.length; at++) {
          product = at == skipped ? product : finite.multiplyByGenerator(product, word[at]);
        }
        if (product < index) {
          out.add(finite.element(product));
        }
      }
    }
    return out;
  }

  private List<G> words() {
    List<G> out = new ArrayList<>();
    add(out, group.identity());
    if (group instanceof LieGroup<G> lie && lie.isCompact()) {
      quarterTurns(lie).forEach(g -> add(out, g));
    }
    for (Generator<G> generator : symmetry.generators()) {
      if (generator instanceof Generator.Element<G> element) {
        add(out, element.element());
      }
    }
    List<G> letters = List.copyOf(out.subList(0, Math.min(LETTERS, out.size())));
    symmetry.special().stream().filter(this::isPlain).forEach(g -> add(out, whole(g)));
    for (G a : letters) {
      for (G b : letters) {
        add(out, whole(group.multiply(a, b)));
      }
    }
    return out;
  }

  private void add(List<G> list, G g) {
    if (list.size() < LENGTH && list.stream().noneMatch(other -> group.areEqual(other, g))) {
      list.add(g);
    }
  }

  private List<G> quarterTurns(LieGroup<G> lie) {
    List<G> out = new ArrayList<>();
    for (int k = 0; k < Math.min(LETTERS, lie.dimension()); k++) {
      double[] omega = new double[lie.dimension()];
      omega[k] = Math.PI / 2;
      out.add(whole(lie.exp(omega)));
    }
    return out;
  }

  /** Not near the identity, and not otherwise turned by an odd angle. */
  private boolean isPlain(G g) {
    return !(group instanceof LieGroup<G> lie && lie.isCompact())
        || isRational(logarithm(lie, g), DENOMINATORS[DENOMINATORS.length - 1]);
  }

  /** The component's representative times the exponential of this is the element. */
  private static <G> double[] logarithm(LieGroup<G> lie, G g) {
    G component = lie.components().get(lie.component(g)).representative();
    return lie.log(lie.multiply(lie.inverse(component), g));
  }

  /** The element with the rounding of its matrix undone, where all entries are whole numbers. */
  private G whole(G g) {
    if (!(group instanceof LieGroup<G> lie)) {
      return g;
    }
    ComplexMatrix m = lie.toMatrix(g);
    double[] re = m.toReal();
    double[] im = m.toImaginary();
    for (double[] part : List.of(re, im)) {
      for (int i = 0; i < part.length; i++) {
        if (Math.abs(part[i] - Math.rint(part[i])) > WHOLE) {
          return g;
        }
        part[i] = Math.rint(part[i]) + 0.0; // no negative zero
      }
    }
    return lie.from(ComplexMatrix.from(m.rows(), m.columns(), re, im));
  }

  /** Elements between the rungs and g, by strictly decreasing rank. */
  private List<G> lieSteps(LieGroup<G> lie, G g) {
    G component = lie.components().get(lie.component(g)).representative();
    double[] omega = logarithm(lie, g);
    List<double[]> candidates = new ArrayList<>();
    for (int k : largest(omega)) {
      double[] axis = new double[omega.length];
      axis[k] = omega[k];
      candidates.addAll(rounded(axis));
      candidates.add(axis);
    }
    candidates.addAll(rounded(omega));
    int own = rank(omega);
    SortedMap<Integer, List<G>> byRank = new TreeMap<>();
    for (double[] candidate : candidates) {
      G element = whole(lie.multiply(component, lie.exp(candidate)));
      // turns by more than a half come back as others: the rank is that of the element
      int rank = rank(logarithm(lie, element));
      if (rank < own && rank > 0) {
        byRank.computeIfAbsent(rank, r -> new ArrayList<>()).add(element);
      }
    }
    return byRank.values().stream().flatMap(List::stream).toList();
  }

  /** The numbers of the largest coefficients. */
  private static List<Integer> largest(double[] omega) {
    return IntStream.range(0, omega.length)
        .boxed()
        .filter(k -> Math.abs(omega[k]) > ZERO)
        .sorted(Comparator.comparingDouble(k -> -Math.abs(omega[k])))
        .limit(LETTERS)
        .sorted()
        .toList();
  }

  /** For every d the nearest vectors of angles kπ/d, and those of angles 0 and ±π/d. */
  private static List<double[]> rounded(double[] omega) {
    List<double[]> out = new ArrayList<>();
    for (int d : DENOMINATORS) {
      double unit = Math.PI / d;
      out.add(Arrays.stream(omega).map(w -> Math.abs(w) > ZERO ? unit : 0).toArray());
      out.add(Arrays.stream(omega).map(w -> unit * Math.signum(Math.rint(w / unit))).toArray());
      out.add(Arrays.stream(omega).map(w -> unit * Math.rint(w / unit)).toArray());
    }
    return out;
  }

  /** One axis before several, rational angles before others, small denominators, small angles. */
  private static int rank(double[] omega) {
    int alive = 0;
    for (double w : omega) {
      alive += Math.abs(w) > ZERO ? 1 : 0;
    }
    if (alive == 0) {
      return 0;
    }
    int denominator = DENOMINATORS.length;
    for (int d = DENOMINATORS.length - 1; d >= 0; d--) {
      denominator = isRational(omega, DENOMINATORS[d]) ? d : denominator;
    }
    boolean rational = denominator < DENOMINATORS.length;
    int kind = alive == 1 ? (rational ? 1 : 2) : (rational ? 3 : 4);
    int size = rational ? size(omega, DENOMINATORS[denominator]) : 0;
    return 100_000_000 * kind + 100_000 * Math.min(alive, 999) + 10_000 * denominator + size;
  }

  /** How many times π/d the angles make together; a turn backwards counts a little more. */
  private static int size(double[] omega, int denominator) {
    double size = 0;
    for (double w : omega) {
      size += 2 * Math.abs(w) * denominator / Math.PI + (w < -ZERO ? 1 : 0);
    }
    return (int) Math.min(9_999, Math.rint(size));
  }

  private static boolean isRational(double[] omega, int denominator) {
    double unit = Math.PI / denominator;
    return Arrays.stream(omega).allMatch(w -> Math.abs(w - unit * Math.rint(w / unit)) < ZERO);
  }
}
