package org.intertwiner.verify.lint;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * How the elements of a group that permute the cells of a grid move its axes.
 *
 * @param dimension the number of axes
 * @param moves the different moves, without the identity
 * @param complete whether all elements of the group permute the cells
 */
record AxisMoves(int dimension, List<Move> moves, boolean complete) {
  private static final int MAX_ORDER = 20_000;

  /**
   * One move of the axes of an array.
   *
   * @param to axis a goes to axis {@code to.get(a)}
   * @param backwards whether its first cell goes to the last one
   */
  record Move(List<Integer> to, List<Boolean> backwards) {
    boolean isIdentity() {
      for (int a = 0; a < to.size(); a++) {
        if (to.get(a) != a || backwards.get(a)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The moves of a group by its action on space. */
  static AxisMoves of(Representation<?> action) {
    int d = action.dimension();
    Map<Move, Boolean> moves = new LinkedHashMap<>();
    boolean complete;
    if (action instanceof FiniteRepresentation<?> finite && finite.group().order() <= MAX_ORDER) {
      complete = true;
      for (int i = 0; i < finite.group().order(); i++) {
        Optional<Move> move = move(finite.at(i));
        move.ifPresent(m -> moves.put(m, true));
        complete &= move.isPresent();
      }
    } else {
      complete = false;
      boolean reflections = hasReflection(action);
      for (Move move : allMoves(d)) {
        if (reflections || determinant(move) > 0) {
          moves.put(move, true);
        }
      }
    }
    return new AxisMoves(
        d, moves.keySet().stream().filter(m -> !m.isIdentity()).toList(), complete);
  }

  /** The rotations of the square or of the cube; both directions of the line. */
  static AxisMoves rotations(int dimension) {
    return new AxisMoves(
        dimension,
        allMoves(dimension).stream()
            .filter(m -> !m.isIdentity() && (dimension == 1 || determinant(m) > 0))
            .toList(),
        true);
  }

  /** For the full rotation groups: with a generator of determinant −1 there are all moves. */
  private static boolean hasReflection(Representation<?> action) {
    var generators = action.group().topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      if (generators.get(k) instanceof Generator.Element<?>
          && move(action.onGenerator(k)).filter(m -> determinant(m) < 0).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static int determinant(Move move) {
    int sign = 1;
    int d = move.to().size();
    for (int a = 0; a < d; a++) {
      sign = move.backwards().get(a) ? -sign : sign;
      for (int b = a + 1; b < d; b++) {
        sign = move.to().get(a) > move.to().get(b) ? -sign : sign;
      }
    }
    return sign;
  }

  private static List<Move> allMoves(int d) {
    List<Move> all = new java.util.ArrayList<>();
    orders(d, new java.util.ArrayList<>())
        .forEach(
            to -> {
              for (int mask = 0; mask < 1 << d; mask++) {
                Boolean[] backwards = new Boolean[d];
                for (int a = 0; a < d; a++) {
                  backwards[a] = (mask >> a & 1) == 1;
                }
                all.add(new Move(to, Arrays.asList(backwards)));
              }
            });
    return all;
  }

  private static List<List<Integer>> orders(int d, List<Integer> start) {
    if (start.size() == d) {
      return List.of(List.copyOf(start));
    }
    List<List<Integer>> all = new java.util.ArrayList<>();
    for (int a = 0; a < d; a++) {
      if (!start.contains(a)) {
        start.add(a);
        all.addAll(orders(d, start));
        start.remove(start.size() - 1);
      }
    }
    return all;
  }

  /** The axes of an array are those of space in reverse order, (z, −y, x): rows run down. */
  static Optional<Move> move(Matrix<Cyclotomic> matrix) {
    int d = matrix.rows();
    Integer[] to = new Integer[d];
    Boolean[] backwards = new Boolean[d];
    for (int column = 0; column < d; column++) {
      int found = -1;
      for (int row = 0; row < d; row++) {
        Cyclotomic entry = matrix.at(row, column);
        if (entry.isZero()) {
          continue;
        }
        if (found >= 0 || !(entry.isOne() || entry.negate().isOne())) {
          return Optional.empty();
        }
        found = row;
        boolean negative = !entry.isOne();
        boolean turned = (row == 1) != (column == 1);
        to[d - 1 - column] = d - 1 - row;
        backwards[d - 1 - column] = negative != turned;
      }
      if (found < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new Move(Arrays.asList(to), Arrays.asList(backwards)));
  }
}
