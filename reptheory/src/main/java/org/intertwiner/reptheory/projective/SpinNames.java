package org.intertwiner.reptheory.projective;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.name.RowNames;

/** Names of the rows of a double group, by the least angular momentum in which they occur. */
final class SpinNames {
  private SpinNames() {}

  static List<String> of(DoubleGroup group) {
    CharacterTable<SpinElement> table = group.table();
    boolean centred = group.pointGroup().contains(Matrix.identity(Cyclotomics.FIELD, 3).negate());
    String[] names = new String[table.size()];
    nameSingleValued(group, names);
    List<Integer> open = new ArrayList<>(group.spinRows());
    for (int doubled = 1; !open.isEmpty(); doubled += 2) {
      HalfInteger j = new HalfInteger(doubled);
      List<Long> even = group.decompose(j, 1);
      List<Long> odd = centred ? group.decompose(j, -1) : even;
      for (int row : List.copyOf(open)) {
        if (even.get(row) + odd.get(row) > 0) {
          String parity = !centred ? "" : even.get(row) > 0 ? "g" : "u";
          names[row] = letters(table, row) + j + parity;
          open.remove((Integer) row);
        }
      }
    }
    return List.copyOf(distinct(names));
  }

  /** Mulliken's symbols of the point group, for the rows in which Ē is 1. */
  private static void nameSingleValued(DoubleGroup group, String[] names) {
    FiniteGroup<Matrix<Cyclotomic>> original = group.pointGroup();
    CharacterTable<Matrix<Cyclotomic>> table = CharacterTable.of(original);
    RowNames symbols = RowNames.of(table);
    for (int row : group.singleValuedRows()) {
      List<Cyclotomic> values = new ArrayList<>();
      for (int c = 0; c < table.size(); c++) {
        int lift = group.lift(original.classes().representative(c));
        values.add(group.table().irrep(row).atElement(lift));
      }
      names[row] = symbols.name(table.rowOf(FiniteCharacter.of(original, values)));
    }
  }

  private static String letters(CharacterTable<SpinElement> table, int row) {
    int pair = pairOf(table, row);
    int dimension = pair == row ? table.degree(row) : 2 * table.degree(row);
    String letter =
        switch (dimension) {
          case 1 -> "A";
          case 2 -> "E";
          case 4 -> "G";
          case 6 -> "I";
          default -> "Γ";
        };
    return (pair == row ? "" : row < pair ? "1" : "2") + letter;
  }

  private static int pairOf(CharacterTable<SpinElement> table, int row) {
    return table.rowOf(table.irrep(row).conjugate());
  }

  /** Numbers what is left with equal names. */
  private static List<String> distinct(String[] names) {
    Map<String, Integer> count = new HashMap<>();
    for (String name : names) {
      count.merge(name, 1, Integer::sum);
    }
    Map<String, Integer> seen = new HashMap<>();
    List<String> result = new ArrayList<>();
    for (String name : names) {
      int number = seen.merge(name, 1, Integer::sum);
      result.add(count.get(name) == 1 ? name : name + "(" + number + ")");
    }
    return result;
  }
}
