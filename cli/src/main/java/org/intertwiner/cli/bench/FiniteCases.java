package org.intertwiner.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.cli.bench.BenchCase.Work;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Irreps;

/** Character tables and irreducible matrices of finite groups. */
final class FiniteCases {
  private FiniteCases() {}

  static List<BenchCase> all() {
    List<BenchCase> cases = new ArrayList<>();
    for (String name : List.of("S8", "M12", "W(E6)")) {
      String word = "chartable-" + name.replaceAll("[()]", "");
      cases.add(new BenchCase(word, "proved character table of " + name, () -> table(name)));
    }
    for (String name : List.of("S6", "A7", "M11")) {
      cases.add(
          new BenchCase(
              "irreps-" + name, "all exact irreducible matrices of " + name, () -> irreps(name)));
    }
    return cases;
  }

  private static FiniteGroup<?> group(String name) {
    return FamilyNotation.parse(name).orElseThrow().group();
  }

  private static Work table(String name) {
    return Work.of(() -> CharacterTable.of(group(name)).size())
        .beside(
            "the class constants of the textbook, counted element by element",
            () -> classConstants(group(name)));
  }

  /** What Burnside's algorithm starts from: |G| products for every class. */
  private static double classConstants(FiniteGroup<?> group) {
    ConjugacyClasses classes = group.classes();
    int k = classes.count();
    int[][][] constants = new int[k][k][k];
    for (int t = 0; t < k; t++) {
      int z = classes.representative(t);
      for (int x = 0; x < group.order(); x++) {
        constants[classes.classOf(x)][t][classes.classOf(group.multiply(x, z))]++;
      }
    }
    return constants[k - 1][k - 1][0];
  }

  private static Work irreps(String name) {
    CharacterTable<?> table = CharacterTable.of(group(name));
    Work work = Work.of(() -> Irreps.of(table).allComplex().size());
    // beyond a thousand elements the plain way takes minutes
    return table.group().order() > 1000
        ? work
        : work.beside(
            "rounded eigenspaces of the commutant of the regular representation",
            () -> eigenspaces(table.group()));
  }

  private static double eigenspaces(FiniteGroup<?> group) {
    int n = Math.toIntExact(group.order());
    double[] a = new SplittableRandom(1).doubles(n, -1, 1).toArray();
    double[] commuting = new double[n * n];
    for (int h = 0; h < n; h++) {
      for (int k = 0; k < n; k++) {
        int x = group.multiply(group.inverse(h), k);
        commuting[h * n + k] = a[x] + a[group.inverse(x)];
      }
    }
    return DenseMatrix.from(n, n, commuting).symmetricEigen().values()[0];
  }
}
