package org.intertwiner.verify.basis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.Lattice;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;

/**
 * What every element of a group does to pairs of points, built from the generators alone and
 * checked: operations keep the lattice and its metric, multiply as the group does up to
 * translations, and move sites as the permutations say.
 */
final class PairMotion {
  /**
   * A target, and a source in a cell.
   *
   * @param target the number of the target
   * @param source the number of the source
   * @param cell the cell of the source
   */
  record Pair(int target, int source, List<Integer> cell) {
    static Pair of(PairBasis.Block block) {
      return new Pair(block.target(), block.source(), block.cell());
    }
  }

  private final PairBasis basis;
  private final DocumentLimits limits;
  private final FiniteGroup<Permutation> group;
  private final FieldAction in;
  private final FieldAction out;
  private final List<AffineOperation> operations = new ArrayList<>();

  private PairMotion(PairBasis basis, DocumentLimits limits) {
    this.basis = basis;
    this.limits = limits;
    this.group = basis.group().build(limits);
    this.in = FieldAction.of(basis.in(), group, limits);
    this.out = FieldAction.of(basis.out(), group, limits);
    basis.crystal().ifPresent(this::move);
  }

  static PairMotion of(PairBasis basis, DocumentLimits limits) {
    return new PairMotion(basis, limits);
  }

  private void move(PairBasis.Crystal crystal) {
    for (AffineOperation s : crystal.operations()) {
      Matrix<Rational> w = s.linear();
      boolean whole = w.toRows().stream().flatMap(List::stream).allMatch(Rational::isInteger);
      if (!whole || !w.transpose().multiply(crystal.gram()).multiply(w).equals(crystal.gram())) {
        throw new InvalidInput(
            "operation of a crystal", s.toString(), "one that keeps the lattice and lengths", "");
      }
    }
    operations.add(AffineOperation.identity(crystal.gram().rows()));
    for (int g = 1; g < group.order(); g++) {
      AffineOperation last = crystal.operations().get(group.lastLetter(g));
      operations.add(operations.get(group.parent(g)).multiply(last).modulo1());
    }
    for (int g = 0; g < group.order(); g++) {
      for (int k = 0; k < crystal.operations().size(); k++) {
        int product = group.multiply(g, group.generatorIndex(k));
        AffineOperation moved = operations.get(g).multiply(crystal.operations().get(k)).modulo1();
        if (!moved.equals(operations.get(product))) {
          throw new InvalidInput(
              "operations of a crystal",
              "products that depend on the word for an element, at " + moved,
              "operations that multiply as the group does, up to translations",
              "");
        }
      }
    }
    requireSites(basis.in(), in);
    requireSites(basis.out(), out);
  }

  private void requireSites(PairBasis.Field field, FieldAction action) {
    HashSet<List<Rational>> known = new HashSet<>();
    for (List<Rational> site : field.sites()) {
      boolean inCell = AffineOperation.translation(site).modulo1().translation().equals(site);
      if (!inCell || !known.add(site)) {
        throw new InvalidInput(
            "sites of a crystal", site.toString(), "different sites in the cell 0 ≤ x < 1", "");
      }
    }
    for (int k = 0; k < field.images().size(); k++) {
      for (int x = 0; x < field.sites().size(); x++) {
        shift(field, action, group.generatorIndex(k), x);
      }
    }
  }

  /** The whole numbers g(qₓ) − q_{gx}. */
  private List<Rational> shift(PairBasis.Field field, FieldAction action, int g, int x) {
    List<Rational> home = field.sites().get(action.image(g, x));
    List<Rational> shift = difference(operations.get(g).apply(field.sites().get(x)), home);
    if (!shift.stream().allMatch(Rational::isInteger)) {
      throw new InvalidInput(
          "site " + x + " of a crystal",
          "an image that differs from site " + action.image(g, x) + " by " + shift,
          "a lattice vector",
          "");
    }
    return shift;
  }

  private static List<Rational> difference(List<Rational> a, List<Rational> b) {
    List<Rational> result = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      result.add(a.get(i).subtract(b.get(i)));
    }
    return result;
  }

  FiniteGroup<Permutation> group() {
    return group;
  }

  FieldAction in() {
    return in;
  }

  FieldAction out() {
    return out;
  }

  Pair image(int g, Pair pair) {
    int target = out.image(g, pair.target());
    int source = in.image(g, pair.source());
    if (operations.isEmpty()) {
      return new Pair(target, source, pair.cell());
    }
    List<Rational> cell = pair.cell().stream().map(Rational::of).toList();
    List<Rational> turned = operations.get(g).linear().apply(cell);
    List<Rational> here = shift(basis.in(), in, g, pair.source());
    List<Rational> there = shift(basis.out(), out, g, pair.target());
    List<Integer> moved = new ArrayList<>();
    for (int i = 0; i < cell.size(); i++) {
      Rational sum = turned.get(i).add(here.get(i)).subtract(there.get(i));
      moved.add(Math.toIntExact(sum.toLong()));
    }
    return new Pair(target, source, moved);
  }

  /** All pairs up to the last shell that is claimed, by squared length. */
  Map<Rational, List<Pair>> shells() {
    Map<Rational, List<Pair>> shells = new TreeMap<>();
    Optional<Search> search =
        basis.shells().isEmpty()
            ? Optional.empty()
            : basis
                .crystal()
                .map(c -> new Search(c, basis.shells().get(basis.shells().size() - 1)));
    for (int u = 0; u < basis.out().fibres().size(); u++) {
      for (int s = 0; s < basis.in().fibres().size(); s++) {
        if (search.isPresent()) {
          search.get().add(shells, u, s);
        } else if (basis.crystal().isEmpty()) {
          shells
              .computeIfAbsent(Rational.ZERO, z -> new ArrayList<>())
              .add(new Pair(u, s, List.of()));
        }
      }
    }
    return shells;
  }

  /** The cells t with |t + q_s − q_u|² ≤ R: by Cauchy and Schwarz xᵢ² ≤ R (G⁻¹)ᵢᵢ. */
  private final class Search {
    private final Lattice lattice;
    private final Rational bound;
    private final long[] reach;
    private long visited;

    Search(PairBasis.Crystal crystal, Rational bound) {
      this.lattice = new Lattice(crystal.gram());
      this.bound = bound;
      Matrix<Rational> inverse = lattice.reciprocal().gram();
      this.reach = new long[crystal.gram().rows()];
      for (int i = 0; i < reach.length; i++) {
        Rational square = bound.multiply(inverse.at(i, i));
        BigInteger floor = square.numerator().divide(square.denominator());
        BigInteger root = floor.sqrt();
        long cells = root.bitLength() < Integer.SIZE ? root.longValueExact() : Long.MAX_VALUE;
        limits.require("cells within the range", cells, limits.maxEntries());
        reach[i] = cells + 1;
      }
    }

    void add(Map<Rational, List<Pair>> shells, int target, int source) {
      List<Rational> between =
          difference(basis.in().sites().get(source), basis.out().sites().get(target));
      extend(shells, new Pair(target, source, List.of()), between, List.of());
    }

    private void extend(
        Map<Rational, List<Pair>> shells,
        Pair pair,
        List<Rational> between,
        List<Rational> vector) {
      limits.require("cells within the range", ++visited, limits.maxEntries());
      int i = vector.size();
      if (i == reach.length) {
        Rational square = lattice.norm(vector);
        if (square.compareTo(bound) <= 0) {
          shells.computeIfAbsent(square, s -> new ArrayList<>()).add(pair);
        }
        return;
      }
      Interruption.check();
      long middle = Math.round(-between.get(i).doubleValue());
      for (long t = middle - reach[i]; t <= middle + reach[i]; t++) {
        List<Integer> cell = new ArrayList<>(pair.cell());
        cell.add(Math.toIntExact(t));
        List<Rational> next = new ArrayList<>(vector);
        next.add(between.get(i).add(Rational.of(t)));
        extend(shells, new Pair(pair.target(), pair.source(), cell), between, next);
      }
    }
  }
}
