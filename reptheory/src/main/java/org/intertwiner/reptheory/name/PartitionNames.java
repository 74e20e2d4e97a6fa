package org.intertwiner.reptheory.name;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.classical.Partition;
import org.intertwiner.reptheory.classical.SymmetricCharacters;

/** The partitions of the rows of a symmetric or alternating group in its natural action. */
final class PartitionNames {
  private final CharacterTable<?> table;
  private final int n;
  private final boolean symmetric;
  private final List<Partition> cycleTypes = new ArrayList<>();
  private final List<String> names;
  private final Map<String, List<Integer>> families = new HashMap<>();

  PartitionNames(CharacterTable<?> table, int n) {
    this.table = table;
    this.n = n;
    this.symmetric = table.group().order() == factorial(n);
    this.names = new ArrayList<>(Collections.nCopies(table.size(), ""));
    for (int c = 0; c < table.size(); c++) {
      cycleTypes.add(moved(table.group().permutation(table.classes().representative(c))));
    }
    for (Partition shape : Partition.all(n)) {
      name(shape);
    }
  }

  List<String> names() {
    return names;
  }

  Map<String, List<Integer>> families() {
    return families;
  }

  /** The n ≥ 2 of a natural action of Sₙ or, n ≥ 3, Aₙ on the points that move; else 0. */
  static int degree(FiniteGroup<?> group) {
    boolean[] moves = new boolean[group.degree()];
    int n = 0;
    for (int k = 0; k < group.generators().size(); k++) {
      Permutation g = group.permutation(group.generatorIndex(k));
      for (int i = 0; i < moves.length; i++) {
        if (!moves[i] && g.at(i) != i) {
          moves[i] = true;
          n++;
        }
      }
    }
    // a group of n!/2 permutations of n points is Aₙ: Sₙ has no other subgroup of index 2
    boolean natural = n >= 2 && n <= 20 && group.order() == factorial(n);
    return natural || (n >= 3 && n <= 20 && 2 * group.order() == factorial(n)) ? n : 0;
  }

  private static long factorial(int n) {
    long product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }

  /** The cycle type on the n points that some element moves. */
  private Partition moved(Permutation g) {
    List<Integer> parts = new ArrayList<>(Partition.cycleType(g).parts());
    return new Partition(parts.subList(0, parts.size() - (g.degree() - n)));
  }

  private void name(Partition shape) {
    List<Cyclotomic> values = new ArrayList<>();
    for (Partition cycles : cycleTypes) {
      BigInteger value = SymmetricCharacters.value(shape, cycles);
      values.add(Cyclotomic.of(Rational.of(value, BigInteger.ONE)));
    }
    if (symmetric || !shape.conjugate().equals(shape)) {
      for (int i = 0; i < table.size(); i++) {
        if (names.get(i).isEmpty() && table.irrep(i).values().equals(values)) {
          names.set(i, shape.toString());
          spell(shape, "", List.of(i));
          return;
        }
      }
      return; // on Aₙ the conjugate partition came first
    }
    halves(shape);
  }

  /** The two rows whose difference is that of the halves, up to its sign. */
  private void halves(Partition shape) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      if (names.get(i).isEmpty() && isHalf(table.irrep(i).values(), shape)) {
        String half = found.isEmpty() ? "^+" : "^-";
        names.set(i, shape + half);
        spell(shape, half, List.of(i));
        found.add(i);
      }
    }
    families.put(shape.toString(), List.copyOf(found));
    spell(shape, "", List.copyOf(found));
  }

  /** The parts one by one, [2,1,1] for [2,1^2], stand for the same rows. */
  private void spell(Partition shape, String suffix, List<Integer> rows) {
    String parts = shape.parts().stream().map(String::valueOf).collect(Collectors.joining(","));
    String name = "[" + parts + "]";
    if (!name.equals(shape.toString())) {
      families.put(name + suffix, rows);
    }
  }

  /** Is 2χ = χ^λ ± δ at every class? */
  private boolean isHalf(List<Cyclotomic> values, Partition shape) {
    for (int c = 0; c < values.size(); c++) {
      Partition cycles = cycleTypes.get(c);
      BigInteger whole = SymmetricCharacters.value(shape, cycles);
      Cyclotomic rest =
          values
              .get(c)
              .scale(Rational.of(2))
              .subtract(Cyclotomic.of(Rational.of(whole, BigInteger.ONE)));
      Cyclotomic delta = SymmetricCharacters.alternatingDifference(shape, cycles);
      if (!rest.equals(delta) && !rest.equals(delta.negate())) {
        return false;
      }
    }
    return true;
  }
}
