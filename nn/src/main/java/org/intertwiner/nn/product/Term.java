package org.intertwiner.nn.product;

/**
 * A path with the copies it takes part with.
 *
 * @param path the map
 * @param connection how copies are treated
 * @param leftFrom first copy of the left part
 * @param rightFrom first copy of the right part
 * @param u copies of the left part
 * @param v copies of the right part
 * @param outputFrom first copy of the part that goes out
 * @param w copies there
 */
record Term(
    Couplings.Path path,
    Connection connection,
    int leftFrom,
    int rightFrom,
    int u,
    int v,
    int outputFrom,
    int w) {

  private static final long MANY = 1L << 62;

  /** How copies are treated. */
  enum Connection {
    MIXED,
    CHANNELWISE,
    ELEMENTWISE,
    FULL
  }

  /** The number of products summed in one copy that goes out. */
  int summed() {
    return switch (connection) {
      case MIXED -> u * v;
      case CHANNELWISE -> v;
      case ELEMENTWISE, FULL -> 1;
    };
  }

  /** The same with results that start at a copy of a part. */
  Term placed(int part, int copy) {
    Couplings.Path moved = new Couplings.Path(path.left(), path.right(), part, path.entries());
    return new Term(moved, connection, leftFrom, rightFrom, u, v, copy, w);
  }

  /** The number of weights; a product is made only where it fits. */
  int weights() {
    return Math.toIntExact(wantedWeights());
  }

  /** The number of weights of a term that may be too large: 2⁶² where there are more. */
  long wantedWeights() {
    long pairs = (long) u * v;
    return switch (connection) {
      case MIXED -> pairs > MANY / Math.max(1, w) ? MANY : pairs * w;
      case CHANNELWISE -> pairs;
      case ELEMENTWISE -> u;
      case FULL -> 0;
    };
  }
}
