package org.intertwiner.verify.locate;

/** Features that do not depend on the input but on the place, such as coordinates of cells. */
final class Positional {
  private static final double ROOM = 1e-6;

  private Positional() {}

  /** Whether such features are among those that the matrices mix or whose sign they change. */
  static boolean movesConstants(Series t, LinearFit fit) {
    int[] cells = fit.layout().cells();
    int[] offsets = fit.layout().offsets();
    for (int f = 0; f < offsets.length; f++) {
      if (isConstant(t, cells, offsets[f]) && varies(t, cells, offsets[f]) && moves(fit, f)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConstant(Series t, int[] cells, int offset) {
    for (int i = 1; i < t.samples(); i++) {
      for (int cell : cells) {
        if (t.base()[i][cell + offset] != t.base()[0][cell + offset]) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean varies(Series t, int[] cells, int offset) {
    for (int cell : cells) {
      if (t.base()[0][cell + offset] != t.base()[0][cells[0] + offset]) {
        return true;
      }
    }
    return false;
  }

  private static boolean moves(LinearFit fit, int feature) {
    return fit.matrices().stream().anyMatch(r -> Math.abs(r.at(feature, feature) - 1) > ROOM);
  }
}
