package org.intertwiner.verify.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * Which irreducible parts of the channels can be different from zero, followed through a network.
 *
 * <p>A linear equivariant layer reaches a part σ of its output from a live part τ of its input if
 * and only if Hom_G(π ⊗ τ, σ) ≠ 0, where π permutes the cells of its window. A pointwise function
 * on a permutation representation makes out of a live subspace W everything that is constant on the
 * classes of channels which no element of W tells apart (Stone–Weierstrass).
 */
final class LiveParts<G> {
  private final FiniteGroup<G> group;
  private final CharacterTable<G> table;
  private final Optional<FiniteRepresentation<G>> action;
  private final Map<String, State> states = new LinkedHashMap<>();

  /**
   * The rows of the table that are live, and classes of channels if a pointwise function made them.
   */
  private record State(Set<Integer> rows, Optional<List<Integer>> classes) {}

  LiveParts(FiniteGroup<G> group, Optional<FiniteRepresentation<G>> action) {
    this.group = group;
    this.table = CharacterTable.of(group);
    this.action = action;
  }

  void input(String name, FiniteRepresentation<G> rho) {
    states.put(name, new State(rows(rho.character()), Optional.empty()));
  }

  private Set<Integer> rows(FiniteCharacter<G> character) {
    Set<Integer> rows = new TreeSet<>();
    List<Long> multiplicities = table.multiplicities(character);
    for (int row = 0; row < multiplicities.size(); row++) {
      if (multiplicities.get(row) > 0) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Adds a layer and says which parts of its output are dead. */
  List<Finding> step(
      String name,
      Layer layer,
      List<String> reads,
      FiniteRepresentation<G> source,
      FiniteRepresentation<G> target) {
    Set<Integer> live = new TreeSet<>();
    reads.forEach(read -> live.addAll(states.get(read).rows()));
    State first = states.get(reads.get(0));
    Optional<List<Integer>> classes = reads.size() == 1 ? first.classes() : Optional.empty();
    if (layer instanceof Layer.Nonlinearity) {
      states.put(name, pointwise(target, live, classes));
      return List.of();
    }
    if (layer instanceof Layer.Bias
        || (layer instanceof Layer.Normalisation n && (n.affine() || n.centred()))) {
      live.addAll(
          rows(target.character().trivial()).stream()
              .filter(rows(target.character())::contains)
              .toList());
      states.put(name, new State(live, Optional.empty()));
      return List.of();
    }
    Optional<FiniteCharacter<G>> cells = cells(layer);
    if (cells.isEmpty()) {
      states.put(name, new State(live, classes));
      return List.of();
    }
    return linear(name, cells.get(), live, target);
  }

  private List<Finding> linear(
      String name, FiniteCharacter<G> cells, Set<Integer> live, FiniteRepresentation<G> target) {
    Set<Integer> wanted = rows(target.character());
    Set<Integer> reached = new TreeSet<>();
    Set<Integer> used = new TreeSet<>();
    for (int from : live) {
      FiniteCharacter<G> reach = cells.times(table.irrep(from));
      for (int to : wanted) {
        if (table.irrep(to).intertwiners(reach) > 0) {
          reached.add(to);
          used.add(from);
        }
      }
    }
    states.put(name, new State(reached, Optional.empty()));
    List<Finding> findings = new ArrayList<>();
    Set<Integer> dead = new TreeSet<>(wanted);
    dead.removeAll(reached);
    if (!dead.isEmpty()) {
      findings.add(
          new Finding(
              Severity.WARNING,
              name,
              names(dead)
                  + " of the output "
                  + target.name()
                  + " is always zero: no equivariant map from what is live in the input, "
                  + names(live)
                  + ", reaches it (Schur's lemma)",
              "leave it out, or use a larger kernel or other inputs"));
    }
    Set<Integer> unread = new TreeSet<>(live);
    unread.removeAll(used);
    if (!unread.isEmpty()) {
      findings.add(
          new Finding(
              Severity.NOTE,
              name,
              names(unread)
                  + " of the input is not read: no equivariant map takes it to "
                  + target.name(),
              "leave it out before, or add representations to the output"));
    }
    return findings;
  }

  private String names(Set<Integer> rows) {
    return String.join(" + ", rows.stream().map(row -> "irrep:" + row).toList());
  }

  /** The character of the cells that a linear layer reads at once; empty for other layers. */
  private Optional<FiniteCharacter<G>> cells(Layer layer) {
    if (layer instanceof Layer.Linear) {
      return Optional.of(table.irrep(0).trivial());
    }
    if (layer instanceof Layer.Sliding sliding && sliding.reading() == Layer.Reading.WEIGHTED) {
      return Optional.of(cells(sliding.windows()));
    }
    return layer instanceof Layer.Transposed transposed
        ? Optional.of(cells(transposed.windows()))
        : Optional.empty();
  }

  /** Elements that do not permute cells are taken to move all cells but the one in the centre. */
  private FiniteCharacter<G> cells(List<Window> given) {
    if (action.isEmpty()) {
      return table.irrep(0).trivial();
    }
    List<Window> all = Geometry.perAxis(given, action.get().dimension());
    Optional<List<Integer>> kept = kept(all);
    if (kept.isEmpty()) {
      return regular(); // the geometry is wrong already
    }
    List<Integer> kernels = kept.get();
    List<Cyclotomic> values = new ArrayList<>();
    boolean exact = true;
    for (int c = 0; c < group.classes().count(); c++) {
      Optional<AxisMoves.Move> move =
          AxisMoves.move(action.get().at(group.classes().representative(c)));
      exact &= move.isPresent();
      values.add(Cyclotomic.of(move.map(m -> fixed(m, kernels)).orElse(0)));
    }
    if (exact) {
      return FiniteCharacter.of(group, values);
    }
    boolean point = kernels.stream().allMatch(k -> k == 1);
    return point ? table.irrep(0).trivial() : regular();
  }

  /**
   * The cells that stay inside the windows under all elements: an equivariant kernel lives on
   * these. Axes that the group exchanges keep the smallest of their kernels.
   */
  private Optional<List<Integer>> kept(List<Window> windows) {
    List<Integer> kernels = new ArrayList<>(windows.stream().map(Window::kernel).toList());
    for (int round = 0; round < windows.size(); round++) {
      for (int c = 0; c < group.classes().count(); c++) {
        int g = group.classes().representative(c);
        Optional<AxisMoves.Move> move = action.flatMap(rho -> AxisMoves.move(rho.at(g)));
        for (int a = 0; a < windows.size() && move.isPresent(); a++) {
          int b = move.get().to().get(a);
          if (windows.get(a).dilation() != windows.get(b).dilation()
              || (kernels.get(a) - kernels.get(b)) % 2 != 0) {
            return Optional.empty();
          }
          int smallest = Math.min(kernels.get(a), kernels.get(b));
          kernels.set(a, smallest);
          kernels.set(b, smallest);
        }
      }
    }
    return Optional.of(kernels);
  }

  private FiniteCharacter<G> regular() {
    List<Cyclotomic> values = new ArrayList<>();
    for (int c = 0; c < group.classes().count(); c++) {
      values.add(Cyclotomic.of(c == 0 ? group.order() : 0));
    }
    return FiniteCharacter.of(group, values);
  }

  private static int fixed(AxisMoves.Move move, List<Integer> kernels) {
    int d = kernels.size();
    int[] cell = new int[d];
    int count = 0;
    while (true) {
      boolean same = true;
      for (int a = 0; a < d && same; a++) {
        int b = move.to().get(a);
        int image = move.backwards().get(a) ? kernels.get(b) - 1 - cell[a] : cell[a];
        same = image == cell[b];
      }
      count += same ? 1 : 0;
      int axis = 0;
      while (axis < d && ++cell[axis] == kernels.get(axis)) {
        cell[axis++] = 0;
      }
      if (axis == d) {
        return count;
      }
    }
  }

  private State pointwise(
      FiniteRepresentation<G> rho, Set<Integer> live, Optional<List<Integer>> known) {
    Optional<List<int[]>> permutations = permutations(rho);
    if (permutations.isEmpty()) {
      return new State(live, Optional.empty());
    }
    List<Integer> classes =
        known.orElseGet(() -> classes(permutations.get(), live, rho.dimension()));
    return new State(rows(onClasses(permutations.get(), classes)), Optional.of(classes));
  }

  /** The permutations of the channels by all elements, from those of the generators. */
  private Optional<List<int[]>> permutations(FiniteRepresentation<G> rho) {
    List<int[]> generators = new ArrayList<>();
    for (Matrix<Cyclotomic> m : rho.onGenerators()) {
      int[] image = new int[rho.dimension()];
      for (int j = 0; j < image.length; j++) {
        image[j] = -1;
        for (int i = 0; i < image.length; i++) {
          if (m.at(i, j).isOne()) {
            image[j] = i;
          } else if (!m.at(i, j).isZero()) {
            return Optional.empty();
          }
        }
      }
      generators.add(image);
    }
    List<int[]> all = new ArrayList<>();
    for (int g = 0; g < group.order(); g++) {
      int[] image = new int[rho.dimension()];
      int[] word = group.word(g);
      for (int j = 0; j < image.length; j++) {
        int at = j;
        for (int k = word.length - 1; k >= 0; k--) {
          at = generators.get(word[k])[at];
        }
        image[j] = at;
      }
      all.add(image);
    }
    return Optional.of(all);
  }

  /** Channels i and j agree on W if the projector onto W takes e_i and e_j to the same vector. */
  private List<Integer> classes(List<int[]> permutations, Set<Integer> live, int dimension) {
    List<Cyclotomic> weights = new ArrayList<>();
    for (int g = 0; g < permutations.size(); g++) {
      Cyclotomic weight = Cyclotomic.ZERO;
      for (int row : live) {
        weight =
            weight.add(
                table.irrep(row).atElement(g).conjugate().scale(Rational.of(table.degree(row))));
      }
      weights.add(weight);
    }
    Map<List<Cyclotomic>, Integer> seen = new HashMap<>();
    List<Integer> classes = new ArrayList<>();
    for (int j = 0; j < dimension; j++) {
      Cyclotomic[] column = new Cyclotomic[dimension];
      Arrays.fill(column, Cyclotomic.ZERO);
      for (int g = 0; g < permutations.size(); g++) {
        int i = permutations.get(g)[j];
        column[i] = column[i].add(weights.get(g));
      }
      int next = seen.size();
      Integer old = seen.putIfAbsent(List.of(column), next);
      classes.add(old == null ? next : old);
    }
    return classes;
  }

  /** The character of the permutation of the classes: how many each element keeps. */
  private FiniteCharacter<G> onClasses(List<int[]> permutations, List<Integer> classes) {
    List<Cyclotomic> values = new ArrayList<>();
    for (int c = 0; c < group.classes().count(); c++) {
      int[] image = permutations.get(group.classes().representative(c));
      Set<Integer> kept = new TreeSet<>();
      for (int j = 0; j < image.length; j++) {
        if (classes.get(image[j]).equals(classes.get(j))) {
          kept.add(classes.get(j));
        }
      }
      values.add(Cyclotomic.of(kept.size()));
    }
    return FiniteCharacter.of(group, values);
  }
}
