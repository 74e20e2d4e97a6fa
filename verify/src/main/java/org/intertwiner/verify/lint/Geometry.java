package org.intertwiner.verify.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with the geometry of a layer, in words. */
final class Geometry {
  private Geometry() {}

  /** What is wrong and what to do about it. */
  record Fault(String what, String remedy) {}

  static <T> List<T> perAxis(List<T> given, int dimension) {
    List<T> all = new ArrayList<>();
    for (int a = 0; a < dimension; a++) {
      all.add(given.get(given.size() == 1 ? 0 : a));
    }
    return all;
  }

  /** What a layer that slides does wrong at a size of equal axes under the moves of a group. */
  static Optional<Fault> sliding(Layer.Sliding layer, int size, AxisMoves moves) {
    List<Window> windows = perAxis(layer.windows(), moves.dimension());
    boolean clipped = layer.reading().clipped();
    for (AxisMoves.Move move : moves.moves()) {
      for (int a = 0; a < windows.size(); a++) {
        Window here = windows.get(a);
        int b = move.to().get(a);
        Window there = windows.get(b);
        boolean backwards = move.backwards().get(a);
        if (!here.movesTo(there, size, backwards, clipped)) {
          return Optional.of(
              a != b && !sameShape(here, there)
                  ? swapped("windows", shape(windows), a, b, moves.dimension())
                  : displaced(here, there, size, backwards, moves.dimension()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean sameShape(Window here, Window there) {
    return here.kernel() == there.kernel()
        && here.stride() == there.stride()
        && here.dilation() == there.dilation()
        && here.ceiling() == there.ceiling()
        && here.before() + here.after() == there.before() + there.after();
  }

  /** What a transposed convolution does wrong. */
  static Optional<Fault> transposed(Layer.Transposed layer, int size, AxisMoves moves) {
    List<Window> windows = perAxis(layer.windows(), moves.dimension());
    List<Integer> extra = perAxis(layer.extra(), moves.dimension());
    for (AxisMoves.Move move : moves.moves()) {
      for (int a = 0; a < windows.size(); a++) {
        int b = move.to().get(a);
        Window here = windows.get(a);
        Window there = windows.get(b);
        if (!sameShape(here, there) || !extra.get(a).equals(extra.get(b))) {
          return Optional.of(swapped("windows", shape(windows), a, b, moves.dimension()));
        }
        int cells = here.stride() * (size - 1) + here.span() - here.before() - here.after();
        boolean fits =
            move.backwards().get(a)
                ? cells + extra.get(a)
                    == here.stride() * (size - 1) + here.span() - here.before() - there.before()
                : here.before() == there.before();
        if (!fits) {
          return Optional.of(
              new Fault(
                  "cells are cut off "
                      + here.before()
                      + " before and "
                      + here.after()
                      + " after, and "
                      + extra.get(a)
                      + " are added at the end: the result is not centred",
                  extra.get(a) == 0
                      ? "cut off equally on both sides"
                      : "choose kernel, stride and padding so that no output padding is needed"));
        }
      }
    }
    return Optional.empty();
  }

  /** What a padding does wrong. */
  static Optional<Fault> margins(Layer.Margins layer, AxisMoves moves) {
    List<Integer> before = perAxis(layer.before(), moves.dimension());
    List<Integer> after = perAxis(layer.after(), moves.dimension());
    for (AxisMoves.Move move : moves.moves()) {
      for (int a = 0; a < before.size(); a++) {
        int b = move.to().get(a);
        boolean backwards = move.backwards().get(a);
        if (!before.get(a).equals(backwards ? after.get(b) : before.get(b))
            || !after.get(a).equals(backwards ? before.get(b) : after.get(b))) {
          return Optional.of(
              new Fault(
                  "padding is "
                      + before
                      + " before and "
                      + after
                      + " after the "
                      + axes(moves.dimension()),
                  "pad equally on both sides"));
        }
      }
    }
    return Optional.empty();
  }

  static Fault swapped(String what, String shape, int a, int b, int dimension) {
    return new Fault(
        what
            + " are "
            + shape
            + ", but the group takes "
            + axis(a, dimension)
            + " to "
            + axis(b, dimension),
        "use equal " + what + " along all axes");
  }

  /** A window that lies off the centre. */
  static Fault displaced(Window here, Window there, int size, boolean backwards, int dimension) {
    if (here.kernel() == 1 && here.stride() > 1 && here.equals(there)) {
      return new Fault(
          "one cell of every "
              + here.stride()
              + " is taken: at size "
              + size
              + " they lie "
              + halves(here.displacement(size))
              + " off the centre",
          here.goodResidue().isPresent() ? remedy(here) : "take the mean of the cells instead");
    }
    if (here.before() != here.after() || !here.equals(there) || !backwards) {
      return new Fault(
          "padding is "
              + here.before()
              + " before and "
              + here.after()
              + " after, and "
              + formula(here, size)
              + ": windows lie "
              + halves(here.displacement(size))
              + " off the centre",
          remedy(here));
    }
    int rest = here.rest(size);
    String lost =
        rest < 0
            ? "the last window hangs over the end by " + cells(-rest)
            : "the last " + lines(rest, dimension) + " dropped";
    return new Fault(formula(here, size) + ": " + lost, remedy(here));
  }

  private static String formula(Window window, int size) {
    int padding = window.before() + window.after();
    int room = size + padding - window.span();
    return "("
        + size
        + (padding < 0 ? " - " + -padding : " + " + padding)
        + " - "
        + window.span()
        + ") mod "
        + window.stride()
        + " = "
        + Math.floorMod(room, window.stride());
  }

  private static String remedy(Window window) {
    Optional<Integer> residue = window.goodResidue();
    if (residue.isEmpty() || window.stride() == 1) {
      return "pad equally on both sides";
    }
    if (window.stride() == 2) {
      return residue.get() == 0 ? "use an even size here" : "use an odd size here";
    }
    return "use a size ≡ " + residue.get() + " mod " + window.stride() + " here";
  }

  private static String halves(int displacement) {
    int size = Math.abs(displacement);
    return (size % 2 == 0 ? String.valueOf(size / 2) : (size == 1 ? "" : size / 2 + " ") + "½")
        + (size <= 2 ? " cell" : " cells");
  }

  private static String cells(int count) {
    return count == 1 ? "1 cell" : count + " cells";
  }

  private static String lines(int count, int dimension) {
    String one = count == 1 ? "" : count + " ";
    String end = count == 1 ? " is" : " are";
    return switch (dimension) {
      case 1 -> one + (count == 1 ? "cell" : "cells") + end;
      case 2 -> count == 1 ? "row and column are" : count + " rows and columns are";
      default -> count == 1 ? "layer along every axis is" : count + " layers along every axis are";
    };
  }

  static String axis(int a, int dimension) {
    List<String> names = List.of("slices", "rows", "columns");
    return dimension <= 3 ? names.get(3 - dimension + a) : "axis " + a;
  }

  private static String axes(int dimension) {
    List<String> all = new ArrayList<>();
    for (int a = 0; a < dimension; a++) {
      all.add(axis(a, dimension));
    }
    return String.join(", ", all);
  }

  static String shape(List<Window> windows) {
    return String.join(
        " by ",
        windows.stream()
            .map(
                w ->
                    w.kernel()
                        + (w.stride() == 1 ? "" : " at stride " + w.stride())
                        + (w.before() == 0 && w.after() == 0
                            ? ""
                            : " padded by " + w.before() + "+" + w.after()))
            .toList());
  }
}
